import type { Rule } from "../types";
import { governmentEconomicFault, named } from "./cls-government-economic";
import { judgeLines } from "./cls-lines";

export const CLS_07: Rule = {
  id: "CLS-07",
  title: "部门预算不列 512、513、514 类",
  severity: "block",
  basis: "财预〔2017〕98号",
  check({ book, codes }) {
    return judgeLines(book, "economicAndKind", (sample) => {
      if (governmentEconomicFault(sample, codes) !== "reserved") return null;
      const written = String(sample.line.governmentEconomic);
      return {
        field: "governmentEconomic",
        message: `债务还本支出、转移性支出、预备费及预留由财政总预算列支，部门预算不列 ${named(codes, [written])}`,
        actual: written,
        remedy: "请改为部门使用的政府经济分类科目，或留空由系统按对应关系生成",
      };
    });
  },
};
