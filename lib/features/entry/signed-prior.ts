import { z } from "zod";
import type { Prisma, PrismaClient } from "@/generated/prisma/client";
import type { Subject } from "@/lib/domain/access";
import { priorYearOf } from "@/lib/domain/book";
import { SIGNED_STATUSES } from "@/lib/domain/labels/status";
import { Refusal } from "@/lib/server/action-error";
import { codeNamesOf } from "../budgets/data";
import { frozenBook } from "../budgets/frozen";
import { type EntryBatch, saveBatch } from "./mutations";
import { unitScope } from "./scope";
import type { SaveAnswer, SignedPrior } from "./types";

/**
 * 上年数 as last year's budget of the department has them that was signed last; null when none was. They are made of the
 * book that was frozen when it was submitted, never of rows that may have been changed since.
 */
async function signedPriorOf(
  db: Prisma.TransactionClient,
  { departmentId, fiscalYear }: { departmentId: string; fiscalYear: number },
): Promise<SignedPrior | null> {
  const revision = await db.revision.findFirst({
    where: { status: { in: [...SIGNED_STATUSES] }, budget: { departmentId, fiscalYear: fiscalYear - 1 } },
    orderBy: { number: "desc" },
  });
  if (!revision) return null;
  const book = frozenBook(revision);
  return { revisionId: revision.id, number: revision.number, value: priorYearOf(book), names: book.codeNames };
}

/** What can be carried over into 上年数 of a budget that the person may enter as a whole; null when there is nothing. */
export async function findSignedPrior(
  db: PrismaClient,
  subject: Subject,
  budgetId: string,
): Promise<SignedPrior | null> {
  if (!z.guid().safeParse(budgetId).success) return null;
  const budget = await db.budget.findUnique({ where: { id: budgetId } });
  if (!budget || unitScope(subject, "entry.edit", budget.departmentId) !== null) return null;
  return signedPriorOf(db, budget);
}

/** What is carried over into which budget, by whom. */
export interface CarryPriorYear extends Pick<EntryBatch, "budgetId" | "batchId" | "actor"> {
  /** the revision that the person saw */
  revisionId: string;
  /** the version of 上年数 that is replaced; null when there are none */
  baseVersion: number | null;
}

/**
 * Replaces 上年数 by those of last year's signed budget, as any change is saved: with its version, its audit event, and once
 * for each batch id.
 *
 * @throws Refusal when another revision was signed meanwhile, and as `saveBatch` does. Nothing is changed then.
 */
export async function carryPriorYear(db: PrismaClient, request: CarryPriorYear): Promise<SaveAnswer> {
  const { revisionId, baseVersion, ...batch } = request;
  const budget = await db.budget.findUnique({ where: { id: batch.budgetId } });
  const signed = budget && (await signedPriorOf(db, budget));
  if (!budget || signed?.revisionId !== revisionId) {
    throw new Refusal("上年已签发的预算刚刚有变化，没有带入任何内容；请刷新页面，核对后再带入。");
  }
  const key = batch.budgetId;
  const change = { entity: "priorYear" as const, key, baseVersion, value: signed.value };
  const own = codeNamesOf(budget);
  const missing = signed.names.filter(({ code }) => !own.some((one) => one.code === code));
  const value = [...own, ...missing];
  const names = { entity: "codeNames" as const, key, baseVersion: budget.codeNamesVersion, value };
  return saveBatch(db, { ...batch, changes: missing.length > 0 ? [change, names] : [change] });
}
