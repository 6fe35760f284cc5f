import { REPORT_DEFECT } from "../catalogue/shared-equations";
import { sumRule } from "../catalogue/shared-sums";

export const SUM_10 = sumRule(
  {
    id: "SUM-10",
    title: "“三公”经费合计等于各项之和，公务用车小计等于购置费与运行费之和",
    severity: "block",
    basis: "表内计算关系；财预〔2016〕143号",
    remedy: REPORT_DEFECT,
  },
  { tables: ["threePublic"], along: ["columns"] },
);
