import { CLASS_TERMS } from "../../book/terms";
import type { ExpenditureClass, Line } from "../../book/types";
import type { CodeTree } from "../../classification";
import { oncePerText } from "../../once";
import type { Rule } from "../types";
import { judgeEach, type LineFault } from "./cls-lines";
import { codeLabel } from "./shared-figures";

/** 项 whose names say that they are for running an office, and 项 that are for tasks. */
const RUNNING = /(行政|事业|机构|农垦)运行$|事业机构$/;
const TASK = /^一般行政管理事务$|专项/;

/** In which class money of a 项 is unusual; null where either is usual. */
export const unusualClass = oncePerText((name): ExpenditureClass | null => {
  if (RUNNING.test(name)) return "project";
  return TASK.test(name) ? "basic" : null;
});

export const CLS_13: Rule = {
  id: "CLS-13",
  title: "运行类科目列基本支出，专项类科目列项目支出",
  severity: "confirm",
  basis: "政府收支分类科目的科目说明",
  check: ({ book, codes }) => judgeEach(book.lines, (line) => unusual(line, codes.function)),
};

function unusual(line: Line, tree: CodeTree): LineFault | null {
  if (line.amount === 0 || unusualClass(tree.get(line.function)?.name ?? "") !== line.class) return null;
  const expected = CLASS_TERMS[line.class === "basic" ? "project" : "basic"];
  return {
    field: "function",
    message: `${codeLabel(tree, line.function)} 一般列${expected}，现列${CLASS_TERMS[line.class]}`,
    actual: CLASS_TERMS[line.class],
    expected,
    remedy: `请核对功能分类科目和支出类别；确应列${CLASS_TERMS[line.class]}的，写明理由`,
  };
}
