import { THREE_PUBLIC_TERMS } from "../book/terms";
import { type ReasonSubject, THREE_PUBLIC_ITEMS } from "../book/types";
import type { Printed } from "../money";
import type { CellAddress } from "../tables/types";

/** A figure of the narrative and last year's figure that it is compared with. */
export interface Comparison {
  label: string;
  address: CellAddress;
  prior: CellAddress;
  /** where its change may be given a reason */
  subject?: ReasonSubject;
}

/** A comparison whose change may be given a reason. */
export type ExplainedComparison = Comparison & { subject: ReasonSubject };

/** Finds a figure of a disclosure; undefined where it prints no such cell. */
type FigureLookup = (address: CellAddress) => { printed: Printed } | undefined;

const prior = (id: string): CellAddress => `narrative!${id}.amount`;
const threePublic = (id: string): CellAddress => `threePublic!threePublic:budget.${id}`;

/** Every comparison with last year that the narrative makes, in reading order. */
export const COMPARISONS = {
  income: {
    label: "收入预算",
    address: "revenueExpenditure!income:total.budget",
    prior: prior("priorIncome"),
    subject: "income.total",
  },
  expenditure: {
    label: "支出预算",
    address: "revenueExpenditure!expenditure:current.budget",
    prior: prior("priorExpenditure"),
    subject: "expenditure.total",
  },
  basic: { label: "基本支出预算", address: "expenditure!total.basic", prior: prior("priorBasic") },
  project: { label: "项目支出预算", address: "expenditure!total.project", prior: prior("priorProject") },
  general: { label: "一般公共预算财政拨款支出", address: "general!total.total", prior: "general!total.prior" },
  generalBasic: {
    label: "一般公共预算财政拨款基本支出",
    address: "general!total.basic",
    prior: prior("priorGeneralBasic"),
    subject: "general.basic",
  },
  generalProject: {
    label: "一般公共预算财政拨款项目支出",
    address: "general!total.project",
    prior: prior("priorGeneralProject"),
    subject: "general.project",
  },
  governmentFund: {
    label: "政府性基金预算财政拨款支出",
    address: "governmentFund!total.total",
    prior: prior("priorGovernmentFund"),
    subject: "governmentFund",
  },
  stateCapital: {
    label: "国有资本经营预算财政拨款支出",
    address: "stateCapital!total.total",
    prior: prior("priorStateCapital"),
    subject: "stateCapital",
  },
  threePublic: { label: "“三公”经费", address: threePublic("total"), prior: prior("priorThreePublic") },
  operatingExpense: {
    label: "机关运行经费",
    address: "narrative!operatingExpense.amount",
    prior: prior("priorOperatingExpense"),
    subject: "operatingExpense",
  },
} as const satisfies Record<string, Comparison>;

const THREE_PUBLIC_COMPARISONS: readonly Comparison[] = THREE_PUBLIC_ITEMS.map((item) => ({
  label: THREE_PUBLIC_TERMS[item],
  address: threePublic(item),
  prior: prior(`priorThreePublic-${item}`),
  subject: `threePublic.${item}`,
}));

export const ALL_COMPARISONS: readonly Comparison[] = [...Object.values(COMPARISONS), ...THREE_PUBLIC_COMPARISONS];

/** The comparisons whose change may be given a reason. */
export const EXPLAINED = ALL_COMPARISONS.filter(
  (comparison): comparison is ExplainedComparison => comparison.subject !== undefined,
);

/** A change from last year, as the text states it: the difference of two printed figures. */
export interface PrintedChange {
  /** printed this year − printed last year */
  difference: Printed;
  /** what is printed of last year */
  before: Printed;
}

/** The printed change of a comparison; a figure that is not printed is zero. */
export function printedChangeOf(
  figure: FigureLookup,
  { address, prior: before }: Pick<Comparison, "address" | "prior">,
): PrintedChange {
  const last = figure(before)?.printed ?? 0;
  return { difference: (figure(address)?.printed ?? 0) - last, before: last };
}
