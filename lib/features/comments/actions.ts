"use server";

import { type ActionResult, runAction } from "@/lib/server/action";
import { database } from "@/lib/server/db";
import { budgetScope } from "../budgets/scope";
import { readMentions, reopenThread, replyTo, resolveThread, writeComment } from "./mutations";
import { readMentionsInput, replyInput, settleThreadInput, writeCommentInput } from "./schema";

/** Begins a thread. @param input `{ budgetId, subject, text, mentions }`, from anybody */
export async function writeCommentAction(input: unknown): Promise<ActionResult<{ id: string }>> {
  return runAction(
    {
      action: "comment.write",
      input: writeCommentInput,
      scope: ({ budgetId }, user) => budgetScope(database(), user, budgetId),
      run: (written, actor) => writeComment(database(), { ...written, actor }),
    },
    input,
  );
}

/** Answers a thread. @param input `{ budgetId, threadId, text, mentions }`, from anybody */
export async function replyAction(input: unknown): Promise<ActionResult<{ id: string }>> {
  return runAction(
    {
      action: "comment.write",
      input: replyInput,
      scope: ({ budgetId }, user) => budgetScope(database(), user, budgetId),
      run: (written, actor) => replyTo(database(), { ...written, actor }),
    },
    input,
  );
}

/**
 * Resolves a thread. The matrix is asked for writing: who began a thread may resolve it without `comment.resolve`, which
 * the mutation decides.
 *
 * @param input `{ budgetId, threadId, version }`, from anybody
 */
export async function resolveThreadAction(input: unknown): Promise<ActionResult<void>> {
  return runAction(
    {
      action: "comment.write",
      input: settleThreadInput,
      scope: ({ budgetId }, user) => budgetScope(database(), user, budgetId),
      run: (settled, actor) => resolveThread(database(), { ...settled, actor }),
    },
    input,
  );
}

/** Opens a resolved thread again; asked as `resolveThreadAction` is. @param input `{ budgetId, threadId, version }` */
export async function reopenThreadAction(input: unknown): Promise<ActionResult<void>> {
  return runAction(
    {
      action: "comment.write",
      input: settleThreadInput,
      scope: ({ budgetId }, user) => budgetScope(database(), user, budgetId),
      run: (settled, actor) => reopenThread(database(), { ...settled, actor }),
    },
    input,
  );
}

/** Remembers that the person read where they were called. @param input `{ budgetId, commentIds }`, from anybody */
export async function readMentionsAction(input: unknown): Promise<ActionResult<number>> {
  return runAction(
    {
      action: "budget.view",
      input: readMentionsInput,
      scope: ({ budgetId }, user) => budgetScope(database(), user, budgetId),
      run: (read, { id: userId }) => readMentions(database(), { ...read, userId }),
    },
    input,
  );
}
