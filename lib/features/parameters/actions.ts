"use server";

import { BUREAU } from "@/lib/domain/access";
import { type ActionResult, runAction } from "@/lib/server/action";
import { database } from "@/lib/server/db";
import { setParameter } from "./mutations";
import { parameterInput } from "./schema";

/** Sets a limit. @param input `{ edition, name, value, version }`, from anybody */
export async function setParameterAction(input: unknown): Promise<ActionResult<null>> {
  return runAction(
    {
      action: "admin.parameters",
      input: parameterInput,
      scope: () => BUREAU,
      run: async (change, actor) => {
        await setParameter(database(), { ...change, actor });
        return null;
      },
    },
    input,
  );
}
