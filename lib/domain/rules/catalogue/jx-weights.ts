import type { Violation } from "../types";
import { type PerformanceForm, weightOf } from "./jx-forms";

/** A form whose weights add up to none of the allowed totals. A form nobody has begun is left to JX-12. */
export function wrongWeight(form: PerformanceForm, allowed: readonly number[]): Violation[] {
  if (form.indicators.length === 0 && (form.project !== null || form.objective === "")) return [];
  const sum = weightOf(form.indicators);
  if (allowed.includes(sum)) return [];
  const expected = allowed.join(" 或 ");
  return [
    {
      place: { kind: "book", path: `${form.path}.indicators` },
      message: `${form.name}的绩效指标权重合计 ${sum}，应为 ${expected}`,
      actual: String(sum),
      expected,
      ...(allowed.length === 1 && { difference: String(Math.round((sum - (allowed[0] as number)) * 1000) / 1000) }),
      remedy: `请调整指标权重，使合计为 ${expected}`,
    },
  ];
}
