import type { Rule } from "../types";
import { standingOf } from "./cls-function-codes";
import { judgeLines, neighboursIn } from "./cls-lines";

/** A code whose 款 is listed with its 项 and which is not among them; names in print come from the tree, never cut. */
export const CLS_01: Rule = {
  id: "CLS-01",
  title: "功能分类科目存在",
  severity: "block",
  basis: "预算法第四十六条；预算法实施条例第六条、第四十条",
  check({ book, codes }) {
    const neighbours = neighboursIn(codes.function);
    return judgeLines(book, "function", ({ line: { function: code } }) => {
      if (standingOf(codes.function, code) !== "unknown") return null;
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
