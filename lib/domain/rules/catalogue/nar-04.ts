import { ALL_COMPARISONS, type Comparison } from "../../narrative/comparisons";
import type { Run } from "../../narrative/types";
import type { Rule, RuleContext, Violation } from "../types";
import { comparedIn, printedChange } from "./narrative-comparisons";
import { reasonsWith } from "./reason-faults";
import { paragraphStating, paragraphsOf } from "./shared-narrative";

const wordOf = (change: number) => (change > 0 ? "增加" : change < 0 ? "减少" : "持平");

/** 增加, 减少 or 持平 as the figures changed. That the amount is right is NAR-01's to say. */
export const NAR_04: Rule = {
  id: "NAR-04",
  title: "增加、减少、持平与数字相符",
  severity: "block",
  basis: "财预〔2016〕143号；预决算公开检查（数据一致）",
  check: (context) => [
    ...paragraphsOf(context).flatMap(({ id, runs }) => wrongWords(runs, id)),
    ...comparedIn(context, ALL_COMPARISONS).flatMap((comparison) => wrongLevels(context, comparison)),
    ...reasonsWith("NAR-04", context),
  ],
};

/** Formulas whose preceding word says the opposite of their sign. */
function wrongWords(runs: readonly Run[], id: string): Violation[] {
  return runs.flatMap((run, index): Violation[] => {
    if (run.kind !== "figure" || run.source.kind !== "formula") return [];
    const written = /(增加|减少)$/.exec(runs[index - 1]?.text ?? "")?.[1] ?? "";
    const expected = wordOf(run.fen);
    if (written === expected) return [];
    return [
      {
        place: { kind: "paragraph", id },
        message: `变动额 ${run.text} 前写作“${written}”，应为“${expected}”`,
        actual: written,
        expected,
        remedy: "请重新生成说明",
      },
    ];
  });
}

/** 持平 right after a figure that did change. */
function wrongLevels(context: RuleContext, comparison: Comparison): Violation[] {
  const change = printedChange(context, comparison);
  const paragraph = change === 0 || !context.book.priorYear ? undefined : paragraphStating(context, comparison.address);
  if (!paragraph) return [];
  const at = paragraph.runs.findIndex(
    (run) => run.kind === "figure" && run.source.kind === "cell" && run.source.address === comparison.address,
  );
  if (!/^[^，。；]*，与[^，。；]*持平/.test(paragraph.runs[at + 1]?.text ?? "")) return [];
  const expected = wordOf(change);
  return [
    {
      place: { kind: "paragraph", id: paragraph.id },
      message: `${comparison.label}写作“持平”，应为“${expected}”`,
      actual: "持平",
      expected,
      remedy: "请重新生成说明",
    },
  ];
}
