import type { ExpenditureClass, Source } from "../book/types";
import type { Fen } from "../money";

/** 申报数 and 核定数 of one line. */
export interface AdjustedAmount {
  unit: string;
  class: ExpenditureClass;
  source: Source;
  requestedFen: Fen;
  approvedFen: Fen;
}

/** 申报数, 核定数 and their difference, summed exactly. `approvedFen` less `requestedFen` is negative for 核减. */
export interface AdjustmentTotal {
  /** what the lines have in common: a unit's code, a class, a source */
  key: string;
  lines: number;
  requestedFen: Fen;
  approvedFen: Fen;
  differenceFen: Fen;
}

/** The totals of adjustments by what their lines have in common, in the order in which each first occurs. */
export function adjustmentTotals(list: readonly AdjustedAmount[], by: "unit" | "class" | "source"): AdjustmentTotal[] {
  const totals = new Map<string, AdjustmentTotal>();
  for (const one of list) {
    const key = one[by];
    const total = totals.get(key) ?? { key, lines: 0, requestedFen: 0, approvedFen: 0, differenceFen: 0 };
    totals.set(key, {
      key,
      lines: total.lines + 1,
      requestedFen: total.requestedFen + one.requestedFen,
      approvedFen: total.approvedFen + one.approvedFen,
      differenceFen: total.differenceFen + one.approvedFen - one.requestedFen,
    });
  }
  return [...totals.values()];
}

/** 核减 or 核增, as the difference says. */
export function adjustmentWord(requestedFen: Fen, approvedFen: Fen): "核减" | "核增" {
  return approvedFen < requestedFen ? "核减" : "核增";
}
