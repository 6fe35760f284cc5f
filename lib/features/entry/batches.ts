import type { Prisma } from "@/generated/prisma/client";
import { Refusal } from "@/lib/server/action-error";
import type { Transaction } from "@/lib/server/db";
import type { SaveAnswer } from "./types";

/** Which batch it is: its id, what it asks for, of which budget and by whom. */
interface Batch {
  batchId: string;
  budgetId: string;
  requestSha256: string;
  actor: { id: string };
}

/**
 * For how long an answer is kept. A browser sends a batch again within minutes, after a night without a connection within
 * hours; what comes later still is compared with the rows as any other change is.
 */
const KEPT_DAYS = 7;

/** The answer that a batch was given when it was applied; null when it was not. */
export async function givenAnswer(tx: Transaction, batch: Batch): Promise<SaveAnswer | null> {
  const known = await tx.entryBatch.findUnique({ where: { id: batch.batchId } });
  if (!known) return null;
  const same =
    known.requestSha256 === batch.requestSha256 &&
    known.actorId === batch.actor.id &&
    known.budgetId === batch.budgetId;
  if (!same) throw new Refusal("这一批次号已用于另一次保存，本次修改没有保存，请刷新页面后重试。");
  return known.answer as unknown as SaveAnswer;
}

/** Keeps the answer of a batch that was applied, and deletes those that nobody can still be waiting for. */
export async function keepAnswer(tx: Transaction, batch: Batch, answer: SaveAnswer): Promise<void> {
  const { batchId, budgetId, actor, requestSha256 } = batch;
  const stored = answer as unknown as Prisma.InputJsonObject;
  await tx.entryBatch.create({ data: { id: batchId, budgetId, actorId: actor.id, requestSha256, answer: stored } });
  await tx.$executeRaw`DELETE FROM entry_batch WHERE at < now() - make_interval(days => ${KEPT_DAYS}::int)`;
}
