"use server";

import { type ActionResult, runInDepartment } from "@/lib/server/action";
import { database } from "@/lib/server/db";
import { createUnit, deleteUnit, editUnit } from "./mutations";
import { deleteUnitInput, newUnitInput, unitInput } from "./schema";

/** Adds a unit. @param input `{ department, code, name, kind }`, from anybody */
export async function createUnitAction(input: unknown): Promise<ActionResult<null>> {
  return runInDepartment("admin.units", newUnitInput, input, (where, { department: _, ...unit }) =>
    createUnit(database(), where, unit),
  );
}

/** Changes a unit. @param input `{ department, code, name, kind }`, from anybody */
export async function editUnitAction(input: unknown): Promise<ActionResult<null>> {
  return runInDepartment("admin.units", unitInput, input, (where, { department: _, ...unit }) =>
    editUnit(database(), where, unit),
  );
}

/** Deletes a unit. @param input `{ department, code }`, from anybody */
export async function deleteUnitAction(input: unknown): Promise<ActionResult<null>> {
  return runInDepartment("admin.units", deleteUnitInput, input, (where, { code }) =>
    deleteUnit(database(), where, code),
  );
}
