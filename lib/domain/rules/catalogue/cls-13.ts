import { CLASS_TERMS } from "../../book/terms";
import type { ExpenditureClass } from "../../book/types";
import type { Rule, RuleContext, Violation } from "../types";
import { codeLabel, codesOf } from "./shared-figures";
import { amountText } from "./shared-values";

/** 项 whose names say that they are for running an office, and 项 that are for tasks. */
const RUNNING = /(行政|事业|机构|农垦)运行$|事业机构$/;
const TASK = /^一般行政管理事务$|专项/;

/** In which class money of a 项 is unusual; null where either is usual. */
export function unusualClass(name: string): ExpenditureClass | null {
  if (RUNNING.test(name)) return "project";
  return TASK.test(name) ? "basic" : null;
}

export const CLS_13: Rule = {
  id: "CLS-13",
  title: "运行类科目列基本支出，专项类科目列项目支出",
  severity: "confirm",
  basis: "政府收支分类科目的科目说明",
  check: (context) => codesOf(context, ["3"]).flatMap((code) => unusual(context, code)),
};

function unusual(context: RuleContext, code: string): Violation[] {
  const kind = unusualClass(context.codes.function.get(code)?.name ?? "");
  if (!kind || code.length !== 7) return [];
  const address = `3!${code}.${kind}`;
  const fen = context.figure(address)?.fen ?? 0;
  if (fen === 0) return [];
  const actual = amountText(fen, context.edition.unit);
  const other = kind === "basic" ? "project" : "basic";
  return [
    {
      place: { kind: "cell", address },
      message: `${codeLabel(context.codes.function, code)} 一般列${CLASS_TERMS[other]}，现有${CLASS_TERMS[kind]} ${actual}`,
      actual,
      remedy: `请核对功能分类科目和支出类别；确应列${CLASS_TERMS[kind]}的，写明理由`,
    },
  ];
}
