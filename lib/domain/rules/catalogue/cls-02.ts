import type { Rule } from "../types";
import { judgeLines, neighboursIn } from "./cls-lines";

/** Department codes (3xx) and written government codes (5xx), each in its own tree, so that the two never mix. */
export const CLS_02: Rule = {
  id: "CLS-02",
  title: "经济分类科目存在",
  severity: "block",
  basis: "预算法第三十二条、第四十六条；财预〔2017〕98号",
  check({ book, codes }) {
    const department = neighboursIn(codes.departmentEconomic);
    const government = neighboursIn(codes.governmentEconomic);
    return judgeLines(book, ({ sample }) => {
      if (!codes.departmentEconomic.isLeaf(sample.economic))
        return {
          field: "economic",
          message: `部门经济分类科目 ${sample.economic} 不在 ${codes.year} 年政府收支分类科目中`,
          actual: sample.economic,
          expected: `${codes.year} 年部门预算支出经济分类的款级科目（301 至 399）`,
          remedy: `请改为正确的款级科目${department(sample.economic)}`,
        };
      if (sample.governmentEconomic !== null && !codes.governmentEconomic.isLeaf(sample.governmentEconomic))
        return {
          field: "governmentEconomic",
          message: `政府经济分类科目 ${sample.governmentEconomic} 不在 ${codes.year} 年政府收支分类科目中`,
          actual: sample.governmentEconomic,
          expected: `${codes.year} 年政府预算支出经济分类的款级科目（501 至 599）`,
          remedy: `请改为正确的款级科目，或留空由系统按对应关系生成${government(sample.governmentEconomic)}`,
        };
      return null;
    });
  },
};
