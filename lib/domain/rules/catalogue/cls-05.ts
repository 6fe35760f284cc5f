import { UNIT_KIND_TERMS } from "../../book/terms";
import type { Rule } from "../types";
import { foreignClasses, governmentEconomicFault, named, optionsOf } from "./cls-government-economic";
import { judgeLines } from "./cls-lines";

export const CLS_05: Rule = {
  id: "CLS-05",
  title: "政府经济分类的类与单位性质相符",
  severity: "block",
  basis: "财预〔2017〕98号",
  check({ book, codes }) {
    return judgeLines(book, "economicAndKind", (sample) => {
      if (!sample.kind || governmentEconomicFault(sample, codes) !== "unitKind") return null;
      const written = String(sample.line.governmentEconomic);
      const options = named(codes, optionsOf(sample, codes));
      return {
        field: "governmentEconomic",
        message: `${UNIT_KIND_TERMS[sample.kind]}单位不使用 ${foreignClasses(sample.kind).join("、")} 类，现列 ${named(codes, [written])}`,
        actual: written,
        ...(options && { expected: options }),
        remedy: "请改为与单位性质相符的科目，或留空由系统按对应关系生成",
      };
    });
  },
};
