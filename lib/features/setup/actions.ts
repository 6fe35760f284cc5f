"use server";

import { BUREAU } from "@/lib/domain/access";
import { type ActionResult, runAction, runOpenAction } from "@/lib/server/action";
import { database } from "@/lib/server/db";
import { confirmSetupCode, forgetSetupCode } from "@/lib/server/setup-code";
import { completeOffice, setUp } from "./mutations";
import { officeInput, setUpInput } from "./schema";

/** Sets the installation up. @param input `{ code, kind, name, …, account, person, password, again }`, from anybody */
export async function setUpAction(input: unknown): Promise<ActionResult<null>> {
  return runOpenAction(setUpInput, input, async ({ code, again: _, ...given }, address) => {
    await confirmSetupCode(database(), code, address);
    const { account, person, password, ...office } = given;
    await setUp(database(), office, { account, person, password }, address);
    await forgetSetupCode();
    return null;
  });
}

/** Says who runs the installation. @param input `{ kind, name, region, fiscalYear, edition, departmentCode }`, from anybody */
export async function completeOfficeAction(input: unknown): Promise<ActionResult<null>> {
  return runAction(
    {
      action: "admin.departments",
      input: officeInput,
      scope: () => BUREAU,
      run: async (office, actor) => {
        await completeOffice(database(), actor, office);
        await forgetSetupCode();
        return null;
      },
    },
    input,
  );
}
