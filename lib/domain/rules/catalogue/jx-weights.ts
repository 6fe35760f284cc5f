import type { Violation } from "../types";
import { type PerformanceForm, weightOf } from "./jx-forms";

/** A form whose weights add up to none of the allowed totals. A form without indicators is left to JX-12, JX-15 and JX-16. */
export function wrongWeight(form: PerformanceForm, allowed: readonly number[]): Violation[] {
  if (form.indicators.length === 0) return [];
  const sum = weightOf(form.indicators);
  if (allowed.includes(sum)) return [];
  const expected = allowed.join(" 或 ");
  return [
    {
      place: { kind: "book", path: `${form.path}.indicators` },
      message: `${form.name}的绩效指标权重合计 ${sum}，应为 ${expected}`,
      actual: String(sum),
      expected,
      ...(allowed.length === 1 && { difference: String(Math.round((sum - (allowed[0] as number)) * 100) / 100) }),
      remedy: `请调整指标权重，使合计为 ${expected}`,
    },
  ];
}
