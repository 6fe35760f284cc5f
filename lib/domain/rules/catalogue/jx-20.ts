import type { Rule } from "../types";
import { measuresSatisfaction, performanceForms } from "./jx-forms";

/** A form of satisfaction alone, or of one indicator, measures no output and no benefit. Levels a book does not record. */
export const JX_20: Rule = {
  id: "JX-20",
  title: "绩效指标反映产出和效益",
  severity: "confirm",
  basis: "财预〔2021〕101号",
  check: ({ book }) =>
    performanceForms(book)
      .filter(
        ({ indicators }) =>
          indicators.length === 1 || (indicators.length > 1 && indicators.every(measuresSatisfaction)),
      )
      .map(({ path, name, indicators }) => ({
        place: { kind: "book", path: `${path}.indicators` },
        message:
          indicators.length === 1
            ? `${name}只有 1 项绩效指标“${indicators[0]?.name}”`
            : `${name}的 ${indicators.length} 项绩效指标都是满意度`,
        expected: "数量、质量、时效、成本、效益和满意度等指标",
        remedy: "请补充反映产出和效益的指标",
      })),
};
