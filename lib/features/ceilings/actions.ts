"use server";

import { BUREAU } from "@/lib/domain/access";
import { type ActionResult, runAction } from "@/lib/server/action";
import { database } from "@/lib/server/db";
import type { PlanAnswer } from "../lists/apply";
import { applyCeilings, type CeilingsAnswer, lookThroughCeilings } from "./apply";
import { readCeilingsFile } from "./read";
import { applyInput, lookThroughInput } from "./schema";

const BY_BUREAU = { action: "ceiling.edit", scope: () => BUREAU } as const;

/** Looks a file of 控制数 through; nothing is changed. @param input `{ file, year }`, from anybody */
export async function lookThroughCeilingsAction(input: unknown): Promise<ActionResult<PlanAnswer>> {
  return runAction(
    {
      ...{ ...BY_BUREAU, input: lookThroughInput },
      run: async ({ file, year }) =>
        lookThroughCeilings(database(), { file: await readCeilingsFile(file, year), year }),
    },
    input,
  );
}

/** Sets the 控制数 of a file, all or nothing. @param input `{ file, year, wanted }`, from anybody */
export async function applyCeilingsAction(input: unknown): Promise<ActionResult<CeilingsAnswer>> {
  return runAction(
    {
      ...{ ...BY_BUREAU, input: applyInput },
      run: async ({ file, year, wanted }, actor) => {
        const request = { file: await readCeilingsFile(file, year), year };
        return applyCeilings(database(), request, { actor, wanted });
      },
    },
    input,
  );
}
