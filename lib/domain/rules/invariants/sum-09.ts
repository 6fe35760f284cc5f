import { SOURCE_TERMS } from "../../book/terms";
import { FISCAL_SOURCES } from "../../book/types";
import { equationRule } from "../catalogue/shared-equations";

export const SUM_09 = equationRule(
  {
    id: "SUM-09",
    title: "三项财政拨款分别平衡：本年拨款加上年结转等于支出加结转下年",
    severity: "block",
    basis: "预算法（收支平衡）；{fiscalAppropriation}表样",
    needs: ["fiscalAppropriation"],
    remedy: "核对该项财政拨款的收入、上年结转、支出明细和结转下年",
  },
  () =>
    FISCAL_SOURCES.map((source) => ({
      actual: {
        label: `{fiscalAppropriation}${SOURCE_TERMS[source]}财政拨款本年收入与上年结转之和`,
        cells: [
          `fiscalAppropriation!income:${source}.budget`,
          `fiscalAppropriation!income:carriedOver-${source}.budget`,
        ],
      },
      expected: { label: "该列支出合计", cells: [`fiscalAppropriation!expenditure:total.${source}`] },
    })),
);
