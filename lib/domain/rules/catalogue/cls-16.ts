import { type CodeTree, isInUse } from "../../classification";
import type { Rule } from "../types";
import { judgeLines, type LineFault } from "./cls-lines";
import { codeLabel } from "./shared-figures";

/**
 * Functional codes of former years that the code data still knows without their last year, and what took their place:
 * 离退休 was regrouped in 2020, 信访 and 中医药 moved to 款 of their own in the books for 2024.
 */
const REPLACED: readonly { code: string; since: number; by: string }[] = [
  { code: "2080504", since: 2020, by: "2080501 行政单位离退休" },
  { code: "2010308", since: 2024, by: "20140 信访事务" },
  { code: "21006", since: 2024, by: "21017 中医药事务" },
];

export const CLS_16: Rule = {
  id: "CLS-16",
  title: "不使用已停用的科目",
  severity: "block",
  basis: "预算法第三十二条；各年度政府收支分类科目",
  check({ book, codes }) {
    const functions = judgeLines(book, "function", ({ line }) => {
      const replaced = REPLACED.find(({ code, since }) => since <= codes.year && line.function.startsWith(code));
      if (!replaced) return ended(codes.function, line.function, "function");
      return outOfUse(codes.function, line.function, "function", `请改列 ${replaced.by}`);
    });
    const economics = judgeLines(
      book,
      "economicAndKind",
      ({ line }) =>
        ended(codes.departmentEconomic, line.economic, "economic") ??
        ended(codes.governmentEconomic, line.governmentEconomic, "governmentEconomic"),
    );
    return [...functions, ...economics];
  },
};

function ended(tree: CodeTree, written: string | null, field: LineFault["field"]): LineFault | null {
  const code = written === null ? undefined : tree.get(written);
  if (!code || isInUse(tree, code)) return null;
  return outOfUse(tree, code.code, field, code.note ? `请改列现行科目（${code.note}）` : "请改列现行科目");
}

function outOfUse(tree: CodeTree, code: string, field: LineFault["field"], remedy: string): LineFault {
  return {
    field,
    message: `${codeLabel(tree, code)} 在 ${tree.year} 年科目中已停用`,
    actual: code,
    expected: `${tree.year} 年使用的科目`,
    remedy,
  };
}
