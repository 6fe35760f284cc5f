import type { Prisma } from "@/generated/prisma/client";
import type { Fen } from "@/lib/domain/money";
import type { Summary } from "@/lib/domain/summary";
import type { Transaction } from "@/lib/server/db";

/** A summary with what it was computed from. */
export interface ComputedSummary {
  /** of the budget */
  version: number;
  /** `summaryBasis` */
  basis: string;
  summary: Summary;
  /** how many things keep the draft from being submitted, but for units that have not handed in; 0 of what was submitted */
  open: number;
  /** what 控制数 hold of the budget, in fen, and how many of them are exceeded */
  held: { planned: Fen; exceeded: number };
}

/** The columns that say a summary; amounts in fen. */
export function columnsOf({ version, basis, summary, open, held }: ComputedSummary) {
  const { expenditure, revenue, basic, project, priorExpenditure, general, threePublic, findings } = summary;
  return {
    ...{ version, basis, open, ...findings, computedAt: new Date(), failure: null },
    expenditureFen: BigInt(expenditure),
    revenueFen: BigInt(revenue),
    basicFen: BigInt(basic),
    projectFen: BigInt(project),
    priorExpenditureFen: priorExpenditure === null ? null : BigInt(priorExpenditure),
    generalFen: BigInt(general),
    threePublicFen: BigInt(threePublic),
    plannedFen: BigInt(held.planned),
    exceeded: held.exceeded,
  } satisfies Prisma.BudgetSummaryUncheckedUpdateInput;
}

/** Stores the summary of a budget in the transaction that knows what the budget says, as freezing does. */
export async function storeSummary(tx: Transaction, budgetId: string, computed: ComputedSummary): Promise<void> {
  const data = { ...columnsOf(computed), stale: false, claimedUntil: null };
  await tx.budgetSummary.update({ where: { budgetId }, data });
}
