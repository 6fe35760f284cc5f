"use server";

import { type Action, can, canSomewhere, departmentsOf, type WithinDepartment } from "@/lib/domain/access";
import { type ActionResult, runAction } from "@/lib/server/action";
import { database } from "@/lib/server/db";
import { inDepartments } from "@/lib/server/department-scope";
import type { SessionUser } from "@/lib/server/session";
import type { BoardStep, StepOutcome, StepsRequest } from "./batch";
import { takeSteps } from "./steps";
import { stepsInput } from "./steps-schema";

/** The right that a step asks for; who returns may be whoever examines, or whoever moves on what was examined. */
function rightOf(step: BoardStep, user: SessionUser): Action {
  const examines = step === "examine" || (step === "return" && canSomewhere(user, "workflow.examine"));
  return examines ? "workflow.examine" : "workflow.advance";
}

/** A department of the budgets in which the person has the right, else the first: each budget is judged by itself. */
async function scopeOf({ step, budgets }: StepsRequest, user: SessionUser): Promise<WithinDepartment | null> {
  const ids = budgets.map(({ budgetId }) => budgetId);
  const where = { id: { in: ids }, departmentId: inDepartments(departmentsOf(user)) };
  const found = await database().budget.findMany({ where, select: { departmentId: true } });
  const scopes = found.map(({ departmentId }) => ({ departmentId, unit: null }));
  return scopes.find((scope) => can(user, rightOf(step, user), scope).allowed) ?? scopes[0] ?? null;
}

/** Takes a step on several budgets. @param input `{ step, reason, approvedOn, budgets }`, from anybody */
export async function takeStepsAction(input: unknown): Promise<ActionResult<StepOutcome[]>> {
  return runAction(
    {
      action: ({ step }, user) => rightOf(step, user),
      input: stepsInput,
      scope: scopeOf,
      run: (request, user) => takeSteps(database(), request, user),
    },
    input,
  );
}
