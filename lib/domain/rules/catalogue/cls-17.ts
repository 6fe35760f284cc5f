import { type CodeTree, standingOf } from "../../classification";
import type { Rule, RuleContext, Violation } from "../types";
import { priorTree, withPriorCodes } from "./cls-function-codes";
import { judgeLines } from "./cls-lines";
import { codeLabel } from "./shared-figures";

/**
 * Not in the reference catalogue: the code data may lack a 项 below a 款 whose list was never compared with the official
 * book, so a code there may be right and prints the name that was given to it. A person who has the official book confirms
 * it. CLS-19 asks for the name.
 */
export const CLS_17: Rule = {
  id: "CLS-17",
  title: "未收录的功能分类科目已与科目表核对",
  severity: "confirm",
  basis: "预算法实施条例第六条、第四十条；本系统科目数据",
  check(context) {
    const { book, codes } = context;
    const lines = judgeLines(book, "function", ({ line: { function: code } }) => {
      const said = doubtOf(codes.function, code, codes.year);
      return said && { field: "function", ...said };
    });
    return withPriorCodes(context, lines, (code) => priorDoubt(context, code));
  },
};

type Said = Omit<Violation, "place">;

/** What is to be confirmed of a code of this year that has a name. */
function doubtOf(tree: CodeTree, code: string, year: number): Said | null {
  const standing = standingOf(tree, code);
  if (standing === "doubtful") return unchecked(tree, code, year);
  return standing === "unlisted" ? given(tree, code, year) : null;
}

/** What is to be confirmed of a code of last year; CLS-20 compares it with the code book of that year, where there is one. */
function priorDoubt(context: RuleContext, code: string): Said | null {
  const { tree, year, isOwn } = priorTree(context);
  const standing = standingOf(tree, code);
  if (standing === "known") return null;
  if (standing === "doubtful") return unchecked(tree, code, year);
  return standing === "unknown" && isOwn ? null : given(context.codes.function, code, year);
}

function unchecked(tree: CodeTree, code: string, year: number): Said {
  return toConfirm(`${codeLabel(tree, code)} 的编码和名称尚未与 ${year} 年科目核对`, code, year);
}

function given(tree: CodeTree, code: string, year: number): Said | null {
  const name = tree.get(code)?.name;
  if (name === undefined) return null;
  return toConfirm(`本系统的科目数据没有 ${code}，表中按填写的名称列示为“${name}”`, code, year);
}

function toConfirm(message: string, code: string, year: number): Said {
  return {
    message,
    actual: code,
    expected: `${year} 年支出功能分类的项级科目`,
    remedy: `请对照 ${year} 年政府收支分类科目核对编码和名称，无误的写明已核对；系统管理员导入该年科目后不再询问`,
  };
}
