"use server";

import { type ActionResult, runAction } from "@/lib/server/action";
import { database } from "@/lib/server/db";
import { editScope } from "../entry/scope";
import { removeAttachment } from "./mutations";
import { removeAttachmentInput } from "./schema";

/** Takes a file away from a draft. @param input `{ budgetId, attachmentId }`, from anybody */
export async function removeAttachmentAction(input: unknown): Promise<ActionResult<void>> {
  return runAction(
    {
      action: "entry.edit",
      input: removeAttachmentInput,
      scope: ({ budgetId }, user) => editScope(database(), user, budgetId),
      run: (removed, actor) => removeAttachment(database(), { ...removed, actor }),
    },
    input,
  );
}
