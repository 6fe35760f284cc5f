import { COMPARISONS, type Comparison } from "../../narrative/comparisons";
import type { Rule, RuleContext, Violation } from "../types";
import { comparedIn, exactChange } from "./narrative-comparisons";
import { reasonsWith } from "./reason-faults";
import { placeOf } from "./shared-figures";
import { paragraphStating } from "./shared-narrative";
import { valuesOf } from "./shared-values";

/** The changes that the text splits into 基本支出 and 项目支出. */
const SPLITS: readonly { whole: Comparison; parts: readonly Comparison[] }[] = [
  { whole: COMPARISONS.expenditure, parts: [COMPARISONS.basic, COMPARISONS.project] },
  { whole: COMPARISONS.general, parts: [COMPARISONS.generalBasic, COMPARISONS.generalProject] },
];

/** Causes that claim to be all add up to the change as printed, 基本 ± 项目 to the total in exact fen. */
export const NAR_06: Rule = {
  id: "NAR-06",
  title: "变动的各部分之和等于变动额",
  severity: "block",
  basis: "财预〔2016〕143号",
  check(context) {
    if (!context.book.priorYear) return [];
    const splits = SPLITS.filter(({ whole, parts }) => comparedIn(context, [whole, ...parts]).length > parts.length);
    return [...splits.flatMap((split) => splitFaults(context, split)), ...reasonsWith("NAR-06", context)];
  },
};

function splitFaults(context: RuleContext, { whole, parts }: (typeof SPLITS)[number]): Violation[] {
  const expected = exactChange(context, whole);
  const actual = parts.reduce((sum, part) => sum + exactChange(context, part), 0);
  if (actual === expected) return [];
  const paragraph = paragraphStating(context, whole.address);
  const values = valuesOf(actual, expected, context.edition.unit);
  return [
    {
      place: paragraph ? { kind: "paragraph", id: paragraph.id } : placeOf(context, [whole.address]),
      message: `${whole.label}的变动 ${values.expected}，与基本支出、项目支出变动之和 ${values.actual}不一致`,
      ...values,
      remedy: "请核对上年数后重新生成说明",
    },
  ];
}
