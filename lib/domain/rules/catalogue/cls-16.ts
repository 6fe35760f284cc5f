import { type Code, type CodeTree, isInUse } from "../../classification";
import type { Rule } from "../types";
import { judgeLines, type LineFault } from "./cls-lines";
import { codeLabel } from "./shared-figures";

export const CLS_16: Rule = {
  id: "CLS-16",
  title: "不使用已停用的科目",
  severity: "block",
  basis: "预算法第三十二条；各年度政府收支分类科目",
  check({ book, codes }) {
    const functions = judgeLines(book, "function", ({ line }) => ended(codes.function, line.function, "function"));
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

/** The code that is written or, where the data does not carry it, the 款 above it. */
function nearestKnown(tree: CodeTree, written: string): Code | undefined {
  return tree.get(written) ?? tree.get(written.slice(0, -2));
}

/** So many 项 of the 款 that took a code's place are named, the particular and the other ones rather than the first. */
const NAMED = 4;

/** The 项 that took the place of the code; of a whole 款 those below it, since amounts never stand on a 款. */
function remedyOf(tree: CodeTree, { replacedBy, note }: Code): string {
  if (!replacedBy) return note ? `请改列现行科目（${note}）` : "请改列现行科目";
  const below = tree.children(replacedBy.slice(0, replacedBy.indexOf(" "))).filter((code) => isInUse(tree, code));
  if (below.length === 0) return `请改列 ${replacedBy}`;
  const named = below.slice(-NAMED).map(({ code, name }) => `${code} ${name}`);
  return `请改列 ${replacedBy} 款下的项级科目，如 ${named.join("、")}`;
}

function ended(tree: CodeTree, written: string | null, field: LineFault["field"]): LineFault | null {
  const code = written === null ? undefined : nearestKnown(tree, written);
  if (!code || written === null || isInUse(tree, code)) return null;
  return outOfUse(tree, written, field, remedyOf(tree, code));
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
