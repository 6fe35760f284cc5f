"use server";

import type { z } from "zod";
import { type ActionResult, runAction } from "@/lib/server/action";
import { database } from "@/lib/server/db";
import {
  type Administering,
  createPerson,
  grantRole,
  renamePerson,
  setActive,
  setFirstPassword,
  signOutPerson,
  withdrawRole,
} from "./mutations";
import {
  activeInput,
  firstPasswordInput,
  grantInput,
  personInput,
  renameInput,
  signOutInput,
  withdrawInput,
} from "./schema";

/** Runs a change of people in the department that the input names. */
function administer<S extends z.ZodType<{ department: string }>>(
  input: S,
  raw: unknown,
  work: (where: Administering, given: z.infer<S>) => Promise<unknown>,
): Promise<ActionResult<null>> {
  return runAction(
    {
      action: "admin.people",
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

/** Makes an account. @param input `{ department, account, name, role, unit, password }`, from anybody */
export async function createPersonAction(input: unknown): Promise<ActionResult<null>> {
  return administer(personInput, input, (where, given) => createPerson(database(), where, given));
}

/** Corrects a name. @param input `{ department, person, name }`, from anybody */
export async function renamePersonAction(input: unknown): Promise<ActionResult<null>> {
  return administer(renameInput, input, (where, { person, name }) => renamePerson(database(), where, person, name));
}

/** Closes or opens an account. @param input `{ department, person, active }`, from anybody */
export async function setActiveAction(input: unknown): Promise<ActionResult<null>> {
  return administer(activeInput, input, (where, { person, active }) => setActive(database(), where, person, active));
}

/** Gives an account a first password. @param input `{ department, person, password }`, from anybody */
export async function setFirstPasswordAction(input: unknown): Promise<ActionResult<null>> {
  return administer(firstPasswordInput, input, (where, { person, password }) =>
    setFirstPassword(database(), where, person, password),
  );
}

/** Ends every session of a person. @param input `{ department, person }`, from anybody */
export async function signOutPersonAction(input: unknown): Promise<ActionResult<null>> {
  return administer(signOutInput, input, (where, { person }) => signOutPerson(database(), where, person));
}

/** Gives a role. @param input `{ department, account, role, unit }`, from anybody */
export async function grantRoleAction(input: unknown): Promise<ActionResult<null>> {
  return administer(grantInput, input, (where, given) => grantRole(database(), where, given));
}

/** Takes a role back. @param input `{ department, membership }`, from anybody */
export async function withdrawRoleAction(input: unknown): Promise<ActionResult<null>> {
  return administer(withdrawInput, input, (where, { membership }) => withdrawRole(database(), where, membership));
}
