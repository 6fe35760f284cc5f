"use server";

import type { z } from "zod";
import { BUREAU } from "@/lib/domain/access";
import { type ActionResult, runAction, runInDepartment } from "@/lib/server/action";
import type { AuditActor } from "@/lib/server/audit";
import { database, type Transaction } from "@/lib/server/db";
import { inTurn } from "@/lib/server/in-turn";
import { closeDepartment, mergeDepartment, reopenDepartment } from "./close";
import { createDepartment, editDepartment } from "./list";
import { setShowLines } from "./mutations";
import {
  assignSectionInput,
  closeDepartmentInput,
  departmentInput,
  departmentOnlyInput,
  mergeDepartmentInput,
  newDepartmentInput,
  newSectionInput,
  sectionInput,
  showLinesInput,
} from "./schema";
import { assignSection, createSection, renameSection } from "./sections";

/** Sets 公开网页可展开到明细 of a department. @param input `{ department, showLines }`, from anybody */
export async function setShowLinesAction(input: unknown): Promise<ActionResult<null>> {
  return runInDepartment("packet.scope", showLinesInput, input, (where, { showLines }) =>
    setShowLines(database(), where, showLines),
  );
}

/** One change of the list of departments, which is the bureau's. */
function change<S extends z.ZodType>(
  schema: S,
  raw: unknown,
  work: (tx: Transaction, given: z.infer<S>, actor: AuditActor) => Promise<unknown>,
): Promise<ActionResult<null>> {
  return runAction(
    {
      action: "admin.departments",
      input: schema,
      scope: () => BUREAU,
      run: async (given, actor) => {
        await inTurn("everything", (tx) => work(tx, given, actor));
        return null;
      },
    },
    raw,
  );
}

/** Adds a department. @param input `{ code, name, region, section }`, from anybody */
export async function createDepartmentAction(input: unknown): Promise<ActionResult<null>> {
  return change(newDepartmentInput, input, (tx, { section, ...facts }, actor) =>
    createDepartment(tx, actor, { ...facts, sectionId: section }),
  );
}

/** Changes a department. @param input `{ department, name, region, section }`, from anybody */
export async function editDepartmentAction(input: unknown): Promise<ActionResult<null>> {
  return change(departmentInput, input, (tx, { department, section, ...facts }, actor) =>
    editDepartment(tx, actor, department, { ...facts, sectionId: section }),
  );
}

/** Closes a department. @param input `{ department, closedOn, reason }`, from anybody */
export async function closeDepartmentAction(input: unknown): Promise<ActionResult<null>> {
  return change(closeDepartmentInput, input, (tx, { department, ...closing }, actor) =>
    closeDepartment(tx, actor, { ...closing, id: department }),
  );
}

/** Merges a department into another. @param input `{ department, closedOn, heir, roles }`, from anybody */
export async function mergeDepartmentAction(input: unknown): Promise<ActionResult<null>> {
  return change(mergeDepartmentInput, input, (tx, { department, heir, ...merger }, actor) =>
    mergeDepartment(tx, actor, { ...merger, id: department, heirId: heir }),
  );
}

/** Opens a closed department again. @param input `{ department }`, from anybody */
export async function reopenDepartmentAction(input: unknown): Promise<ActionResult<null>> {
  return change(departmentOnlyInput, input, (tx, { department }, actor) => reopenDepartment(tx, actor, department));
}

/** Adds a 归口业务股. @param input `{ name }`, from anybody */
export async function createSectionAction(input: unknown): Promise<ActionResult<null>> {
  return change(newSectionInput, input, (tx, { name }, actor) => createSection(tx, actor, name));
}

/** Renames a 归口业务股. @param input `{ section, name }`, from anybody */
export async function renameSectionAction(input: unknown): Promise<ActionResult<null>> {
  return change(sectionInput, input, (tx, { section, name }, actor) => renameSection(tx, actor, section, name));
}

/** Puts departments under a 归口业务股. @param input `{ departments, section }`, from anybody */
export async function assignSectionAction(input: unknown): Promise<ActionResult<null>> {
  return change(assignSectionInput, input, (tx, { departments, section }, actor) =>
    assignSection(tx, actor, departments, section),
  );
}
