import type { Action, OfficeKind } from "../access";
import { BUDGET_STATUSES, type BudgetStage, type BudgetStatus } from "../labels/status";
import type { GuardId, WorkflowAction } from "./types";

/** One row of the workflow: from where, by whom, on what conditions, to where. */
export interface Transition {
  action: WorkflowAction;
  from: BudgetStatus;
  stages: readonly BudgetStage[];
  /** whether the row is only for departments under a bureau, or only for one without; null: for both */
  office: OfficeKind | null;
  /** the action of the access matrix that the person must hold in the department */
  access: Action;
  /** whether whoever holds it for the unit alone may take the step for that unit; else it is asked for the department */
  perUnit: boolean;
  to: BudgetStatus;
  /** null: the stage stays */
  toStage: BudgetStage | null;
  guards: readonly GuardId[];
  needsReason: boolean;
}

/** The step in one word, as on the button. */
export const WORKFLOW_LABELS: Readonly<Record<WorkflowAction, string>> = {
  submitUnit: "单位报送",
  returnUnit: "退回单位",
  submit: "提交审核",
  withdraw: "撤回",
  approve: "审核通过",
  return: "退回",
  sign: "签发",
  report: "报送财政",
  examine: "业务股审核通过",
  disclose: "公开",
  reopen: "重新修订",
  advance: "进入下一阶段",
  skipToApproval: "直接录入批复预算",
  issueToUnits: "批复所属单位",
};

/** The stages whose outcome a department hands in: under a bureau it reports it. */
export const REPORTED_STAGES = ["firstSubmission", "secondSubmission"] as const satisfies readonly BudgetStage[];
/** The stages in which a department prepares; in that of 控制数 it only waits for them. */
const PREPARED: readonly BudgetStage[] = ["firstSubmission", "secondSubmission", "approval"];
const ALL: readonly BudgetStage[] = ["firstSubmission", "controlFigures", "secondSubmission", "approval"];
/** Where a budget of the stage of approval can be: it was approved, and is not reported again. */
const APPROVED = BUDGET_STATUSES.filter((status) => status !== "reported" && status !== "examined");

const stay = { office: null, toStage: null, needsReason: false, perUnit: false } as const;
const back = { office: null, to: "draft", toStage: null, guards: [], needsReason: true, perUnit: false } as const;

/** From a stage that is settled to the next. */
const ADVANCES: readonly Omit<Transition, "office" | "from">[] = [
  {
    ...stay,
    action: "advance",
    stages: ["firstSubmission"],
    access: "workflow.advance",
    to: "draft",
    toStage: "controlFigures",
    guards: [],
  },
  {
    ...stay,
    action: "advance",
    stages: ["secondSubmission"],
    access: "workflow.advance",
    to: "draft",
    toStage: "approval",
    guards: ["approvalDated"],
  },
];

/**
 * The whole workflow of a budget. What is not a row here cannot be done. Buttons, server and tests read this one table.
 * Under a bureau: 单位报送, 部门审核, 领导签发, 报送财政, 业务股审核, 预算股, 批复, 公开. A department without one goes on by itself
 * once it is signed.
 *
 * Basis: 预算法 第十四条、第五十二条 (批复、公开的期限); 部门预算管理一体化规范 (两上两下); 财预〔2016〕143号 (公开主体和审核).
 */
export const TRANSITIONS: readonly Transition[] = [
  {
    ...stay,
    action: "submitUnit",
    from: "draft",
    stages: PREPARED,
    access: "unit.submit",
    perUnit: true,
    to: "draft",
    guards: ["unitOpen"],
  },
  { ...back, action: "returnUnit", from: "draft", stages: PREPARED, access: "unit.return", guards: ["unitHandedIn"] },
  {
    ...stay,
    action: "submit",
    from: "draft",
    stages: PREPARED,
    access: "workflow.submit",
    to: "submitted",
    guards: ["unitsSubmitted", "adjustmentsSettled", "selfChecked", "noBlocking", "reasonsGiven", "withinCeilings"],
  },
  { ...back, action: "withdraw", from: "submitted", stages: PREPARED, access: "workflow.submit" },
  {
    ...stay,
    action: "approve",
    from: "submitted",
    stages: PREPARED,
    access: "workflow.review",
    to: "reviewed",
    guards: ["selfChecked", "notPreparer", "commentsResolved", "adjustmentsSettled"],
  },
  { ...back, action: "return", from: "submitted", stages: PREPARED, access: "workflow.review" },
  {
    ...stay,
    action: "sign",
    from: "reviewed",
    stages: PREPARED,
    access: "workflow.sign",
    to: "signed",
    guards: ["selfChecked", "notPreparer", "notReviewer"],
  },
  { ...back, action: "return", from: "reviewed", stages: PREPARED, access: "workflow.sign" },
  {
    ...stay,
    office: "bureau",
    action: "report",
    from: "signed",
    stages: REPORTED_STAGES,
    access: "workflow.report",
    to: "reported",
    guards: ["selfChecked", "asSigned"],
  },
  {
    ...stay,
    office: "bureau",
    action: "examine",
    from: "reported",
    stages: REPORTED_STAGES,
    access: "workflow.examine",
    to: "examined",
    guards: ["selfChecked", "notPreparer", "notReviewer", "notSigner", "commentsResolved", "adjustmentsSettled"],
  },
  {
    ...back,
    office: "bureau",
    action: "return",
    from: "reported",
    stages: REPORTED_STAGES,
    access: "workflow.examine",
  },
  {
    ...back,
    office: "bureau",
    action: "return",
    from: "examined",
    stages: REPORTED_STAGES,
    access: "workflow.advance",
  },
  {
    ...stay,
    action: "disclose",
    from: "signed",
    stages: ["approval"],
    access: "workflow.disclose",
    to: "disclosed",
    guards: ["selfChecked", "approvalDated", "asSigned"],
  },
  { ...back, action: "reopen", from: "signed", stages: PREPARED, access: "workflow.reopen" },
  { ...back, action: "reopen", from: "disclosed", stages: PREPARED, access: "workflow.reopen" },
  ...ADVANCES.map((one): Transition => ({ ...one, office: "department", from: "signed" })),
  // What the bureau settles is settled by nobody who had a hand in it below.
  ...ADVANCES.map(
    (one): Transition => ({
      ...one,
      office: "bureau",
      from: "examined",
      guards: ["notPreparer", "notReviewer", "notSigner", ...one.guards],
    }),
  ),
  {
    ...stay,
    action: "advance",
    from: "draft",
    stages: ["controlFigures"],
    access: "workflow.advance",
    to: "draft",
    toStage: "secondSubmission",
    guards: ["ceilingsIssued"],
  },
  {
    ...back,
    action: "skipToApproval",
    from: "draft",
    stages: ["firstSubmission", "controlFigures", "secondSubmission"],
    access: "workflow.advance",
    toStage: "approval",
    guards: ["neverSubmitted", "approvalDated"],
  },
  ...APPROVED.map(
    (status): Transition => ({
      ...stay,
      action: "issueToUnits",
      from: status,
      stages: ["approval"],
      access: "workflow.issue",
      to: status,
      guards: ["approvalDated", "notYetIssued"],
    }),
  ),
];

/** Whether a row is one of a stage, where such an office runs the installation. */
function isFor(row: Transition, stage: BudgetStage, office: OfficeKind): boolean {
  return row.stages.includes(stage) && (row.office ?? office) === office;
}

/** The row that leads from a state with an action; undefined when there is none. */
export function transitionFrom(
  action: WorkflowAction,
  { stage, status, office }: { stage: BudgetStage; status: BudgetStatus; office: OfficeKind },
): Transition | undefined {
  return TRANSITIONS.find((one) => one.action === action && one.from === status && isFor(one, stage, office));
}

/** 办理状态 that a budget passes through in a stage, in their order. */
export function statusesOf(stage: BudgetStage, office: OfficeKind): BudgetStatus[] {
  const leads = TRANSITIONS.filter((one) => isFor(one, stage, office));
  const reached = new Set(leads.flatMap(({ from, to, toStage }) => (toStage === null ? [from, to] : [from])));
  return BUDGET_STATUSES.filter((status) => reached.has(status));
}

/** Every pair of stage and status in the order of the work, also those that no row leads to. */
export const STATES = ALL.flatMap((stage) => BUDGET_STATUSES.map((status) => ({ stage, status })));
