"use server";

import { BUREAU } from "@/lib/domain/access";
import { type ActionResult, runAction } from "@/lib/server/action";
import { database } from "@/lib/server/db";
import { readCodeFile } from "./file";
import { importCodeBook } from "./mutations";
import { codeBookInput } from "./schema";
import type { CodeBookReport } from "./types";

/** Looks a file of codes through, or imports it. @param input `{ year, tree, file, apply }`, from anybody */
export async function importCodeBookAction(input: unknown): Promise<ActionResult<CodeBookReport>> {
  return runAction(
    {
      action: "admin.codeBooks",
      input: codeBookInput,
      scope: () => BUREAU,
      run: async ({ file, ...request }, actor) =>
        importCodeBook(database(), { ...request, rows: await readCodeFile(file), actor }),
    },
    input,
  );
}
