import { FISCAL_SOURCES } from "../../../book/types";
import { narrowed, type StatementDeclaration, type StatementRow } from "../../../tables/declaration";
import { CARRIED_OVER, CURRENT_YEAR } from "../../../tables/records";
import { FISCAL } from "./sources";

const LABELS = {
  generalPublicBudget: "一般公共预算财政拨款",
  governmentFund: "政府性基金预算财政拨款",
  stateCapital: "国有资本经营预算财政拨款",
};

const ofYear = (year: string) => [{ from: "revenues" as const, where: { ...FISCAL, carriedOver: [year] } }];

/** The three fiscal sources below 本年收入 or 上年结转. */
function bySource(prefix: string, year: string): StatementRow[] {
  return FISCAL_SOURCES.map((source) => ({
    kind: "item",
    id: `${prefix}${source}`,
    label: LABELS[source],
    terms: [{ from: "revenues", where: { source: [source], carriedOver: [year] } }],
  }));
}

const income: StatementRow[] = [
  { kind: "item", id: "current", label: "一、本年收入", terms: ofYear(CURRENT_YEAR), sumOf: [...FISCAL_SOURCES] },
  ...bySource("", CURRENT_YEAR),
  {
    kind: "item",
    id: "carriedOver",
    label: "二、上年结转",
    terms: ofYear(CARRIED_OVER),
    sumOf: FISCAL_SOURCES.map((source) => `carriedOver-${source}`),
    align: "carried",
  },
  ...bySource("carriedOver-", CARRIED_OVER),
  {
    kind: "item",
    id: "total",
    label: "收入合计",
    terms: [{ from: "revenues", where: FISCAL }],
    sumOf: ["current", "carriedOver"],
    align: "total",
  },
];

const expenditure: StatementRow[] = [
  { kind: "item", id: "current", label: "一、本年支出", terms: [{ from: "lines" }], sumOf: ["expanded"] },
  { kind: "expand", axis: "function", terms: [{ from: "lines", where: FISCAL }] },
  { kind: "item", id: "carryForward", label: "二、结转下年", terms: [{ from: "carryForward" }], align: "carried" },
  {
    kind: "item",
    id: "total",
    label: "支出合计",
    terms: [{ from: "lines" }, { from: "carryForward" }],
    sumOf: ["current", "carryForward"],
    align: "total",
  },
];

export const table04: StatementDeclaration = {
  kind: "statement",
  key: "fiscalAppropriation",
  number: "4",
  label: "{body}公开表4",
  sheet: "表四",
  title: "{year} 年{region}{body}财政拨款收支预算总表",
  orientation: "landscape",
  emptyNote: "说明：本{body}{year}年无财政拨款收支，故此表无数据。",
  sides: [
    { id: "income", header: "收入", label: "项目", columns: [narrowed("budget", "预算数", {})], rows: income },
    {
      id: "expenditure",
      header: "支出",
      label: "项目",
      columns: [
        narrowed("total", "合计", FISCAL, [...FISCAL_SOURCES]),
        narrowed("generalPublicBudget", "一般公共预算", { source: ["generalPublicBudget"] }),
        narrowed("governmentFund", "政府性基金预算", { source: ["governmentFund"] }),
        narrowed("stateCapital", "国有资本经营预算", { source: ["stateCapital"] }),
      ],
      rows: expenditure,
    },
  ],
};
