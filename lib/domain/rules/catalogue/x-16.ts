import { SOURCE_TERMS } from "../../book/terms";
import { SOURCES } from "../../book/types";
import { hasProcurement } from "./shared-applies";
import { equationRule } from "./shared-equations";

const COLUMNS: readonly (readonly [string, string])[] = [
  ["carriedOver", "上年结转"],
  ...SOURCES.map((source) => [source, SOURCE_TERMS[source]] as const),
];

export const X_16 = equationRule(
  {
    id: "X-16",
    title: "政府采购预算不大于同项资金的支出预算",
    severity: "block",
    basis: "表间勾稽关系；政府采购法（采购项目编入部门预算）",
    applies: hasProcurement,
    remedy: "核对采购项目的金额和资金来源，采购只能在已安排的支出之内",
  },
  () => [
    {
      actual: { label: "表十三政府采购总计", cells: ["13!total.total"] },
      relation: "atMost",
      expected: { label: "表三支出总计", cells: ["3!total.total"] },
    },
    ...COLUMNS.map(([column, label]) => ({
      actual: { label: `表十三“${label}”安排的采购`, cells: [`13!total.${column}`] },
      relation: "atMost" as const,
      expected: { label: "表二该列合计", cells: [`2!total.${column}`] },
    })),
  ],
);
