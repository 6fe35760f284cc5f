import { standingOf } from "../../classification";
import type { Rule, RuleContext, Violation } from "../types";
import { priorTree, withPriorCodes } from "./cls-function-codes";
import { codeLabel } from "./shared-figures";

/**
 * Not in the reference catalogue: table 5 prints last year's codes beside this year's. They are those of last year: a code
 * that ended with it is right there and is printed by its name; one that ended before it, or that the code book of last
 * year does not have, is asked about.
 */
export const CLS_20: Rule = {
  id: "CLS-20",
  title: "上年数使用上年的功能分类科目",
  severity: "confirm",
  basis: "预算法第三十二条；各年度政府收支分类科目",
  check(context) {
    return withPriorCodes(context, [], (code) => faultOf(context, code));
  },
};

function faultOf(context: RuleContext, code: string): Omit<Violation, "place"> | null {
  const { tree, year, isOwn } = priorTree(context);
  const said = {
    actual: code,
    expected: `${year} 年支出功能分类的项级科目`,
    remedy: `请对照 ${year} 年批复的预算核对上年数的科目，确属上年科目的写明依据`,
  };
  const label = codeLabel(context.codes.function, code);
  const until = tree.get(code)?.until ?? tree.get(code.slice(0, 5))?.until;
  if (until !== undefined && until < year) return { ...said, message: `上年数的 ${label} 在 ${year} 年以前已停用` };
  if (!isOwn || standingOf(tree, code) !== "unknown") return null;
  return { ...said, message: `上年数的功能分类科目 ${label} 不在 ${year} 年科目中` };
}
