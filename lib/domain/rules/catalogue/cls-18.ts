import type { Rule } from "../types";
import { governmentEconomicFault, named, optionsOf } from "./cls-government-economic";
import { judgeLines } from "./cls-lines";

/**
 * Not in the reference catalogue: a written 款 that differs from the correspondence within the right 类 keeps tables 6
 * and 7 in step by 类, and offices do move items so; it wants a reason and does not block as CLS-06 does.
 */
export const CLS_18: Rule = {
  id: "CLS-18",
  title: "政府经济分类的款与对应关系一致",
  severity: "confirm",
  basis: "财预〔2017〕98号",
  check({ book, codes }) {
    return judgeLines(book, "economicAndKind", (sample) => {
      if (governmentEconomicFault(sample, codes) !== "item") return null;
      const { economic, governmentEconomic } = sample.line;
      const written = String(governmentEconomic);
      return {
        field: "governmentEconomic",
        message: `部门经济分类 ${economic} 一般对应 ${named(codes, optionsOf(sample, codes))}，现列 ${named(codes, [written])}`,
        actual: written,
        expected: named(codes, optionsOf(sample, codes)),
        remedy: "请核对；确需如此列支的，写明理由",
      };
    });
  },
};
