"use server";

import { type ActionResult, runInDepartment } from "@/lib/server/action";
import { database } from "@/lib/server/db";
import {
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

/** Makes an account. @param input `{ department, account, name, role, unit, password }`, from anybody */
export async function createPersonAction(input: unknown): Promise<ActionResult<null>> {
  return runInDepartment("admin.people", personInput, input, (where, given) => createPerson(database(), where, given));
}

/** Corrects a name. @param input `{ department, person, name }`, from anybody */
export async function renamePersonAction(input: unknown): Promise<ActionResult<null>> {
  return runInDepartment("admin.people", renameInput, input, (where, { person, name }) =>
    renamePerson(database(), where, person, name),
  );
}

/** Closes or opens an account. @param input `{ department, person, active }`, from anybody */
export async function setActiveAction(input: unknown): Promise<ActionResult<null>> {
  return runInDepartment("admin.people", activeInput, input, (where, { person, active }) =>
    setActive(database(), where, person, active),
  );
}

/** Gives an account a first password. @param input `{ department, person, password }`, from anybody */
export async function setFirstPasswordAction(input: unknown): Promise<ActionResult<null>> {
  return runInDepartment("admin.people", firstPasswordInput, input, (where, { person, password }) =>
    setFirstPassword(database(), where, person, password),
  );
}

/** Ends every session of a person. @param input `{ department, person }`, from anybody */
export async function signOutPersonAction(input: unknown): Promise<ActionResult<null>> {
  return runInDepartment("admin.people", signOutInput, input, (where, { person }) =>
    signOutPerson(database(), where, person),
  );
}

/** Gives a role. @param input `{ department, account, role, unit }`, from anybody */
export async function grantRoleAction(input: unknown): Promise<ActionResult<null>> {
  return runInDepartment("admin.people", grantInput, input, (where, given) => grantRole(database(), where, given));
}

/** Takes a role back. @param input `{ department, membership }`, from anybody */
export async function withdrawRoleAction(input: unknown): Promise<ActionResult<null>> {
  return runInDepartment("admin.people", withdrawInput, input, (where, { membership }) =>
    withdrawRole(database(), where, membership),
  );
}
