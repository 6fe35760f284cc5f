import { Prisma } from "@/generated/prisma/client";
import { exact, type Fen } from "@/lib/domain/money";
import type { Summary } from "@/lib/domain/summary";
import type { Transaction } from "@/lib/server/db";
import type { StoredSummary, SummarySums } from "./types";

/** What a list selects of its budgets, so that `storedSummary` can say how they stand. */
export const SUMMARIZED = { version: true, summary: true } satisfies Prisma.BudgetSelect;

type Row = Prisma.BudgetSummaryGetPayload<object>;

const fenOf = (amount: bigint): Fen => exact(Number(amount), "预算概况");

function figuresOf(row: Row): Summary | null {
  const { expenditureFen, revenueFen, basicFen, projectFen, priorExpenditureFen, generalFen, threePublicFen } = row;
  const { block, confirm, note } = row;
  if (expenditureFen === null || revenueFen === null || basicFen === null || projectFen === null) return null;
  if (generalFen === null || threePublicFen === null || block === null || confirm === null || note === null)
    return null;
  return {
    expenditure: fenOf(expenditureFen),
    revenue: fenOf(revenueFen),
    basic: fenOf(basicFen),
    project: fenOf(projectFen),
    priorExpenditure: priorExpenditureFen === null ? null : fenOf(priorExpenditureFen),
    general: fenOf(generalFen),
    threePublic: fenOf(threePublicFen),
    findings: { block, confirm, note },
  };
}

/**
 * The summary of a budget as it is stored.
 *
 * @param budget selected with `SUMMARIZED`
 * @param basis what budgets are computed with today: `summaryBasis`
 */
export function storedSummary(
  { version, summary: row }: { version: number; summary: Row | null },
  basis: string,
): StoredSummary {
  if (!row) return { state: "behind", summary: null, open: null, computedAt: null, failure: null };
  const isBehind = row.stale || row.version !== version || row.basis !== basis;
  return {
    state: isBehind ? "behind" : row.failure === null ? "current" : "failed",
    summary: figuresOf(row),
    open: row.open,
    computedAt: row.computedAt,
    failure: isBehind ? null : row.failure,
  };
}

/** The condition that a summary is behind, for statements that call `budget_summary` s and `budget` b. */
export function isBehind(basis: string): Prisma.Sql {
  return Prisma.sql`(s.stale OR s.version <> b.version OR s.basis <> ${basis})`;
}

/**
 * The sums over all budgets of a selection, added up by the database over the stored fen.
 *
 * @param where which budgets, the rows that the person may list among them
 */
export async function sumSummaries(tx: Transaction, where: Prisma.BudgetWhereInput): Promise<SummarySums> {
  const { _sum, _count } = await tx.budgetSummary.aggregate({
    where: { budget: where },
    _sum: {
      ...{ expenditureFen: true, revenueFen: true, basicFen: true, projectFen: true, priorExpenditureFen: true },
      ...{ generalFen: true, threePublicFen: true, block: true, confirm: true, note: true },
    },
    _count: { _all: true, computedAt: true, priorExpenditureFen: true },
  });
  return {
    expenditure: fenOf(_sum.expenditureFen ?? 0n),
    revenue: fenOf(_sum.revenueFen ?? 0n),
    basic: fenOf(_sum.basicFen ?? 0n),
    project: fenOf(_sum.projectFen ?? 0n),
    priorExpenditure: fenOf(_sum.priorExpenditureFen ?? 0n),
    general: fenOf(_sum.generalFen ?? 0n),
    threePublic: fenOf(_sum.threePublicFen ?? 0n),
    findings: { block: _sum.block ?? 0, confirm: _sum.confirm ?? 0, note: _sum.note ?? 0 },
    withPriorYear: _count.priorExpenditureFen,
    computed: _count.computedAt,
    missing: _count._all - _count.computedAt,
  };
}
