import type { OfficeKind } from "@/lib/domain/access";
import { transitionFrom, type WorkflowAction } from "@/lib/domain/workflow";
import type { Seen } from "../workflow/types";

/** Steps that can be taken on several budgets at once: `approve` is 进入批复 with its 批复日期. */
export const BOARD_STEPS = ["examine", "return", "advance", "approve"] as const;
export type BoardStep = (typeof BOARD_STEPS)[number];

/** What such a step is called on its button. */
export const BOARD_STEP_LABELS: Readonly<Record<BoardStep, string>> = {
  examine: "通过",
  return: "退回",
  advance: "进入下一阶段",
  approve: "填写批复日期并进入批复",
};

/** The step of the workflow that is taken on each budget. */
export const STEP_OF: Readonly<Record<BoardStep, WorkflowAction>> = {
  examine: "examine",
  return: "return",
  advance: "advance",
  approve: "advance",
};

/** A step, and the budgets it is to be taken on, each as the person saw it. */
export interface StepsRequest {
  step: BoardStep;
  /** the same for all */
  reason: string;
  /** 批复日期, YYYY-MM-DD; null for every other step */
  approvedOn: string | null;
  budgets: readonly { budgetId: string; seen: Seen }[];
}

/** What became of a step on one budget. */
export interface StepOutcome {
  budgetId: string;
  /** why it was not taken, in sentences; null when it was */
  refused: string | null;
}

/** Whether a step leads anywhere from where a budget was seen; what else it wants is judged when it is taken. */
export function leadsOn(
  step: BoardStep,
  { stage, status }: Pick<Seen, "stage" | "status">,
  office: OfficeKind,
): boolean {
  const transition = transitionFrom(STEP_OF[step], { stage, status, office });
  return transition !== undefined && (step !== "approve" || transition.toStage === "approval");
}
