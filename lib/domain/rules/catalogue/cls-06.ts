import type { Rule } from "../types";
import { governmentEconomicFault, named, optionsOf } from "./cls-government-economic";
import { judgeLines } from "./cls-lines";

/**
 * The 类 that do not depend on the kind of unit (507 to 511, 599) stand for fixed department 类; checked together with
 * all others as the correspondence of the two economic classifications, 类 by 类.
 */
export const CLS_06: Rule = {
  id: "CLS-06",
  title: "政府经济分类的类与部门经济分类对应",
  severity: "block",
  basis: "财预〔2017〕98号",
  needs: { anyOf: ["basicByGovernmentEconomic", "projectByGovernmentEconomic"] },
  check({ book, codes }) {
    return judgeLines(book, "economicAndKind", (sample) => {
      if (governmentEconomicFault(sample, codes) !== "class") return null;
      const { economic, governmentEconomic: written } = sample.line;
      if (written === null)
        return {
          field: "governmentEconomic",
          message: `部门经济分类 ${economic} 没有对应的政府经济分类科目，{basicByGovernmentEconomic}、{projectByGovernmentEconomic}无法归类`,
          actual: economic,
          remedy: "请在本行填写政府经济分类科目，或更换部门经济分类科目",
        };
      const options = optionsOf(sample, codes);
      return {
        field: "governmentEconomic",
        message: `部门经济分类 ${economic} 与政府经济分类 ${named(codes, [written])} 不属对应的类`,
        actual: written,
        ...(options.length && { expected: named(codes, options) }),
        remedy: "请改为对应的科目，或留空由系统按对应关系生成",
      };
    });
  },
};
