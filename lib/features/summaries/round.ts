import { Prisma, type PrismaClient } from "@/generated/prisma/client";
import { BookError } from "@/lib/domain/book";
import { reportError } from "@/lib/server/action-error";
import { summaryBasis } from "./basis";
import { computeSummary } from "./compute";
import { isBehind } from "./data";
import { columnsOf } from "./mutations";

/** Budgets that a process takes at once. */
const TAKEN = 4;
/** How long a process may take for them before another may take them, in seconds. */
const CLAIM_SECONDS = 120;

/** A budget that this process alone computes for a while. */
interface Claim {
  id: string;
  until: Date;
  /** as it stands when it is taken */
  version: number;
}

/**
 * Takes some budgets whose summary is behind, those that were changed last before the others. What was marked as changed
 * is so no more: whatever marks it from now on is not in what this process is going to read.
 */
function claim(db: PrismaClient, basis: string): Promise<Claim[]> {
  return db.$queryRaw<Claim[]>(Prisma.sql`
    UPDATE budget_summary taken
    SET basis = '', stale = false, claimed_until = now() + ${CLAIM_SECONDS} * interval '1 second'
    FROM (
      SELECT s.budget_id, b.version FROM budget_summary s JOIN budget b ON b.id = s.budget_id
      WHERE ${isBehind(basis)} AND (s.claimed_until IS NULL OR s.claimed_until < now())
      ORDER BY b.updated_at DESC, b.id LIMIT ${TAKEN} FOR UPDATE OF s SKIP LOCKED
    ) due
    WHERE taken.budget_id = due.budget_id
    RETURNING taken.budget_id AS id, taken.claimed_until AS until, due.version`);
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

async function settle(db: PrismaClient, { id, until, version }: Claim, basis: string): Promise<void> {
  const outcome = await computeSummary(db, id).then(
    (computed) => computed && columnsOf(computed),
    // Its older figures stay.
    (error: unknown) => ({ version, basis, failure: sentenceOf(error) }),
  );
  // Whoever submitted it meanwhile has stored what was frozen, and that counts.
  const where = { budgetId: id, claimedUntil: until };
  if (outcome) await db.budgetSummary.updateMany({ where, data: { ...outcome, claimedUntil: null } });
}

/**
 * Computes some of the summaries that are behind and stores them. Processes on one database share the work: none takes
 * what another has taken, unless that one ended over it.
 *
 * @returns how many it took; 0 when there is nothing to do
 */
export async function summarizeSome(db: PrismaClient): Promise<number> {
  const basis = await summaryBasis(db);
  const claims = await claim(db, basis);
  for (const one of claims) await settle(db, one, basis);
  return claims.length;
}
