import { deriveGovernmentEconomic } from "../../classification";
import { NO_COUNTERPART } from "../../tables/book-records";
import { type EconomicPair, groupEquations, nothingWritten } from "../catalogue/shared-correspondence";
import { type Equation, equationRule, REPORT_DEFECT } from "../catalogue/shared-equations";
import { codeLabel, codesOf } from "../catalogue/shared-figures";
import type { Rule, RuleContext } from "../types";

const PAIR: EconomicPair = {
  department: { table: "projectByDepartmentEconomic", sheet: "{projectByDepartmentEconomic}" },
  government: { table: "projectByGovernmentEconomic", sheet: "{projectByGovernmentEconomic}" },
};

/** Without 事业 units every department 款 has one government 款, so table 9 follows from table 8 款 by 款. */
function itemEquations(context: RuleContext): Equation[] {
  const { codes } = context;
  const sources = new Map<string, string[]>();
  for (const code of codesOf(context, ["projectByGovernmentEconomic"])) if (code.length === 5) sources.set(code, []);
  for (const code of codesOf(context, ["projectByDepartmentEconomic"])) {
    if (code.length !== 5) continue;
    const target = deriveGovernmentEconomic(codes, code, "administrative")?.code ?? NO_COUNTERPART;
    sources.set(target, [...(sources.get(target) ?? []), code]);
  }
  return [...sources].map(([code, economic]) => ({
    actual: {
      label: `{projectByGovernmentEconomic} ${codeLabel(codes.governmentEconomic, code)}`,
      cells: [`projectByGovernmentEconomic!${code}.total`],
    },
    expected: {
      label: `{projectByDepartmentEconomic}对应的 ${economic.join("、") || "（无）"}`,
      cells: economic.map((item) => `projectByDepartmentEconomic!${item}.total`),
    },
  }));
}

/** Where nobody wrote a government code, for the reason given at X-12. */
export const X_13: Rule = {
  ...equationRule(
    {
      id: "X-13",
      title:
        "{projectByGovernmentEconomic}各类与{projectByDepartmentEconomic}按两套经济分类的对应关系相等，没有事业单位时逐款相等",
      severity: "block",
      basis: "财预〔2017〕98号（部门预算与政府预算支出经济分类对应关系）",
      needs: ["projectByDepartmentEconomic", "projectByGovernmentEconomic"],
      remedy: REPORT_DEFECT,
    },
    (context) =>
      context.book.units.some(({ kind }) => kind === "institution")
        ? groupEquations(context, PAIR)
        : itemEquations(context),
  ),
  applies: nothingWritten,
};
