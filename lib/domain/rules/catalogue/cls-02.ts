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
    return judgeLines(book, "economicAndKind", ({ line }) => {
      if (!codes.departmentEconomic.isLeaf(line.economic))
        return {
          field: "economic",
          message: `部门经济分类科目 ${line.economic} 不在 ${codes.year} 年政府收支分类科目中`,
          actual: line.economic,
          expected: `${codes.year} 年部门预算支出经济分类的款级科目（301 至 399）`,
          remedy: `请改为正确的款级科目${department(line.economic)}`,
        };
      if (line.governmentEconomic !== null && !codes.governmentEconomic.isLeaf(line.governmentEconomic))
        return {
          field: "governmentEconomic",
          message: `政府经济分类科目 ${line.governmentEconomic} 不在 ${codes.year} 年政府收支分类科目中`,
          actual: line.governmentEconomic,
          expected: `${codes.year} 年政府预算支出经济分类的款级科目（501 至 599）`,
          remedy: `请改为正确的款级科目，或留空由系统按对应关系生成${government(line.governmentEconomic)}`,
        };
      return null;
    });
  },
};
