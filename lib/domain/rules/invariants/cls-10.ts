import type { BudgetBook } from "../../book/types";
import { judgeLines } from "../catalogue/cls-lines";
import type { Rule, Violation } from "../types";

/** The lines whose class, expense and project contradict each other; no code book is asked. */
export function brokenStructure(book: BudgetBook): Violation[] {
  return judgeLines(book, "structure", ({ line }) => {
    if (line.class === "basic" && line.expense === null)
      return {
        field: "expense",
        message: "基本支出没有注明是人员经费还是日常公用经费",
        expected: "人员经费或日常公用经费",
        remedy: "请选择人员经费或日常公用经费",
      };
    if (line.class === "basic" && line.project !== null)
      return {
        field: "project",
        message: "基本支出不属于项目，却注明了项目",
        remedy: "请删去项目，或把支出类别改为项目支出",
      };
    if (line.class === "project" && line.expense !== null)
      return {
        field: "expense",
        message: "项目支出不分人员经费和日常公用经费",
        remedy: "请清空此项，或把支出类别改为基本支出",
      };
    return null;
  });
}

/** The reader of books refuses such lines; a book changed since it was read is held to the same here. */
export const CLS_10: Rule = {
  id: "CLS-10",
  title: "基本支出分人员与公用，项目支出归入项目",
  severity: "block",
  basis: "预算管理一体化规范（财办〔2020〕13号、财办〔2023〕12号）",
  check: ({ book }) => brokenStructure(book),
};
