import { SOURCE_TERMS } from "../../book/terms";
import { type ProcurementItem, SOURCES } from "../../book/types";
import { unmetNeed } from "../printed";
import type { Equation, Rule, RuleContext, Violation } from "../types";
import { hasProcurement } from "./shared-applies";
import { violationsOf } from "./shared-equations";
import { moneyAt } from "./shared-figures";

const COLUMNS: readonly (readonly [string, string])[] = [
  ["carriedOver", "上年结转"],
  ...SOURCES.map((source) => [source, SOURCE_TERMS[source]] as const),
];

const REMEDY = "核对采购项目的金额和资金来源，采购只能在已安排的支出之内";

/** The column of table 13 that a purchase counts in. */
export const columnOf = ({ source, carriedOver }: ProcurementItem) => (carriedOver ? "carriedOver" : source);

/** Whether the purchases of a column are more than the whole department spends from it; then no part of it is judged. */
export function isBeyondDepartment(context: RuleContext, column: string): boolean {
  if (unmetNeed(X_16, context.edition) !== null) return false;
  return moneyAt(context, `procurement!total.${column}`) > moneyAt(context, `revenue!total.${column}`);
}

function equationOf([column, label]: (typeof COLUMNS)[number]): Equation {
  return {
    actual: { label: `{procurement}“${label}”安排的采购`, cells: [`procurement!total.${column}`] },
    relation: "atMost",
    expected: { label: "{revenue}该列合计", cells: [`revenue!total.${column}`] },
  };
}

/** The columns make up the total, so that only they are findings; each stands at its purchases, the largest first. */
export const X_16: Rule = {
  id: "X-16",
  title: "政府采购预算不大于同项资金的支出预算",
  severity: "block",
  basis: "表间勾稽关系；政府采购法（采购项目编入部门预算）",
  needs: ["procurement", "revenue", "expenditure"],
  applies: hasProcurement,
  check: (context) =>
    COLUMNS.flatMap((column) => {
      const found = violationsOf(context, [equationOf(column)], REMEDY);
      return found.map((violation) => ({ ...violation, ...placesOf(context, column[0]) }));
    }),
  equations: () => [
    {
      actual: { label: "{procurement}政府采购总计", cells: ["procurement!total.total"] },
      relation: "atMost",
      expected: { label: "{expenditure}支出总计", cells: ["expenditure!total.total"] },
    },
    ...COLUMNS.map(equationOf),
  ],
};

function placesOf({ book }: RuleContext, column: string): Pick<Violation, "place" | "also"> | null {
  const [place, ...also] = book.procurement
    .map((item, index) => ({ item, index }))
    .filter(({ item }) => columnOf(item) === column)
    .sort((a, b) => b.item.amount - a.item.amount || a.index - b.index)
    .map(({ index }) => ({ kind: "book" as const, path: `procurement[${index}].amount` }));
  return place ? { place, also } : null;
}
