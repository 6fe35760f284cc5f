import type { BudgetBook, Line } from "../../book/types";
import type { Fen } from "../../money";
import { oncePer } from "../../once";
import { groupBy, sumOf, unitLines } from "./shared-units";

/** Fewer than so many other amounts add up to one of them by chance. */
const LEAST_PARTS = 4;

/** Round amounts (whole 万元) add up to each other by chance, unless they are many. */
const LEAST_ROUND_PARTS = 8;
const ROUND: Fen = 1_000_000;

/** The one amount that is the sum of all others; null when none is, or when chance would explain it. */
export function totalAmong<T extends { amount: Fen }>(items: readonly T[]): T | null {
  const counted = items.filter(({ amount }) => amount > 0);
  const whole = sumOf(counted);
  const total = counted.find(({ amount }) => amount * 2 === whole);
  if (!total) return null;
  const parts = counted.length - 1;
  const isRound = counted.every(({ amount }) => amount % ROUND === 0);
  return parts >= (isRound ? LEAST_ROUND_PARTS : LEAST_PARTS) ? total : null;
}

/** Lines that equal the sum of all others of their unit, class, project or 类, each with what it is the sum of. */
export const pastedTotals = oncePer((book: BudgetBook): ReadonlyMap<Line, string> => {
  const totals = new Map<Line, string>();
  const look = (lines: readonly Line[], what: string) => {
    const total = totalAmong(lines);
    if (total && !totals.has(total)) totals.set(total, what);
  };
  for (const { unit, lines } of unitLines(book)) {
    look(lines, `“${unit.name}”其余全部明细`);
    const basic = lines.filter((line) => line.class === "basic");
    look(basic, `“${unit.name}”其余基本支出`);
    look(
      lines.filter((line) => line.class === "project"),
      `“${unit.name}”其余项目支出`,
    );
    for (const [top, met] of groupBy(basic, ({ economic }) => economic.slice(0, 3))) {
      look(met, `“${unit.name}”基本支出其余 ${top} 类明细`);
    }
  }
  const byProject = groupBy(
    book.lines.filter(({ project }) => project !== null),
    ({ project }) => project ?? "",
  );
  for (const [project, lines] of byProject) look(lines, `项目 ${project} 其余明细`);
  return totals;
});
