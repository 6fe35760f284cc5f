import type { Fen } from "../../money";
import type { Equation, Operand, Rule, RuleContext, Violation } from "../types";
import { placeOf, sumOfCells } from "./shared-figures";
import { labelled, valuesOf } from "./shared-values";

export type { Equation, Operand } from "../types";

/** What to do about something that cannot be in what the program itself computes and writes. */
export const REPORT_DEFECT =
  "表格和文字由系统统一生成，出现此问题说明系统有误；请保留此结果并告知系统管理员，不要手工改数";

/** What every declared rule says of itself. */
export type RuleHead = Pick<Rule, "id" | "title" | "severity" | "basis" | "applies" | "needs"> & { remedy: string };

/** What one side comes to, in fen; null when the form set does not print all of it. */
export function amountOf(context: RuleContext, operand: Operand): Fen | null {
  const printed = sumOfCells(context, operand.cells);
  return printed === null ? null : printed + (operand.plus ?? 0);
}

/** The equations that do not hold in exact fen; unless told, the place is the first printed cell, of `actual` before `expected`. */
export function violationsOf(context: RuleContext, equations: readonly Equation[], remedy: string): Violation[] {
  return equations.flatMap(({ actual, relation = "equal", expected, at, remedy: own = remedy }) => {
    const is = amountOf(context, actual);
    const wanted = amountOf(context, expected);
    if (is === null || wanted === null) return [];
    if (relation === "equal" ? is === wanted : is <= wanted) return [];
    const values = valuesOf(is, wanted, context.edition.unit);
    const left = labelled(actual.label, values.actual);
    const right = labelled(expected.label, values.expected);
    const message = relation === "equal" ? `${left}与${right}不一致` : `${left}大于${right}`;
    const place = at ?? placeOf(context, [...actual.cells, ...expected.cells]);
    return [{ place, message, ...values, remedy: own }];
  });
}

/** A rule that is nothing but equations between figures. */
export function equationRule(head: RuleHead, equations: (context: RuleContext) => readonly Equation[]): Rule {
  const { remedy, ...said } = head;
  const check: Rule["check"] = (context) => violationsOf(context, equations(context), remedy);
  return { ...said, check, equations };
}
