import { Prisma, type PrismaClient } from "@/generated/prisma/client";
import { BookError } from "@/lib/domain/book";
import { reportError } from "@/lib/server/action-error";
import { storeCondensed } from "../consolidated/condensed";
import { summaryBasis } from "./basis";
import { type ComputedBudget, computeSummary } from "./compute";
import { isBehind } from "./data";
import { columnsOf } from "./mutations";
import type { Claim } from "./types";

/** Budgets that a process takes at once. */
const TAKEN = 4;
/** How long a process may take for them before another may take them, in seconds. */
const CLAIM_SECONDS = 60;

/**
 * Takes some budgets whose summary is behind, those that were changed last before the others. What was marked as changed
 * is so no more: whatever marks it from now on is not in what this process is going to read.
 */
async function claim(db: PrismaClient): Promise<Claim[]> {
  const basis = await summaryBasis(db);
  const taken = await db.$queryRaw<Omit<Claim, "basis">[]>(Prisma.sql`
    UPDATE budget_summary taken
    SET basis = '', stale = false, claimed_until = now() + ${CLAIM_SECONDS} * interval '1 second'
    FROM (
      SELECT s.budget_id, b.version FROM budget_summary s JOIN budget b ON b.id = s.budget_id
      WHERE ${isBehind(basis)} AND (s.claimed_until IS NULL OR s.claimed_until < now())
      ORDER BY b.updated_at DESC, b.id LIMIT ${TAKEN} FOR UPDATE OF s SKIP LOCKED
    ) due
    WHERE taken.budget_id = due.budget_id
    RETURNING taken.budget_id AS id, taken.claimed_until AS until, due.version`);
  return taken.map((one) => ({ ...one, basis }));
}

/** Whether it is the database that did not answer: that says nothing of the budget, and is tried again. */
function isOfDatabase(error: unknown): boolean {
  const { PrismaClientKnownRequestError, PrismaClientUnknownRequestError, PrismaClientInitializationError } = Prisma;
  const kinds = [PrismaClientKnownRequestError, PrismaClientUnknownRequestError, PrismaClientInitializationError];
  return kinds.some((kind) => error instanceof kind) || (error instanceof Error && error.name === "DriverAdapterError");
}

/** What is told of a budget that cannot be computed. @throws the error when it is none of the budget's */
function sentenceOf(error: unknown): string {
  if (isOfDatabase(error)) throw error;
  const number = reportError(error, "summary");
  if (error instanceof BookError) return `${error.message}（编号 ${number}）`;
  return `这份预算暂时不能统计，编号 ${number}，请把编号告诉系统管理员。`;
}

type Columns = Prisma.BudgetSummaryUncheckedUpdateManyInput;

/** Stores what became of a claim, unless somebody else did meanwhile: what was submitted is stored as it was frozen. */
async function put(db: PrismaClient, { id, until }: Claim, columns: Columns): Promise<void> {
  await db.budgetSummary.updateMany({
    where: { budgetId: id, claimedUntil: until },
    data: { ...columns, claimedUntil: null },
  });
}

/** Says of a budget that it cannot be computed; its older figures stay. @param why as a Chinese sentence */
export function giveUp(db: PrismaClient, claim: Claim, why: string): Promise<void> {
  const { version, basis } = claim;
  return put(db, claim, { version, basis, failure: why });
}

async function settle(db: PrismaClient, claim: Claim): Promise<void> {
  let computed: ComputedBudget | null;
  try {
    computed = await computeSummary(db, claim.id);
  } catch (error) {
    return giveUp(db, claim, sentenceOf(error));
  }
  if (!computed) return;
  await put(db, claim, columnsOf(computed));
  await storeCondensed(db, claim.id, computed.readFrom, computed.condensed);
}

/**
 * Computes some of the summaries that are behind and stores them. Processes on one database share the work: none takes
 * what another has taken, unless that one ended over it.
 *
 * @param begin told of each before it is computed
 * @returns how many it took; 0 when there is nothing to do
 */
export async function summarizeSome(db: PrismaClient, begin: (claim: Claim) => void = () => {}): Promise<number> {
  const claims = await claim(db);
  for (const one of claims) {
    begin(one);
    await settle(db, one);
  }
  return claims.length;
}
