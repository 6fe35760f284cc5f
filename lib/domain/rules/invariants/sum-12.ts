import { type Fen, formatForTable, formatForText, stepOf } from "../../money";
import { REPORT_DEFECT } from "../catalogue/shared-equations";
import type { Rule, Violation } from "../types";

/** An amount with half a step of the last printed place: `0.015`. */
function boundText(bound: Fen, unit: { fen: number; decimals: number; label: string }): string {
  return `${formatForText((bound * 10) / stepOf(unit), { ...unit, decimals: unit.decimals + 1 })} ${unit.label}`;
}

/** Differences within the bound are entries of the rounding ledger, no findings. */
export const SUM_12: Rule = {
  id: "SUM-12",
  title: "印出的合计与印出的分项之和相差不超过四舍五入的尾差限度",
  severity: "block",
  basis: "表内计算关系：n 个分项的尾差不超过 0.005×(n+1) 万元",
  check: ({ disclosure, edition: { unit } }) =>
    disclosure.roundings
      .filter(({ differenceFen, boundFen }) => Math.abs(differenceFen) > boundFen)
      .map(({ address, printed, sumOfPrinted, difference, boundFen }): Violation => {
        const text = (value: number) => `${formatForTable(value, unit) || "0"} ${unit.label}`;
        return {
          place: { kind: "cell", address },
          message: `印出的合计 ${text(printed)}与印出的分项之和 ${text(sumOfPrinted)}相差 ${text(Math.abs(difference))}，超过尾差限度 ${boundText(boundFen, unit)}`,
          actual: text(printed),
          expected: text(sumOfPrinted),
          difference: text(difference),
          remedy: REPORT_DEFECT,
        };
      }),
};
