import type { BudgetBook } from "@/lib/domain/book";
import type { Transaction } from "@/lib/server/db";
import { readBudgetBook } from "./data";
import { frozenBook, latestRevision } from "./frozen";
import type { BudgetHead } from "./types";

/**
 * The book of a budget as it stands: of a draft what its rows say, afterwards what was frozen when it was submitted. Call it
 * within a transaction (repeatable read or stricter).
 *
 * @param head as read in the same transaction
 */
export async function standingBook(
  tx: Transaction,
  { id, status }: Pick<BudgetHead, "id" | "status">,
): Promise<{ book: BudgetBook; revisionId: string | null }> {
  const revision = status === "draft" ? null : await latestRevision(tx, id);
  return revision
    ? { book: frozenBook(revision), revisionId: revision.id }
    : { book: await readBudgetBook(tx, id), revisionId: null };
}
