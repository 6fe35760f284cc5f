import type { TableKey } from "../../tables/keys";
import { printsAt } from "../printed";
import type { Rule, Violation } from "../types";
import { REPORT_DEFECT } from "./shared-equations";
import { moneyAt } from "./shared-figures";
import { paragraphsOf } from "./shared-narrative";

interface Fund {
  name: string;
  /** where its expenditure, its income of the year and what was carried over of it stand */
  cells: readonly string[];
  sheet: string;
  table: TableKey;
}

const FUNDS: readonly Fund[] = [
  {
    name: "政府性基金预算财政拨款",
    cells: [
      "governmentFund!total.total",
      "fiscalAppropriation!income:governmentFund.budget",
      "fiscalAppropriation!income:carriedOver-governmentFund.budget",
    ],
    sheet: "{governmentFund}",
    table: "governmentFund",
  },
  {
    name: "国有资本经营预算财政拨款",
    cells: [
      "stateCapital!total.total",
      "fiscalAppropriation!income:stateCapital.budget",
      "fiscalAppropriation!income:carriedOver-stateCapital.budget",
    ],
    sheet: "{stateCapital}",
    table: "stateCapital",
  },
];

export const STR_04: Rule = {
  id: "STR-04",
  title: "情况说明中“无”某项资金的表述与{governmentFund}、{stateCapital}有无数据一致",
  severity: "block",
  basis: "财预〔2016〕143号；预算法第十四条",
  needs: ["fiscalAppropriation"],
  check: (context) =>
    FUNDS.filter(({ cells: printed }) => printed.every((address) => printsAt(context.edition, address))).flatMap(
      ({ name, cells, sheet, table }): Violation[] => {
        const has = cells.some((address) => moneyAt(context, address) !== 0);
        const denial = paragraphsOf(context).find(({ text }) => text.includes(`无${name}`));
        if (has && denial) {
          const message = `${sheet}或{fiscalAppropriation}列有${name}，情况说明却写“无${name}”`;
          return [{ place: { kind: "paragraph", id: denial.id }, message, remedy: REPORT_DEFECT }];
        }
        if (!has && !denial) {
          const message = `${sheet}没有数据，情况说明没有写明“无${name}”`;
          return [{ place: { kind: "table", table }, message, remedy: REPORT_DEFECT }];
        }
        return [];
      },
    ),
};
