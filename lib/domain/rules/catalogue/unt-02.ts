import { UNIT_KIND_TERMS } from "../../book/terms";
import type { Rule, RuleContext, Violation } from "../types";
import { atLines } from "./cls-lines";
import { codeLabel } from "./shared-figures";
import { contraryLines, type Topic, toldBy, twinOf } from "./unt-evidence";

/** What stands on a 项 of the other kind of unit: a finding for each unit and 项. */
export function onForeignItems(context: RuleContext, topics: readonly Topic[]): Violation[] {
  const { function: tree } = context.codes;
  return contraryLines(context, topics).map(({ unit: { unit }, code, lines }): Violation => {
    const twin = twinOf(tree, code);
    const of = toldBy(tree, code)?.side === "office" ? "行政单位和参公单位" : "事业单位";
    return {
      ...atLines(lines, "function"),
      message: `“${unit.name}”是${UNIT_KIND_TERMS[unit.kind]}单位，${codeLabel(tree, code)} 用于${of}`,
      actual: code,
      ...(twin && { expected: codeLabel(tree, twin) }),
      remedy: twin
        ? `请改列 ${codeLabel(tree, twin)}；确需如此列支的，写明理由`
        : "请改列与单位性质相符的科目；确需如此列支的，写明理由",
    };
  });
}

export const UNT_02: Rule = {
  id: "UNT-02",
  title: "行政单位、参公单位列行政运行，事业单位列事业运行",
  severity: "confirm",
  basis: "政府收支分类科目的科目说明（行政运行、事业运行）",
  check: (context) => onForeignItems(context, ["运行"]),
};
