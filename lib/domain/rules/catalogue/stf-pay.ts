import type { BudgetBook, Line, Unit } from "../../book/types";
import { WAGE_CODES } from "../../magnitude";
import type { Fen } from "../../money";
import { oncePer } from "../../once";
import { groupBy, sumOf, unitLines } from "./shared-units";

/** 工会经费 */
export const UNION = "30228";

/** What an employer pays beside wages. */
export type Contribution = "pension" | "annuity" | "medical" | "housing";

/** The 款 of each contribution and the 项 that hold it, whatever 款 somebody chose. */
export const CONTRIBUTIONS: Readonly<Record<Contribution, { economic: string; items: readonly string[] }>> = {
  pension: { economic: "30108", items: ["2080505"] },
  annuity: { economic: "30109", items: ["2080506"] },
  medical: { economic: "30110", items: ["2101101", "2101102"] },
  housing: { economic: "30113", items: ["2210201"] },
};

export const CONTRIBUTION_NAMES = Object.keys(CONTRIBUTIONS) as readonly Contribution[];

const BY_ECONOMIC = new Map(CONTRIBUTION_NAMES.map((name) => [CONTRIBUTIONS[name].economic, name]));
const BY_ITEM = new Map(CONTRIBUTION_NAMES.flatMap((name) => CONTRIBUTIONS[name].items.map((item) => [item, name])));

/** What a unit pays its staff, from all money; in fen. */
export interface UnitPay {
  unit: Unit;
  /** of basic expenditure */
  wageLines: readonly Line[];
  wages: Fen;
  paid: Readonly<Record<Contribution, { lines: readonly Line[]; amount: Fen }>>;
  /** what some line names, by its 款 or by its 项: X-21 says where the two differ */
  planned: ReadonlySet<Contribution>;
  /** 工会经费 */
  union: { lines: readonly Line[]; amount: Fen };
  /** 其他社会保障缴费: where units insured as enterprises pay their pensions */
  otherInsurance: Fen;
}

/** The contribution a line is for: by its 款, and by its 项 where it pays for staff at all; the 款 goes first. */
function contributionsOf({ economic, function: item }: Line) {
  return { byEconomic: BY_ECONOMIC.get(economic), byItem: economic.startsWith("301") ? BY_ITEM.get(item) : undefined };
}

function payOf(unit: Unit, lines: readonly Line[]): UnitPay | null {
  const wageLines = lines.filter(
    (line) => line.class === "basic" && line.amount > 0 && WAGE_CODES.includes(line.economic),
  );
  const hasStaff = wageLines.some(({ economic }) => economic === "30101" || economic === "30107");
  if (!hasStaff) return null;
  const by: Record<Contribution, Line[]> = { pension: [], annuity: [], medical: [], housing: [] };
  const planned = new Set<Contribution>();
  for (const line of lines) {
    if (line.amount <= 0) continue;
    const { byEconomic, byItem } = contributionsOf(line);
    const name = byEconomic ?? byItem;
    if (name) by[name].push(line);
    if (byEconomic) planned.add(byEconomic);
    if (byItem) planned.add(byItem);
  }
  const union = lines.filter(({ class: of, economic, amount }) => of === "basic" && economic === UNION && amount > 0);
  const of = (name: Contribution) => ({ lines: by[name], amount: sumOf(by[name]) });
  return {
    ...{ unit, wageLines, wages: sumOf(wageLines) },
    paid: { pension: of("pension"), annuity: of("annuity"), medical: of("medical"), housing: of("housing") },
    planned,
    union: { lines: union, amount: sumOf(union) },
    otherInsurance: sumOf(lines.filter(({ economic }) => economic === "30112")),
  };
}

/**
 * The pay of each unit that has 基本工资 or 绩效工资, in the order of `units`. A unit entered under two codes (DUP-10) counts
 * as the one it is.
 */
export const unitPay = oncePer((book: BudgetBook): readonly UnitPay[] => {
  const named = groupBy(unitLines(book), ({ unit }) => unit.name);
  return [...named.values()].flatMap(([first, ...same]) => {
    const lines = [first, ...same].flatMap((of) => of?.lines ?? []);
    return (first && payOf(first.unit, lines)) ?? [];
  });
});

/** A share between two whole percentages. */
export interface Band {
  least: number;
  most: number;
}

/** How a part of a whole lies to a band, exactly. */
export function sideOf(part: Fen, whole: Fen, { least, most }: Band): "below" | "within" | "above" {
  const hundredfold = BigInt(part) * 100n;
  if (hundredfold < BigInt(whole) * BigInt(least)) return "below";
  return hundredfold > BigInt(whole) * BigInt(most) ? "above" : "within";
}

/**
 * What contributions come to in per cent of wages. The rates are fixed (养老 16 %, 年金 8 %, 公积金 5–12 %, 医保 some 8–10 %)
 * and their base is not: it leaves out part of the wages or adds allowances. Published budgets lie at 9–15, 5–7, 7–17 and
 * 5–9 %; the bands leave room beside them and stop short of half and double.
 */
export const BANDS: Readonly<Record<Contribution, Band>> = {
  pension: { least: 5, most: 24 },
  annuity: { least: 2, most: 12 },
  medical: { least: 2, most: 20 },
  housing: { least: 3, most: 24 },
};

/** How a contribution that is paid lies to its band. */
export function standingOf(pay: UnitPay, name: Contribution): "unpaid" | "below" | "within" | "above" {
  const { amount } = pay.paid[name];
  return amount === 0 ? "unpaid" : sideOf(amount, pay.wages, BANDS[name]);
}
