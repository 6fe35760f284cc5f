import { z } from "zod";
import { isAuditAction } from "@/lib/domain/audit";
import type { HistoryFilters } from "./types";

const day = (name: string) => z.iso.date(`“${name}”应为日期，如 2024-01-15`).nullable();

const filtersInput = z.object({
  actor: z.uuid("“人员”应从列表中选择").nullable(),
  action: z.string().refine(isAuditAction, "“事项”应从列表中选择").nullable(),
  from: day("起始日期"),
  to: day("截止日期"),
  text: z.string().max(100, "“对象或内容”最多 100 字").nullable(),
});

const NONE: HistoryFilters = { actor: null, action: null, from: null, to: null, text: null };

/**
 * Filters as they stand in an address, which anybody may have written; blank ones count for nothing. What cannot be read
 * is told instead of left out: a history that shows more than was asked for would mislead.
 *
 * @returns `problem` is null, or a Chinese sentence for the person; `filters` then ask for nothing in particular
 */
export function readFilters(query: Readonly<Record<string, unknown>>): {
  filters: HistoryFilters;
  problem: string | null;
} {
  const given = Object.keys(NONE).map((name) => {
    const value = query[name];
    return [name, typeof value === "string" && value.trim() !== "" ? value.trim() : null];
  });
  const parsed = filtersInput.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    return {
      filters: NONE,
      problem: `筛选条件有误：${parsed.error.issues.map(({ message }) => message).join("；")}。`,
    };
  }
  const { from, to } = parsed.data;
  if (from && to && from > to) return { filters: NONE, problem: "筛选条件有误：起始日期晚于截止日期。" };
  return { filters: parsed.data, problem: null };
}

/** The number of a page as it stands in an address; 1 for anything else. */
export function readPage(value: unknown): number {
  return typeof value === "string" && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : 1;
}
