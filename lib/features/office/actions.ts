"use server";

import { BUREAU } from "@/lib/domain/access";
import { type ActionResult, runAction } from "@/lib/server/action";
import { inTurn } from "@/lib/server/in-turn";
import { setYear, turnToEdition } from "./mutations";
import { turnInput, yearInput } from "./schema";

/** Sets 编制年度. @param input `{ fiscalYear, edition, seen }`, from anybody */
export async function setYearAction(input: unknown): Promise<ActionResult<null>> {
  return runAction(
    {
      action: "admin.year",
      input: yearInput,
      scope: () => BUREAU,
      run: async (change, actor) => {
        await inTurn("everything", (tx) => setYear(tx, actor, change));
        return null;
      },
    },
    input,
  );
}

/** Turns the drafts of 编制年度 to the edition of new budgets. @param input `{ fiscalYear, edition }`, from anybody */
export async function turnDraftsAction(input: unknown): Promise<ActionResult<number>> {
  return runAction(
    {
      action: "admin.year",
      input: turnInput,
      scope: () => BUREAU,
      run: async (seen, actor) => {
        return inTurn("everything", (tx) => turnToEdition(tx, actor, seen));
      },
    },
    input,
  );
}
