import type { BudgetStage } from "@/lib/domain/labels";
import { type Deadline, LEADING_STEPS } from "@/lib/domain/workflow";

/** What there can be to do: make a budget, take the step that leads on, settle 核减 (核增), read what somebody called one to. */
export const TODO_KINDS = ["create", ...LEADING_STEPS, "adjustments", "mentions"] as const;
export type TodoKind = (typeof TODO_KINDS)[number];

/** 待办: one thing that waits for a person. */
export interface Todo {
  /** the same as long as it is the same thing to do */
  key: string;
  kind: TodoKind;
  /** what to do, in a few words */
  title: string;
  departmentName: string;
  fiscalYear: number;
  /** null for a budget that is yet to be made */
  stage: BudgetStage | null;
  /** the unit whose part it is; null for the whole budget */
  unitName: string | null;
  /** why it came to the person: who did what */
  because: string;
  /** what was written with it; blank where nothing was */
  reason: string;
  since: Date;
  /** the last 催办 that still counts, and how often there was one */
  reminder: { by: string; at: Date; text: string; times: number } | null;
  due: Pick<Deadline, "due" | "daysLeft" | "words"> | null;
  /** where it is done */
  href: string;
}

/** What there is to do of one kind. */
export interface TodoGroup {
  kind: TodoKind;
  /** 12 项预算待部门审核 */
  title: string;
  count: number;
  /** how many of them are over their day */
  overdue: number;
  /** the first of them by their day */
  first: Todo[];
}

/** One page of what there is to do, of one kind or of all. */
export interface TodoPage {
  groups: TodoGroup[];
  kind: TodoKind | null;
  todos: Todo[];
  count: number;
  page: number;
  pages: number;
}
