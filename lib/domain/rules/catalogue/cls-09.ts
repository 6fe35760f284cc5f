import { EXPENSE_TERMS } from "../../book/terms";
import type { ExpenseKind } from "../../book/types";
import type { Rule, RuleContext, Violation } from "../types";
import { codeLabel, codesOf } from "./shared-figures";
import { amountText } from "./shared-values";

/** Where the 类 of a department economic code usually belongs; what stands on the other side is worth a look. */
const USUAL: Readonly<Record<string, ExpenseKind>> = {
  "301": "personnel",
  "302": "operating",
  "303": "personnel",
  "310": "operating",
};

/**
 * A `note`, as the catalogue calls it a policy: whether money is 人员经费 or 日常公用经费 is a property of the budget item
 * and not of the 款, so nothing is wrong here. Only the places where the two differ are pointed out.
 */
export const CLS_09: Rule = {
  id: "CLS-09",
  title: "人员经费与公用经费跨类的科目",
  severity: "note",
  basis: "财预〔2017〕98号；预算管理一体化规范",
  check: (context) => codesOf(context, ["6"]).flatMap((code) => (code.length === 5 ? crossing(context, code) : [])),
};

function crossing(context: RuleContext, code: string): Violation[] {
  const usual = USUAL[code.slice(0, 3)];
  if (!usual) return [];
  const other: ExpenseKind = usual === "personnel" ? "operating" : "personnel";
  const address = `6!${code}.${other}`;
  const fen = context.figure(address)?.fen ?? 0;
  if (fen === 0) return [];
  const actual = amountText(fen, context.edition.unit);
  const name = codeLabel(context.codes.departmentEconomic, code);
  return [
    {
      place: { kind: "cell", address },
      message: `${name} 有 ${actual}列在${EXPENSE_TERMS[other]}，该科目多列${EXPENSE_TERMS[usual]}`,
      actual,
      remedy: "按预算项目的性质列支即可，无误则不必处理",
    },
  ];
}
