import type { Rule } from "../types";
import { measuresSatisfaction, performanceForms } from "./jx-forms";

/** Of 产出, 效益 and 满意度 only the last can be told from a book, by the name of an indicator. */
export const JX_06: Rule = {
  id: "JX-06",
  title: "绩效指标包含满意度指标",
  severity: "confirm",
  basis: "财预〔2015〕88号；财预〔2021〕101号",
  check: ({ book }) =>
    performanceForms(book)
      .filter(({ indicators }) => indicators.length > 0 && !indicators.some(measuresSatisfaction))
      .map(({ path, name }) => ({
        place: { kind: "book", path: `${path}.indicators` },
        message: `${name}的绩效指标中没有满意度指标`,
        expected: "产出、效益、满意度各至少一项指标",
        remedy: "请补充满意度指标；没有服务对象等不适用的，写明理由",
      })),
};
