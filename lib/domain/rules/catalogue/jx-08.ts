import type { Rule } from "../types";
import { performanceForms } from "./jx-forms";

export const JX_08: Rule = {
  id: "JX-08",
  title: "至少有一项核心指标",
  severity: "confirm",
  basis: "绩效目标表",
  check: ({ book }) =>
    performanceForms(book)
      .filter(({ indicators }) => indicators.length > 0 && !indicators.some(({ core }) => core))
      .map(({ path, name }) => ({
        place: { kind: "book", path: `${path}.indicators` },
        message: `${name}的绩效指标中没有核心指标`,
        expected: "至少一项核心指标",
        remedy: "请把最能反映目标的指标标为核心指标",
      })),
};
