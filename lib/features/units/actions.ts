"use server";

import { type ActionResult, runAction, runInDepartment } from "@/lib/server/action";
import { database } from "@/lib/server/db";
import { inTurn } from "@/lib/server/in-turn";
import { editScope } from "../entry/scope";
import { closeUnit, mergeUnit, reopenUnit } from "./close";
import { createUnit, deleteUnit, editUnit } from "./mutations";
import { closeUnitInput, mergeUnitInput, newUnitInput, unitInput, unitOnlyInput, unitUpdateInput } from "./schema";
import { updateUnits } from "./updates";

/** Adds a unit. @param input `{ department, code, name, kind, parent }`, from anybody */
export async function createUnitAction(input: unknown): Promise<ActionResult<null>> {
  return runInDepartment("admin.units", newUnitInput, input, (where, { department: _, ...unit }) =>
    inTurn({ departments: [where.departmentId] }, (tx) => createUnit(tx, where, unit)),
  );
}

/** Changes a unit. @param input `{ department, code, name, kind, parent }`, from anybody */
export async function editUnitAction(input: unknown): Promise<ActionResult<null>> {
  return runInDepartment("admin.units", unitInput, input, (where, { department: _, ...unit }) =>
    inTurn({ departments: [where.departmentId] }, (tx) => editUnit(tx, where, unit)),
  );
}

/** Closes a unit. @param input `{ department, code, closedOn }`, from anybody */
export async function closeUnitAction(input: unknown): Promise<ActionResult<null>> {
  return runInDepartment("admin.units", closeUnitInput, input, (where, { code, closedOn }) =>
    inTurn({ departments: [where.departmentId] }, (tx) => closeUnit(tx, where, code, closedOn)),
  );
}

/** Merges a unit into another. @param input `{ department, code, closedOn, heir, roles }`, from anybody */
export async function mergeUnitAction(input: unknown): Promise<ActionResult<null>> {
  return runInDepartment("admin.units", mergeUnitInput, input, (where, { department: _, ...merger }) =>
    inTurn({ general: true, departments: [where.departmentId] }, (tx) => mergeUnit(tx, where, merger)),
  );
}

/** Makes a closed unit one of the list again. @param input `{ department, code }`, from anybody */
export async function reopenUnitAction(input: unknown): Promise<ActionResult<null>> {
  return runInDepartment("admin.units", unitOnlyInput, input, (where, { code }) =>
    inTurn({ departments: [where.departmentId] }, (tx) => reopenUnit(tx, where, code)),
  );
}

/** Deletes a unit. @param input `{ department, code }`, from anybody */
export async function deleteUnitAction(input: unknown): Promise<ActionResult<null>> {
  return runInDepartment("admin.units", unitOnlyInput, input, (where, { code }) =>
    inTurn({ departments: [where.departmentId] }, (tx) => deleteUnit(tx, where, code)),
  );
}

/** Makes the units of a draft those of the department's list. @param input `{ budgetId, seen }`, from anybody */
export async function updateUnitsAction(input: unknown): Promise<ActionResult<null>> {
  return runAction(
    {
      action: "entry.edit",
      input: unitUpdateInput,
      scope: ({ budgetId }, user) => editScope(database(), user, budgetId),
      run: async (update, actor) => {
        await inTurn({ budgets: [update.budgetId] }, (tx) => updateUnits(tx, actor, update));
        return null;
      },
    },
    input,
  );
}
