"use server";

import { type Action, departmentsOf, type WithinDepartment } from "@/lib/domain/access";
import { transitionFrom } from "@/lib/domain/workflow";
import { type ActionResult, runAction } from "@/lib/server/action";
import { reportError } from "@/lib/server/action-error";
import { confirmPassword } from "@/lib/server/auth-confirm";
import { database } from "@/lib/server/db";
import { inDepartments } from "@/lib/server/department-scope";
import type { SessionUser } from "@/lib/server/session";
import { keepPacket } from "../budgets/packets";
import { keepUnitPackets } from "../budgets/unit-packets";
import { unitScope } from "../entry/scope";
import { type StepTaken, takeStep } from "./mutations";
import { explainFindings } from "./reasons";
import { approvalDayInput, ceilingsInput, correctionReasonInput, reasonInput, stepInput } from "./schema";
import { saveApprovalDay, saveCeilings, saveCorrectionReason } from "./settings";

/** The department of a budget, or one unit of it; null when there is no such budget in the person's departments. */
async function scopeOf(user: SessionUser, budgetId: string, unit: string | null): Promise<WithinDepartment | null> {
  const departmentId = inDepartments(departmentsOf(user));
  const budget = await database().budget.findFirst({ where: { id: budgetId, departmentId } });
  return budget && { departmentId: budget.departmentId, unit };
}

/** Where a person may write reasons: the whole department, else the first of the person's units. */
async function reasonScope(user: SessionUser, budgetId: string): Promise<WithinDepartment | null> {
  const scope = await scopeOf(user, budgetId, null);
  return scope && { ...scope, unit: unitScope(user, "finding.explain", scope.departmentId)?.[0] ?? null };
}

/** Takes a step of the workflow. @param input `{ budgetId, action, seen, reason, unit, password }`, from anybody */
export async function takeStepAction(input: unknown): Promise<ActionResult<StepTaken>> {
  return runAction(
    {
      // A step that leads nowhere from what the person saw is asked for as the weakest right and refused by the step itself.
      action: ({ action, seen }, { office }): Action =>
        transitionFrom(action, { ...seen, office })?.access ?? "budget.view",
      input: stepInput,
      scope: ({ budgetId, action, seen, unit }, user) =>
        scopeOf(user, budgetId, transitionFrom(action, { ...seen, office: user.office })?.perUnit ? unit : null),
      run: async ({ password, ...step }, user) => {
        const { action, budgetId } = step;
        if (action === "sign") await confirmPassword(database(), user, password);
        // Nothing goes out of which the bytes are not kept.
        if (action === "disclose") await keepPacket(database(), user, budgetId);
        const taken = await takeStep(database(), { ...step, actor: user });
        // Drawing takes seconds: whoever signed does not wait for it.
        if (action === "sign")
          void keepPacket(database(), user, budgetId)
            .then(() => keepUnitPackets(database(), user, budgetId))
            .catch((error) => reportError(error, "packet"));
        return taken;
      },
    },
    input,
  );
}

/** Puts the 控制数 of a budget in place. @param input `{ budgetId, seen, ceilings }`, from anybody */
export async function saveCeilingsAction(input: unknown): Promise<ActionResult<null>> {
  return runAction(
    {
      action: "ceiling.edit",
      input: ceilingsInput,
      scope: ({ budgetId }, user) => scopeOf(user, budgetId, null),
      run: async (request, user) => {
        await saveCeilings(database(), { ...request, actor: user });
        return null;
      },
    },
    input,
  );
}

/** Writes down 批复日期. @param input `{ budgetId, approvedOn }`, from anybody */
export async function saveApprovalDayAction(input: unknown): Promise<ActionResult<null>> {
  return runAction(
    {
      action: "workflow.advance",
      input: approvalDayInput,
      scope: ({ budgetId }, user) => scopeOf(user, budgetId, null),
      run: async (request, user) => {
        await saveApprovalDay(database(), { ...request, actor: user });
        return null;
      },
    },
    input,
  );
}

/** Writes why a disclosed packet is corrected, for 更正公告. @param input `{ budgetId, seen, text }`, from anybody */
export async function saveCorrectionReasonAction(input: unknown): Promise<ActionResult<null>> {
  return runAction(
    {
      action: "workflow.submit",
      input: correctionReasonInput,
      scope: ({ budgetId }, user) => scopeOf(user, budgetId, null),
      run: async (request, user) => {
        await saveCorrectionReason(database(), { ...request, actor: user });
        return null;
      },
    },
    input,
  );
}

/** Writes why findings are kept. @param input `{ budgetId, findings, text }`, from anybody */
export async function explainFindingsAction(input: unknown): Promise<ActionResult<null>> {
  return runAction(
    {
      action: "finding.explain",
      input: reasonInput,
      scope: ({ budgetId }, user) => reasonScope(user, budgetId),
      run: async (request, user) => {
        await explainFindings(database(), { ...request, actor: user });
        return null;
      },
    },
    input,
  );
}
