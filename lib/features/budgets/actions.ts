"use server";

import { readBookText } from "@/lib/domain/book";
import { type ActionResult, runAction } from "@/lib/server/action";
import { database } from "@/lib/server/db";
import { type ImportedBudget, importBook } from "./mutations";
import { importInput } from "./schema";

/** Carries a book file into a department. @param input `{ departmentId, text, replaces? }`, from anybody */
export async function importBookAction(input: unknown): Promise<ActionResult<ImportedBudget>> {
  return runAction(
    {
      action: "budget.import",
      input: importInput,
      scope: ({ departmentId }) => ({ departmentId, unit: null }),
      run: ({ departmentId, text, replaces = null }, user) =>
        importBook(database(), { book: readBookText(text), departmentId, replaces, actor: user, origin: "file" }),
    },
    input,
  );
}
