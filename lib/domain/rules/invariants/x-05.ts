import type { TableKey } from "../../tables/keys";
import { type Equation, equationRule, REPORT_DEFECT } from "../catalogue/shared-equations";
import { cellsOf, codeLabel, topCodesOf } from "../catalogue/shared-figures";

const PARTS: readonly TableKey[] = ["general", "governmentFund", "stateCapital"];
/** The fund columns of table 4 and the table that details each. */
const FUNDS = [
  { column: "generalPublicBudget", label: "一般公共预算", table: "general", sheet: "{general}" },
  { column: "governmentFund", label: "政府性基金预算", table: "governmentFund", sheet: "{governmentFund}" },
  { column: "stateCapital", label: "国有资本经营预算", table: "stateCapital", sheet: "{stateCapital}" },
];

function equations(row: string, code: string, name: string): Equation[] {
  return [
    {
      actual: { label: `{fiscalAppropriation}${name}`, cells: [`fiscalAppropriation!expenditure:${row}.total`] },
      expected: { label: "{general}、{governmentFund}、{stateCapital}同项之和", cells: cellsOf(PARTS, code, "total") },
    },
    ...FUNDS.map(({ column, label, table, sheet }) => ({
      actual: {
        label: `{fiscalAppropriation}${name}（${label}）`,
        cells: [`fiscalAppropriation!expenditure:${row}.${column}`],
      },
      expected: { label: `${sheet}同项`, cells: [`${table}!${code}.total`] },
    })),
  ];
}

export const X_05 = equationRule(
  {
    id: "X-05",
    title: "{fiscalAppropriation}本年支出等于{general}、{governmentFund}、{stateCapital}之和，每类、每项预算相等",
    severity: "block",
    basis: "表间勾稽关系",
    needs: ["fiscalAppropriation", "general", "governmentFund", "stateCapital"],
    remedy: REPORT_DEFECT,
  },
  (context) => [
    ...equations("current", "total", "本年支出合计"),
    ...topCodesOf(context, ["fiscalAppropriation", ...PARTS]).flatMap((code) =>
      equations(code, code, ` ${codeLabel(context.codes.function, code)}`),
    ),
  ],
);
