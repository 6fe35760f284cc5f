import { z } from "zod";
import { BUDGET_STATUSES } from "@/lib/domain/labels/status";
import { BOARD_SIZES, BOARD_SORTS, BOARD_STATES, type BoardConditions } from "./types";

const STAGES = ["firstSubmission", "controlFigures", "secondSubmission", "approval"] as const;
const USUAL_SIZE = 100;

const none = z.literal("");
const count = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number);

const conditions = z.object({
  year: z
    .string()
    .regex(/^20\d{2}$/)
    .transform(Number)
    .nullable()
    .catch(null),
  section: z.union([none, z.literal("none"), z.uuid()]).catch(""),
  stage: z.union([none, z.enum(STAGES)]).catch(""),
  status: z.union([none, z.enum(BUDGET_STATUSES)]).catch(""),
  state: z.union([none, z.enum(BOARD_STATES)]).catch(""),
  text: z.string().trim().max(100).catch(""),
  sort: z
    .string()
    .transform((text) => ({ sort: text.replace(/^-/, ""), descending: text.startsWith("-") }))
    .pipe(z.object({ sort: z.enum(BOARD_SORTS), descending: z.boolean() }))
    .catch({ sort: "code", descending: false }),
  group: z
    .literal("section")
    .transform(() => true)
    .catch(false),
  unit: z.literal("yuan").or(z.literal("wan")).catch("wan"),
  page: count.catch(1),
  size: count.pipe(z.literal(BOARD_SIZES)).catch(USUAL_SIZE),
});

/** Conditions as they stand in an address, which anybody may have written; what cannot be read counts for nothing. */
export function readBoardConditions(query: Readonly<Record<string, unknown>>): BoardConditions {
  const { sort, group: grouped, ...rest } = conditions.parse(query);
  return { ...rest, ...sort, grouped };
}

/** The address that asks for these conditions; what is usual is left out. */
export function boardQuery(given: BoardConditions): string {
  const { year, section, stage, status, state, text, sort, descending, grouped, unit, page, size } = given;
  const said = Object.entries({
    ...{ year: year === null ? "" : String(year), section, stage, status, state, text },
    sort: sort === "code" && !descending ? "" : `${descending ? "-" : ""}${sort}`,
    group: grouped ? "section" : "",
    unit: unit === "wan" ? "" : unit,
    size: size === USUAL_SIZE ? "" : String(size),
    page: page === 1 ? "" : String(page),
  }).filter(([, value]) => value !== "");
  return new URLSearchParams(said).toString();
}
