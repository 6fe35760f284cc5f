import type { Rule, Violation } from "../types";

/** Half of table 14: indicators without the objective they measure, or an objective that nothing measures. */
export const JX_16: Rule = {
  id: "JX-16",
  title: "部门整体的绩效目标和绩效指标都已填写",
  severity: "block",
  basis: "预算法第三十二条；中发〔2018〕34号",
  check({ book: { performance } }): Violation[] {
    const hasObjective = performance.objective.trim() !== "";
    const hasIndicators = performance.indicators.length > 0;
    if (hasObjective === hasIndicators) return [];
    const [field, what] = hasObjective ? ["indicators", "绩效指标"] : ["objective", "当年整体绩效目标"];
    return [
      {
        place: { kind: "book", path: `performance.${field}` },
        message: `部门整体没有填写${what}`,
        expected: what,
        remedy: `请填写${what}`,
      },
    ];
  },
};
