import { namelessIn, standingOf } from "../../classification";
import type { Rule, RuleContext, Violation } from "../types";
import { withPriorCodes } from "./cls-function-codes";
import { judgeLines, neighboursIn } from "./cls-lines";

/**
 * Not in the reference catalogue: a table prints the name of every code. The code data may lack a code below a 款 whose list
 * is not known whole, and one that only last year's book had; its name is then written by people, never invented.
 */
export const CLS_19: Rule = {
  id: "CLS-19",
  title: "公开表中的功能分类科目都有名称",
  severity: "block",
  basis: "预算法第四十六条；预算法实施条例第六条、第四十条；本系统科目数据",
  check(context) {
    const { book, codes } = context;
    const neighbours = neighboursIn(codes.function);
    const lines = judgeLines(book, "function", ({ line: { function: code } }) => {
      const isUnlisted = standingOf(codes.function, code) === "unlisted";
      const said = isUnlisted ? nameless(context, code, codes.year, neighbours(code)) : null;
      return said && { field: "function", ...said };
    });
    const lastYear = book.priorYear?.fiscalYear ?? codes.year;
    const refused = new Set(book.lines.map((line) => line.function));
    return withPriorCodes(context, lines, (code) => (refused.has(code) ? null : nameless(context, code, lastYear)));
  },
};

/** @param near the codes that were most likely meant, in words */
function nameless({ codes }: RuleContext, code: string, year: number, near = ""): Omit<Violation, "place"> | null {
  const without = namelessIn(codes.function, code).join("、");
  if (without === "") return null;
  return {
    message: `本系统的科目数据没有 ${code}，公开表缺少 ${without} 的科目名称`,
    actual: code,
    expected: `${year} 年支出功能分类的项级科目及其名称`,
    remedy: `请核对编码${near}；编码无误的，按 ${year} 年政府收支分类科目填写 ${without} 的名称`,
  };
}
