"use server";

import { BUREAU } from "@/lib/domain/access";
import { type ActionResult, runAction } from "@/lib/server/action";
import { database } from "@/lib/server/db";
import { readCodeFile, readTableFile } from "./file";
import { importCodeBook } from "./mutations";
import { codeBookInput } from "./schema";
import { importCodeTable } from "./table-mutations";
import type { CodeBookReport } from "./types";

/** Looks a file of codes, or of a table between them, through, or imports it. @param input `{ year, tree, file, apply }`, from anybody */
export async function importCodeBookAction(input: unknown): Promise<ActionResult<CodeBookReport>> {
  return runAction(
    {
      action: "admin.codeBooks",
      input: codeBookInput,
      scope: () => BUREAU,
      run: async ({ file, tree, ...request }, actor) =>
        tree === "correspondence" || tree === "succession"
          ? importCodeTable(database(), { ...request, table: tree, lines: await readTableFile(file, tree), actor })
          : importCodeBook(database(), { ...request, tree, rows: await readCodeFile(file), actor }),
    },
    input,
  );
}
