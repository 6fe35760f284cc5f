import { Prisma, type PrismaClient } from "@/generated/prisma/client";
import { type Disclosure, disclose } from "@/lib/domain/disclosure";
import type { Basis } from "@/lib/domain/editions/basis";
import { readBudgetBook } from "../budgets/data";
import { frozenBasis, frozenBook } from "../budgets/frozen";
import { LeastRecentlyUsed } from "../budgets/lru";
import { keptDisclosure } from "../kept/print";
import { BudgetMoved } from "./errors";
import type { JobSource } from "./jobs";
import type { BookRef, StoredBook } from "./types";

/** Figures that a thread keeps at most: some hundred bytes each. A county's department has some thousands. */
const FIGURES = 150_000;

const shared = globalThis as typeof globalThis & { sixteenTablesHeld?: LeastRecentlyUsed<Disclosure> };
shared.sixteenTablesHeld ??= new LeastRecentlyUsed(FIGURES, ({ figures }) => figures.size);
const held = shared.sixteenTablesHeld;

async function readDraft(db: PrismaClient, budgetId: string, version: number, basis: Basis): Promise<Disclosure> {
  const book = await db.$transaction(
    async (tx) => {
      const budget = await tx.budget.findUnique({ where: { id: budgetId }, select: { version: true } });
      if (budget?.version !== version) throw new BudgetMoved(`Budget ${budgetId} is no longer of version ${version}`);
      return readBudgetBook(tx, budgetId);
    },
    { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead, maxWait: 10_000, timeout: 30_000 },
  );
  return disclose(book, basis);
}

async function computed(db: PrismaClient, stored: StoredBook, basis: Basis): Promise<Disclosure> {
  if ("budgetId" in stored) return readDraft(db, stored.budgetId, stored.version, basis);
  const revision = await db.revision.findUniqueOrThrow({ where: { id: stored.revisionId } });
  return (await keptDisclosure(db, revision, basis)) ?? disclose(frozenBook(revision), frozenBasis(revision, basis));
}

/**
 * The disclosure of a stored book, computed where it is not held already; of what was frozen as it was kept.
 *
 * @throws BudgetMoved when the draft is of another version by now
 */
export async function heldDisclosure({ db, basis }: JobSource, { key, stored }: BookRef): Promise<Disclosure> {
  const known = held.get(key);
  if (known) return known;
  if (!db) throw new Error("A stored book is read from a database");
  const disclosure = await computed(db, stored, basis);
  held.set(key, disclosure);
  return disclosure;
}
