import { z } from "zod";
import { type Conditions, STANDINGS } from "./types";

const one = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().max(20_000).catch(""));

const asked = z.object({
  year: one.transform((text) => (/^\d{4}$/.test(text) ? Number(text) : null)),
  section: one.transform((text) => (text === "none" || z.uuid().safeParse(text).success ? text : null)),
  standing: one.pipe(z.enum(STANDINGS).catch("all")),
  departments: one.transform((text) => {
    const codes = text.split(/[,，、\s]+/).filter(Boolean);
    return codes.length > 0 ? [...new Set(codes)].sort() : null;
  }),
});

/** What asks where a figure comes from: its address. */
export const originsQuery = z.object({ address: z.string().min(1).max(200) });

/** The conditions that an address asks for; what is none is left out. */
export function readConditions(query: Readonly<Record<string, unknown>>): Conditions {
  const { year, section, standing, departments } = query;
  return asked.parse({ year, section, standing, departments });
}

/** The address of these conditions: what comes after the page, blank when nothing is asked for. */
export function conditionsQuery({ year, section, standing, departments }: Conditions): string {
  const query = new URLSearchParams({
    ...(year !== null && { year: String(year) }),
    ...(section !== null && { section }),
    ...(standing !== "all" && { standing }),
    ...(departments !== null && { departments: departments.join(",") }),
  });
  return query.size > 0 ? `?${query}` : "";
}
