"use server";

import type { z } from "zod";
import { type ActionResult, runAction } from "@/lib/server/action";
import type { AuditActor } from "@/lib/server/audit";
import { database } from "@/lib/server/db";
import { createUnit, deleteUnit, editUnit } from "./mutations";
import { deleteUnitInput, newUnitInput, unitInput } from "./schema";

/** Runs a change of units in the department that the input names. */
function administer<S extends z.ZodType<{ department: string }>>(
  input: S,
  raw: unknown,
  work: (where: { actor: AuditActor; departmentId: string }, given: z.infer<S>) => Promise<void>,
): Promise<ActionResult<null>> {
  return runAction(
    {
      action: "admin.units",
      input,
      scope: ({ department }) => ({ departmentId: department, unit: null }),
      run: async (given, actor) => {
        await work({ actor, departmentId: given.department }, given);
        return null;
      },
    },
    raw,
  );
}

/** Adds a unit. @param input `{ department, code, name, kind }`, from anybody */
export async function createUnitAction(input: unknown): Promise<ActionResult<null>> {
  return administer(newUnitInput, input, (where, { department: _, ...unit }) => createUnit(database(), where, unit));
}

/** Changes a unit. @param input `{ department, code, name, kind }`, from anybody */
export async function editUnitAction(input: unknown): Promise<ActionResult<null>> {
  return administer(unitInput, input, (where, { department: _, ...unit }) => editUnit(database(), where, unit));
}

/** Deletes a unit. @param input `{ department, code }`, from anybody */
export async function deleteUnitAction(input: unknown): Promise<ActionResult<null>> {
  return administer(deleteUnitInput, input, (where, { code }) => deleteUnit(database(), where, code));
}
