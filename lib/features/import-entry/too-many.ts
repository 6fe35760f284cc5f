import { COUNTED_TERMS, type CountedRows, grouped, rowLimit, TOO_MANY_REMEDY } from "@/lib/domain/book/row-limits";
import { maxRows } from "@/lib/server/env";
import type { ImportKind } from "../import";

const COUNTED: Readonly<Record<ImportKind, CountedRows>> = {
  basic: "lines",
  projectLines: "lines",
  projects: "projects",
  indicators: "indicators",
  revenue: "revenues",
  procurement: "procurement",
  priorYear: "priorLines",
};

/** Rows of a file that are no rows of the budget: headings, totals, and the code lists of 填表说明. */
const BESIDE = 10_000;

/** How many rows of a file are read at most: what a budget may have of a kind, and what else there is in a template. */
export function rowsReadOf(kind: ImportKind, limit = maxRows()): number {
  return rowLimit(COUNTED[kind], limit) + BESIDE;
}

/** What is said of a file that was not read to its end, as it has more rows than that. */
export function tooManyIn(kind: ImportKind, limit = maxRows()): string {
  const counted = COUNTED[kind];
  const [read, most] = [grouped(rowsReadOf(kind, limit)), grouped(rowLimit(counted, limit))];
  return `文件超过 ${read} 行，没有读完，也没有导入任何内容；一份预算的${COUNTED_TERMS[counted]}最多 ${most} 行。${TOO_MANY_REMEDY}`;
}
