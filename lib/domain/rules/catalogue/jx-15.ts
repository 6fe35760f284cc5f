import type { Rule } from "../types";
import { statesPerformance } from "./shared-applies";

/** Table 14 that nobody has begun. One that is begun has both an objective and indicators: JX-16. */
export const JX_15: Rule = {
  id: "JX-15",
  title: "填写{body}整体绩效目标",
  severity: "confirm",
  basis: "预算法第三十二条；中发〔2018〕34号",
  needs: ["departmentPerformance"],
  applies: statesPerformance,
  check({ book: { performance, lines } }) {
    if (lines.length === 0 || performance.objective.trim() !== "" || performance.indicators.length > 0) return [];
    return [
      {
        place: { kind: "book", path: "performance" },
        message: "没有填写{body}整体绩效目标，{departmentPerformance}将作为空表公开",
        expected: "当年整体绩效目标和绩效指标",
        remedy: "请填写{body}整体绩效目标；按规定不设整体绩效目标的，写明理由",
      },
    ];
  },
};
