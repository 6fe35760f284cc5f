import type { PrismaClient } from "@/generated/prisma/client";
import { errorSentence, Refusal, reportError } from "@/lib/server/action-error";
import { takeStep } from "../workflow/mutations";
import type { StepActor } from "../workflow/types";
import { leadsOn, STEP_OF, type StepOutcome, type StepsRequest } from "./batch";

async function takeOne(
  db: PrismaClient,
  { step, reason, approvedOn }: StepsRequest,
  { budgetId, seen }: StepsRequest["budgets"][number],
  actor: StepActor,
): Promise<StepOutcome> {
  const day = step === "approve" && approvedOn !== null ? { approvedOn } : {};
  if (step === "approve" && !leadsOn(step, seen, actor.office ?? "bureau")) {
    return { budgetId, refused: "只有二上已经业务股审核通过的预算可以进入批复。" };
  }
  const request = { budgetId, action: STEP_OF[step], actor, seen, reason, unit: null, unchanged: true, ...day };
  try {
    await takeStep(db, request);
    return { budgetId, refused: null };
  } catch (error) {
    if (error instanceof Refusal) return { budgetId, refused: error.message };
    return { budgetId, refused: errorSentence(reportError(error, `board.${step}`)) };
  }
}

/**
 * Takes a step on several budgets, each in a transaction of its own and judged as if it were taken alone: one that is
 * refused keeps no other from being taken. A budget that is not as it was seen is refused.
 *
 * @returns in the order of the budgets
 */
export async function takeSteps(db: PrismaClient, request: StepsRequest, actor: StepActor): Promise<StepOutcome[]> {
  const outcomes: StepOutcome[] = [];
  for (const budget of request.budgets) outcomes.push(await takeOne(db, request, budget, actor));
  return outcomes;
}
