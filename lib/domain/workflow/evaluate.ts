import { STAGE_LABELS, STATUS_LABELS } from "../labels";
import { GUARDS } from "./guards";
import { type Transition, transitionFrom, WORKFLOW_LABELS } from "./transitions";
import { type Blocker, type Evaluation, WORKFLOW_ACTIONS, type WorkflowAction, type WorkflowFacts } from "./types";

function blockersOf({ access, perUnit, guards }: Transition, facts: WorkflowFacts): Blocker[] {
  const decision = facts.actor.may(access, perUnit ? (facts.unit?.code ?? null) : null);
  // Whoever may not take the step at all is not told what else stands in its way.
  if (!decision.allowed) return [{ guard: "access", message: `${decision.reason}。` }];
  if (facts.stopped !== null) return [{ guard: "stopped", message: facts.stopped }];
  return guards.flatMap((guard): Blocker[] => {
    const message = GUARDS[guard](facts);
    return message === null ? [] : [{ guard, message }];
  });
}

/** Whether a person can take a step now, and everything that keeps it from being taken. */
export function evaluate(facts: WorkflowFacts, action: WorkflowAction): Evaluation {
  const label = WORKFLOW_LABELS[action];
  const transition = transitionFrom(action, facts);
  if (!transition) {
    const message = `${STAGE_LABELS[facts.stage]}阶段${STATUS_LABELS[facts.status]}的预算不能${label}，请刷新后查看当前状态。`;
    return { action, label, to: null, needsReason: false, possible: false, blockers: [{ guard: "state", message }] };
  }
  const blockers = blockersOf(transition, facts);
  const to = { stage: transition.toStage ?? facts.stage, status: transition.to };
  return { action, label, to, needsReason: transition.needsReason, possible: blockers.length === 0, blockers };
}

/** The steps that lead on from where the budget stands and that the person's role reaches, possible or not. */
export function stepsFor(facts: WorkflowFacts): Evaluation[] {
  return WORKFLOW_ACTIONS.map((action) => evaluate(facts, action)).filter(
    ({ to, blockers }) => to !== null && !blockers.some(({ guard }) => guard === "access"),
  );
}
