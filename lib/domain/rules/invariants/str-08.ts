import type { TableKey } from "../../tables/keys";
import { paragraphsOf } from "../catalogue/shared-narrative";
import { printsTable, printWords } from "../printed";
import type { Rule, RuleContext, Violation } from "../types";

/** Words of the heading by which each required section is known, beside those that places call differently. */
const REQUIRED: readonly string[] = [
  "收入预算",
  "支出预算",
  "一般公共预算",
  "政府性基金预算",
  "国有资本经营预算",
  "“三公”经费",
  "机关运行经费",
  "政府采购",
  "绩效目标",
  "国有资产",
  "名词解释",
];

/** A section that tells of one table is required where the form set prints that table. */
const OF_TABLES: Readonly<Record<string, TableKey>> = { 政府采购: "procurement", "“三公”经费": "threePublic" };

function isRequired(words: string, { edition }: RuleContext): boolean {
  const table = OF_TABLES[words];
  return table === undefined || printsTable(edition, table);
}

/** The terms explained carry the names of other sections, so what stands below this heading does not count. */
function headingsThatCount(headings: readonly string[]): readonly string[] {
  const glossary = headings.findIndex((heading) => heading.includes("名词解释"));
  return glossary < 0 ? headings : headings.slice(0, glossary + 1);
}

function written(context: RuleContext): { headings: Set<string>; text: string } {
  const paragraphs = paragraphsOf(context).filter(({ runs }) => runs.length > 0);
  return {
    headings: new Set(paragraphs.flatMap(({ headings }) => headingsThatCount(headings))),
    text: paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join(""),
  };
}

export const STR_08: Rule = {
  id: "STR-08",
  title: "部门预算情况说明的规定部分齐全",
  severity: "block",
  basis: "财预〔2016〕143号；预算法第十四条",
  applies: ({ book }) => book.units.length > 0 || "没有预算单位",
  check: (context) => {
    const { headings, text } = written(context);
    const { responsibilities, composition } = context.edition.wording.headings;
    const required = [responsibilities, composition, ...REQUIRED].filter((words) => isRequired(words, context));
    const missing = required.filter((words) => {
      const printed = printWords(words, context.edition);
      return ![...headings].some((heading) => heading.includes(printed));
    });
    if (!text.includes("联系人")) missing.push("联系人及联系方式");
    return missing.map(
      (words): Violation => ({
        place: { kind: "book", path: "narrative" },
        message: `情况说明缺少${words}部分`,
        actual: "无",
        expected: words,
        remedy: `在“情况说明”中补充${words}的内容`,
      }),
    );
  },
};
