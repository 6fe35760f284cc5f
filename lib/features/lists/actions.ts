"use server";

import { BUREAU } from "@/lib/domain/access";
import { type ActionResult, runAction } from "@/lib/server/action";
import { database } from "@/lib/server/db";
import { type ApplyAnswer, applyLists, lookThrough, type PlanAnswer } from "./apply";
import { readListsFile } from "./file";
import { renewFirstPasswords } from "./renew";
import { applyInput, lookThroughInput, renewInput } from "./schema";
import type { PasswordSlip } from "./types";

const BY_BUREAU = { action: "admin.departments", scope: () => BUREAU } as const;

/** Looks a file of lists through; nothing is changed. @param input `{ file }`, from anybody */
export async function lookThroughListsAction(input: unknown): Promise<ActionResult<PlanAnswer>> {
  return runAction(
    {
      ...{ ...BY_BUREAU, input: lookThroughInput },
      run: async ({ file }, actor) => lookThrough(database(), await readListsFile(file), actor),
    },
    input,
  );
}

/** Applies a file of lists, all or nothing. @param input `{ file, wanted, way }`, from anybody */
export async function applyListsAction(input: unknown): Promise<ActionResult<ApplyAnswer>> {
  return runAction(
    {
      ...{ ...BY_BUREAU, input: applyInput },
      run: async ({ file, ...rest }, actor) => applyLists(database(), await readListsFile(file), { ...rest, actor }),
    },
    input,
  );
}

/** New first passwords for people who have never signed in. @param input `{ people }`, from anybody */
export async function renewFirstPasswordsAction(input: unknown): Promise<ActionResult<PasswordSlip[]>> {
  return runAction(
    {
      ...{ ...BY_BUREAU, input: renewInput },
      run: ({ people }, actor) => renewFirstPasswords(database(), people, actor),
    },
    input,
  );
}
