import { Prisma, type PrismaClient } from "@/generated/prisma/client";
import { type Disclosure, disclose } from "@/lib/domain/disclosure";
import { readBudgetBook } from "../budgets/data";
import { frozenBook, frozenParameters } from "../budgets/frozen";
import { LeastRecentlyUsed } from "../budgets/lru";
import { keptDisclosure } from "../kept/print";
import { BudgetMoved } from "./errors";
import type { BookRef, StoredBook } from "./types";

/** Figures that a thread keeps at most: some hundred bytes each. A county's department has some thousands. */
const FIGURES = 150_000;

const shared = globalThis as typeof globalThis & { sixteenTablesHeld?: LeastRecentlyUsed<Disclosure> };
shared.sixteenTablesHeld ??= new LeastRecentlyUsed(FIGURES, ({ figures }) => figures.size);
const held = shared.sixteenTablesHeld;

async function readDraft(db: PrismaClient, budgetId: string, version: number): Promise<Disclosure> {
  const book = await db.$transaction(
    async (tx) => {
      const budget = await tx.budget.findUnique({ where: { id: budgetId }, select: { version: true } });
      if (budget?.version !== version) throw new BudgetMoved(`Budget ${budgetId} is no longer of version ${version}`);
      return readBudgetBook(tx, budgetId);
    },
    { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead, maxWait: 10_000, timeout: 30_000 },
  );
  return disclose(book);
}

async function computed(db: PrismaClient, stored: StoredBook): Promise<Disclosure> {
  if ("budgetId" in stored) return readDraft(db, stored.budgetId, stored.version);
  const revision = await db.revision.findUniqueOrThrow({ where: { id: stored.revisionId } });
  return (await keptDisclosure(db, revision)) ?? disclose(frozenBook(revision), frozenParameters(revision));
}

/**
 * The disclosure of a stored book, computed where it is not held already; of what was frozen as it was kept.
 *
 * @throws BudgetMoved when the draft is of another version by now
 */
export async function heldDisclosure(db: PrismaClient | null, { key, stored }: BookRef): Promise<Disclosure> {
  const known = held.get(key);
  if (known) return known;
  if (!db) throw new Error("A stored book is read from a database");
  const disclosure = await computed(db, stored);
  held.set(key, disclosure);
  return disclosure;
}
