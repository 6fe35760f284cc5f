import type { OfficeKind } from "../access";
import { BUDGET_STATUSES, type BudgetStage, type BudgetStatus } from "../labels/status";
import { clockOf, type Deadline } from "./deadlines";
import { REPORTED_STAGES, WORKFLOW_LABELS } from "./transitions";

/** A stage that has 报送期限. */
export type ReportedStage = (typeof REPORTED_STAGES)[number];

/** 报送期限: by which day the departments hand in what they prepare in a stage. */
export interface ReportingDeadline {
  fiscalYear: number;
  stage: BudgetStage;
  /** the last day in Beijing, YYYY-MM-DD */
  dueOn: string;
}

/** 延期报送: a later day for one department. */
export interface DeadlineExtension extends ReportingDeadline {
  departmentId: string;
}

/**
 * By which day a department hands in its budget of a stage. An extension counts beside a deadline only, and while it is
 * later: a deadline that was put off for everybody is put off for that department too.
 *
 * @param given every deadline and extension that may concern it, in any order
 * @returns YYYY-MM-DD; null when nobody set a deadline
 */
export function dueOn(
  given: { deadlines: readonly ReportingDeadline[]; extensions: readonly DeadlineExtension[] },
  asked: { departmentId: string; fiscalYear: number; stage: BudgetStage },
): string | null {
  const isOf = (one: ReportingDeadline) => one.fiscalYear === asked.fiscalYear && one.stage === asked.stage;
  const general = given.deadlines.find(isOf);
  if (!general) return null;
  const own = given.extensions.find((one) => isOf(one) && one.departmentId === asked.departmentId);
  return own && own.dueOn > general.dueOn ? own.dueOn : general.dueOn;
}

/** What a department has to have done by 报送期限. */
export function reportingLabel(office: OfficeKind): string {
  return WORKFLOW_LABELS[office === "bureau" ? "report" : "sign"];
}

/** 办理状态 in which a budget is handed in: reported to the bureau; where there is none, signed. */
export function handedInStatuses(office: OfficeKind): readonly BudgetStatus[] {
  return BUDGET_STATUSES.slice(BUDGET_STATUSES.indexOf(office === "bureau" ? "reported" : "signed"));
}

/**
 * Where a budget is with its department, which still has to report or to disclose it: as (stage, statuses). In the stage of
 * 控制数 the department only waits.
 */
export function withDepartment(
  office: OfficeKind,
): readonly { stage: BudgetStage; statuses: readonly BudgetStatus[] }[] {
  const handedIn = handedInStatuses(office);
  const open = BUDGET_STATUSES.filter((status) => !handedIn.includes(status));
  const undisclosed = BUDGET_STATUSES.filter((status) => status !== "disclosed");
  return [...REPORTED_STAGES.map((stage) => ({ stage, statuses: open })), { stage: "approval", statuses: undisclosed }];
}

/**
 * The clock of 报送期限.
 *
 * @param due what `dueOn` says; null: no clock runs
 * @param doneOn when the budget was handed in in this stage, YYYY-MM-DD; null when it is not
 * @param today YYYY-MM-DD in Beijing
 */
export function reportingClock(
  office: OfficeKind,
  { due, doneOn, today }: { due: string | null; doneOn: string | null; today: string },
): Deadline | null {
  if (due === null) return null;
  return clockOf({ id: "report", label: reportingLabel(office) }, due, doneOn, today);
}
