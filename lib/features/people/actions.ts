"use server";

import type { z } from "zod";
import { type ActionResult, runAction } from "@/lib/server/action";
import { database } from "@/lib/server/db";
import { type GrantPlace, grantRole, withdrawRole } from "./grants";
import type { Keeping } from "./keeping";
import { createPerson, renamePerson, setActive, setFirstPassword, setPersonMail, signOutPerson } from "./mutations";
import { answerRequest, withdrawRequest } from "./requests";
import {
  activeInput,
  answerInput,
  firstPasswordInput,
  grantInput,
  mailInput,
  personInput,
  renameInput,
  signOutInput,
  withdrawInput,
  withdrawRequestInput,
} from "./schema";

/** One change of the people of a department, or of all of them, which is the bureau's. */
function keep<S extends z.ZodType<{ department: string | null }>>(
  schema: S,
  raw: unknown,
  work: (keeping: Keeping, given: z.infer<S>) => Promise<unknown>,
): Promise<ActionResult<null>> {
  return runAction(
    {
      action: "admin.people",
      input: schema,
      scope: ({ department }) => ({ departmentId: department, unit: null }),
      run: async (given, actor) => {
        await work({ actor, departmentId: given.department }, given);
        return null;
      },
    },
    raw,
  );
}

/** A role to be given at a place: whoever administers the place may. */
function give<S extends z.ZodType<GrantPlace>, T>(
  input: S,
  raw: unknown,
  work: (actor: Keeping["actor"], given: z.infer<S>) => Promise<T>,
): Promise<ActionResult<T>> {
  return runAction(
    {
      action: "admin.people",
      input,
      scope: ({ departmentId }) => ({ departmentId, unit: null }),
      run: (given, actor) => work(actor, given),
    },
    raw,
  );
}

/** Makes an account. @param input `{ place, account, name, role, unit, password }`, from anybody */
export async function createPersonAction(input: unknown): Promise<ActionResult<null>> {
  return give(personInput, input, async (actor, person) => {
    await createPerson(database(), actor, person);
    return null;
  });
}

/** Corrects a name. @param input `{ department, person, name }`, from anybody */
export async function renamePersonAction(input: unknown): Promise<ActionResult<null>> {
  return keep(renameInput, input, (keeping, { person, name }) => renamePerson(database(), keeping, person, name));
}

/** Sets where mails to a person go. @param input `{ department, person, mail }`, from anybody */
export async function setMailAction(input: unknown): Promise<ActionResult<null>> {
  return keep(mailInput, input, (keeping, { person, mail }) => setPersonMail(database(), keeping, person, mail));
}

/** Closes or opens an account. @param input `{ department, person, active }`, from anybody */
export async function setActiveAction(input: unknown): Promise<ActionResult<null>> {
  return keep(activeInput, input, (keeping, { person, active }) => setActive(database(), keeping, person, active));
}

/** Gives an account a first password. @param input `{ department, person, password }`, from anybody */
export async function setFirstPasswordAction(input: unknown): Promise<ActionResult<null>> {
  return keep(firstPasswordInput, input, (keeping, { person, password }) =>
    setFirstPassword(database(), keeping, person, password),
  );
}

/** Ends every session of a person. @param input `{ department, person }`, from anybody */
export async function signOutPersonAction(input: unknown): Promise<ActionResult<null>> {
  return keep(signOutInput, input, (keeping, { person }) => signOutPerson(database(), keeping, person));
}

/** Gives a role. @param input `{ place, account, role, unit }`, from anybody */
export async function grantRoleAction(input: unknown): Promise<ActionResult<string | null>> {
  return give(grantInput, input, (actor, grant) => grantRole(database(), actor, grant));
}

/** Agrees or refuses what another department asked for. @param input `{ department, request, agree }`, from anybody */
export async function answerRequestAction(input: unknown): Promise<ActionResult<null>> {
  return keep(answerInput, input, ({ actor }, { request: id, agree }) =>
    answerRequest(database(), actor, { id, agree }),
  );
}

/** Takes back what was asked of another department. @param input `{ department, request }`, from anybody */
export async function withdrawRequestAction(input: unknown): Promise<ActionResult<null>> {
  return keep(withdrawRequestInput, input, (keeping, { request }) => withdrawRequest(database(), keeping, request));
}

/** Takes a role back. @param input `{ department, membership }`, from anybody */
export async function withdrawRoleAction(input: unknown): Promise<ActionResult<null>> {
  return keep(withdrawInput, input, (keeping, { membership }) => withdrawRole(database(), keeping, membership));
}
