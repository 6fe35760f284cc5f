"use server";

import { departmentsOf } from "@/lib/domain/access";
import { type ActionResult, runAction } from "@/lib/server/action";
import { database } from "@/lib/server/db";
import { inDepartments } from "@/lib/server/department-scope";
import { attest } from "./mutations";
import { attestationInput } from "./schema";

/** Keeps what a person answers to what no program can check. @param input `{ budgetId, rule, answer, note }`, from anybody */
export async function attestAction(input: unknown): Promise<ActionResult<null>> {
  return runAction(
    {
      action: "attestation.answer",
      input: attestationInput,
      scope: async ({ budgetId }, user) => {
        const departmentId = inDepartments(departmentsOf(user));
        const budget = await database().budget.findFirst({ where: { id: budgetId, departmentId } });
        return budget && { departmentId: budget.departmentId, unit: null };
      },
      run: async (request, user) => {
        await attest(database(), { ...request, actor: user });
        return null;
      },
    },
    input,
  );
}
