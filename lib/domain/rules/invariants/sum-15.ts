import { REPORT_DEFECT } from "../catalogue/shared-equations";
import { sumRule } from "../catalogue/shared-sums";

export const SUM_15 = sumRule(
  {
    id: "SUM-15",
    title: "项目当年预算等于区级支出与补助镇街之和",
    severity: "block",
    basis: "表内计算关系；{keyProjects}、{generalProjects}表样",
    remedy: REPORT_DEFECT,
  },
  { tables: ["keyProjects", "generalProjects"], along: ["rows", "columns"] },
);
