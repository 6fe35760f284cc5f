import { CURRENT_SOURCES, type Source } from "../../../book/types";
import { narrowed, type StatementDeclaration, type StatementRow } from "../../../tables/declaration";
import { CARRIED_OVER, CURRENT_YEAR } from "../../../tables/records";
import { current } from "./sources";

const BUDGET = narrowed("budget", "预算数", {});

const LABELS: Partial<Record<Source, string>> = {
  generalPublicBudget: "一般公共预算财政拨款资金",
  governmentFund: "政府性基金预算财政拨款资金",
  stateCapital: "国有资本经营预算财政拨款资金",
  fiscalAccount: "财政专户管理资金",
  institutionService: "事业收入资金",
  superiorSubsidy: "上级补助收入资金",
  affiliateRemittance: "附属单位上缴收入资金",
  institutionBusiness: "事业单位经营收入资金",
  other: "其他收入资金",
};

const income: StatementRow[] = [
  {
    kind: "item",
    id: "total",
    label: "合计",
    terms: [{ from: "revenues" }],
    sumOf: ["current", "carriedOver", "institutionFund"],
  },
  {
    kind: "item",
    id: "current",
    label: "一、本年收入合计",
    terms: [{ from: "revenues", where: { source: CURRENT_SOURCES, carriedOver: [CURRENT_YEAR] } }],
    sumOf: [...CURRENT_SOURCES],
  },
  ...CURRENT_SOURCES.map(
    (source): StatementRow => ({
      kind: "item",
      id: source,
      label: LABELS[source] ?? "",
      terms: [{ from: "revenues", where: current(source) }],
    }),
  ),
  {
    kind: "item",
    id: "carriedOver",
    label: "二、上年结转",
    terms: [{ from: "revenues", where: { carriedOver: [CARRIED_OVER] } }],
    align: "carried",
  },
  {
    kind: "item",
    id: "institutionFund",
    label: "三、用事业基金弥补收支差额",
    terms: [{ from: "revenues", where: current("institutionFund") }],
  },
];

const expenditure: StatementRow[] = [
  {
    kind: "item",
    id: "total",
    label: "合计",
    terms: [{ from: "lines" }, { from: "carryForward" }],
    sumOf: ["current", "carryForward"],
  },
  { kind: "item", id: "current", label: "一、本年支出合计", terms: [{ from: "lines" }], sumOf: ["expanded"] },
  { kind: "expand", axis: "function", terms: [{ from: "lines" }] },
  { kind: "item", id: "carryForward", label: "二、结转下年", terms: [{ from: "carryForward" }], align: "carried" },
];

export const table01: StatementDeclaration = {
  kind: "statement",
  key: "revenueExpenditure",
  number: "1",
  label: "{body}公开表1",
  sheet: "表一",
  title: "{year} 年{region}{body}收支预算总表",
  orientation: "portrait",
  emptyNote: "说明：本{body}{year}年无收支预算，故此表无数据。",
  sides: [
    { id: "income", header: "收入", label: "项目", columns: [BUDGET], rows: income },
    { id: "expenditure", header: "支出", label: "项目", columns: [BUDGET], rows: expenditure },
  ],
};
