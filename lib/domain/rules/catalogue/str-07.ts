import type { BudgetBook, Indicator } from "../../book/types";
import type { Place, Rule, RuleContext, Violation } from "../types";
import { REPORT_DEFECT } from "./shared-equations";
import { paragraphsOf } from "./shared-narrative";

/** What may name other years: titles of documents, 截至… dates, and plan periods such as 2021—2025年. */
const EXEMPT = /《[^》]*》|截至\s*\d{4}\s*年|\d{4}\s*年?\s*[—–\-~～至]+\s*\d{4}\s*年/g;
const YEAR = /(?<!\d)((?:19|20)\d{2})\s*年/g;

interface Text {
  place: Place;
  where: string;
  text: string;
}

function yearsIn(text: string): number[] {
  return [...new Set([...text.replace(EXEMPT, "").matchAll(YEAR)].map((match) => Number(match[1])))];
}

function indicatorTexts(indicators: readonly Indicator[], path: string, where: string): Text[] {
  return indicators.map(({ name, target }, index) => ({
    place: { kind: "book", path: `${path}.indicators[${index}]` },
    where: `${where}的绩效指标`,
    text: `${name}；${target}`,
  }));
}

/** The texts of tables 14 to 16, as people wrote them. */
function performanceTexts({ performance, projects }: BudgetBook): Text[] {
  return [
    { place: { kind: "book", path: "performance.objective" }, where: "整体绩效目标", text: performance.objective },
    ...indicatorTexts(performance.indicators, "performance", "部门整体"),
    ...projects.flatMap((project, index): Text[] => [
      ...(["name", "overview", "objective"] as const).map((field) => ({
        place: { kind: "book" as const, path: `projects[${index}].${field}` },
        where: `项目“${project.name}”的说明`,
        text: project[field],
      })),
      ...indicatorTexts(project.indicators, `projects[${index}]`, `项目“${project.name}”`),
    ]),
  ];
}

function narrativeTexts(context: RuleContext): Text[] {
  return paragraphsOf(context).flatMap(({ id, runs }) =>
    runs.map((run): Text => {
      const place: Place = run.kind === "input" ? { kind: "book", path: run.path } : { kind: "paragraph", id };
      return { place, where: "情况说明", text: run.text };
    }),
  );
}

function titleViolations({ disclosure }: RuleContext): Violation[] {
  return disclosure.tables.flatMap((table): Violation[] => {
    const odd = yearsIn(table.title).filter((year) => year !== disclosure.fiscalYear);
    if (odd.length === 0) return [];
    const actual = odd.map((year) => `${year} 年`).join("、");
    const expected = `${disclosure.fiscalYear} 年`;
    const message = `${table.sheet}表名中的年度 ${actual}与预算年度 ${expected}不一致`;
    return [{ place: { kind: "table", table: table.id }, message, actual, expected, remedy: REPORT_DEFECT }];
  });
}

export const STR_07: Rule = {
  id: "STR-07",
  title: "各表表名年度一致，文字中只出现预算年度和上一年度",
  severity: "confirm",
  basis: "预算公开检查口径（年度一致性）",
  check: (context) => {
    const { book } = context;
    const texts = [...narrativeTexts(context), ...performanceTexts(book)];
    const violations = texts.flatMap(({ place, where, text }): Violation[] => {
      const odd = yearsIn(text).filter((year) => year !== book.fiscalYear && year !== book.fiscalYear - 1);
      if (odd.length === 0) return [];
      const actual = odd.map((year) => `${year} 年`).join("、");
      const expected = `${book.fiscalYear} 年和 ${book.fiscalYear - 1} 年`;
      return [
        {
          place,
          message: `${where}提到 ${actual}，只应出现 ${expected}`,
          actual,
          expected,
          remedy: "核对是否为往年文字；确需提及的，说明原因后保留",
        },
      ];
    });
    return [...titleViolations(context), ...violations];
  },
};
