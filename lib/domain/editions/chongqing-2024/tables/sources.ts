import { FISCAL_SOURCES, type Source } from "../../../book/types";
import { type AmountColumn, amount, type TermSpec } from "../../../tables/declaration";
import { CARRIED_OVER, CURRENT_YEAR, type RecordSet } from "../../../tables/records";

/** 一般公共预算财政拨款, carried over included: what tables 5 to 10 count. */
export const GENERAL = { source: ["generalPublicBudget"] };

/** 财政拨款: the three sources of table 4. */
export const FISCAL = { source: FISCAL_SOURCES };

/** One source, money of the current year only. */
export const current = (source: Source) => ({ source: [source], carriedOver: [CURRENT_YEAR] });

const INCOME_COLUMNS: readonly [Source, string][] = [
  ["generalPublicBudget", "一般公共预算拨款收入"],
  ["governmentFund", "政府性基金预算拨款收入"],
  ["stateCapital", "国有资本经营预算拨款收入"],
  ["fiscalAccount", "财政专户管理资金收入"],
  ["institutionService", "事业收入"],
  ["superiorSubsidy", "上级补助收入"],
  ["affiliateRemittance", "附属单位上缴收入"],
  ["institutionBusiness", "事业单位经营收入"],
  ["other", "其他收入"],
  ["institutionFund", "用事业基金弥补收支差额"],
];

/** The money columns of tables 2 and 13: 总计, 上年结转, the nine current sources, 用事业基金弥补收支差额. */
export function sourceColumns(from: RecordSet): AmountColumn[] {
  const carriedOver: TermSpec[] = [{ from, where: { carriedOver: [CARRIED_OVER] } }];
  const parts = ["carriedOver", ...INCOME_COLUMNS.map(([source]) => source)];
  return [
    amount("total", "总计", [{ from }], parts),
    amount("carriedOver", "上年结转", carriedOver),
    ...INCOME_COLUMNS.map(([source, label]) => amount(source, label, [{ from, where: current(source) }])),
  ];
}

/** 总计, 基本支出, 项目支出 of the lines of one selection, as tables 3, 5, 11 and 12 split them. */
export function classColumns(totalLabel: string, where: TermSpec["where"] = {}): AmountColumn[] {
  const of = (kind: string): TermSpec[] => [{ from: "lines", where: { ...where, class: [kind] } }];
  return [
    amount("total", totalLabel, [{ from: "lines", where }], ["basic", "project"]),
    amount("basic", "基本支出", of("basic")),
    amount("project", "项目支出", of("project")),
  ];
}
