import type { Disclosure } from "@/lib/domain/disclosure";
import type { Basis } from "@/lib/domain/editions/basis";
import type { BudgetStage, BudgetStatus } from "@/lib/domain/labels";
import type { CellAddress, RecordSet } from "@/lib/domain/tables";
import type { Deadline } from "@/lib/domain/workflow";
import type { BookRef } from "../computing/types";
import type { StoredSummary } from "../summaries/types";

/** A budget without its contents. */
export interface BudgetHead {
  id: string;
  departmentId: string;
  departmentName: string;
  fiscalYear: number;
  edition: string;
  stage: BudgetStage;
  status: BudgetStatus;
  /** grows by one with every change */
  version: number;
  updatedAt: Date;
}

/** One line of the work bench. */
export interface BudgetListItem extends BudgetHead {
  /** its totals and findings as they were stored; nothing of a list is computed when it is looked at */
  stored: StoredSummary;
  /** how many of its units have handed in their part */
  units: { all: number; handedIn: number };
  /** whether it goes on no more: its department was closed before it was disclosed */
  stopped: boolean;
  /** the legal clocks; none before the approval */
  clocks: Deadline[];
}

/** One page of the work bench. */
export interface BudgetListPage {
  budgets: BudgetListItem[];
  /** how many the search leaves, on all pages */
  count: number;
  page: number;
  pages: number;
}

/** 待我办理, 办理中, 已完成, 全部 */
export const BUDGET_TABS = ["mine", "running", "done", "all"] as const;
export type BudgetTab = (typeof BUDGET_TABS)[number];

/** One page of one tab of the work bench. */
export interface TabbedBudgets extends BudgetListPage {
  tab: BudgetTab;
  /** how many there are of each */
  counts: Readonly<Record<BudgetTab, number>>;
}

/** Which frozen revision something was read from. */
export interface FrozenFrom {
  id: string;
  number: number;
  /** over all that was frozen; of a revision that is older than kept prints over its book alone */
  sha256: string;
  /** the day it was signed, YYYY-MM-DD in Beijing; null while it is not */
  signedOn: string | null;
}

/** A budget as far as is known of it without its contents. */
export interface StandingBudget {
  /** of a revision that was asked for: with its stage, status and version */
  head: BudgetHead;
  /** the computation of its contents */
  ref: BookRef;
  /** the codes and limits that count; of a revision only for what was not kept of it */
  basis: Basis;
  /** the revision it is read from; null for a draft, which is read from its rows */
  revision: FrozenFrom | null;
  /** 公开网页可展开到明细: as it was frozen with the revision, of a draft as the department has set it */
  showLines: boolean;
}

/** A budget with everything published of it. */
export interface LoadedBudget extends StandingBudget {
  disclosure: Disclosure;
}

/** One amount behind a figure, in words; what an amount does not have is blank. */
export interface TraceRecord {
  set: RecordSet;
  /** 支出明细, 收入, … */
  setLabel: string;
  id: string;
  unitName: string;
  projectName: string;
  /** `201 一般公共服务支出 / 20103 … / 2010301 行政运行` */
  functionPath: string;
  economicPath: string;
  governmentEconomicPath: string;
  sourceLabel: string;
  classLabel: string;
  expenseLabel: string;
  /** 采购类别 and 采购项目, or the item of “三公”经费 */
  itemLabel: string;
  carriedOver: boolean;
  /** with two decimals, negative where the figure subtracts it */
  amountYuan: string;
  /** where it is entered, under the address of the budget; null where no page of entry has it */
  enteredOn: string | null;
}

/** One of the figures that this one is the sum of. */
export interface TracePart {
  address: CellAddress;
  along: "rows" | "columns";
  label: string;
  /** as printed; blank for zero */
  text: string;
}

/** Where a figure comes from. */
export interface TraceView {
  address: CellAddress;
  /** table, row and column in words */
  title: string;
  /** as printed; blank for zero */
  text: string;
  /** the exact figure in yuan with two decimals */
  yuan: string;
  /** one page of the records behind the figure */
  records: TraceRecord[];
  /** how many records there are on all pages */
  recordCount: number;
  /** from 1 */
  page: number;
  pageSize: number;
  parts: TracePart[];
}
