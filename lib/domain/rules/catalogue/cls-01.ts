import { type CodeTree, isInUse, standingOf } from "../../classification";
import type { Rule } from "../types";
import { judgeLines, neighboursIn } from "./cls-lines";

/** Whether the 款 of the code has ended: CLS-16 says so. */
function hasEnded(tree: CodeTree, code: string): boolean {
  const above = tree.get(code.slice(0, 5));
  return above !== undefined && !isInUse(tree, above);
}

/** A code below a 款 whose list of 项 is known whole, and which is not among them. */
export const CLS_01: Rule = {
  id: "CLS-01",
  title: "功能分类科目存在",
  severity: "block",
  basis: "预算法第四十六条；预算法实施条例第六条、第四十条",
  check({ book, codes }) {
    const neighbours = neighboursIn(codes.function);
    return judgeLines(book, "function", ({ line: { function: code } }) => {
      if (standingOf(codes.function, code) !== "unknown" || hasEnded(codes.function, code)) return null;
      return {
        field: "function",
        message: `功能分类科目 ${code} 不在 ${codes.year} 年政府收支分类科目中`,
        actual: code,
        expected: `${codes.year} 年支出功能分类的项级科目`,
        remedy: `请改为正确的项级科目${neighbours(code)}`,
      };
    });
  },
};
