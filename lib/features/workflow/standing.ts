import type { Transaction } from "@/lib/server/db";
import type { UnitScope } from "../budgets/data";
import { countOpenAdjustments } from "../review/count";

/** Why a budget, or the part of a unit, came back. */
export interface Returned {
  /** null: the whole budget */
  unitName: string | null;
  by: string;
  at: Date;
  reason: string;
}

/** What has to be known of a budget on each of its pages, beside what it says. */
export interface BudgetStanding {
  /** 核减 and 核增 that wait for an answer */
  openAdjustments: number;
  /** whether it takes the place of what was disclosed, so that there is a 更正公告 */
  corrects: boolean;
  /** a draft only: what came back and was not handed in since */
  returned: Returned[];
}

/** The return that made the budget a draft; null when it became one otherwise, or never was anything else. */
async function returnedWhole(tx: Transaction, budgetId: string): Promise<Returned | null> {
  const moved = { notIn: ["submitUnit" as const, "returnUnit" as const, "issueToUnits" as const] };
  const step = await tx.workflowStep.findFirst({ where: { budgetId, action: moved }, orderBy: { seq: "desc" } });
  if (step?.action !== "return") return null;
  return { unitName: null, by: step.actorName, at: step.at, reason: step.reason };
}

/** The parts of units that came back and were not handed in since. */
async function returnedUnits(tx: Transaction, budgetId: string, codes: readonly string[]): Promise<Returned[]> {
  const where = { budgetId, code: { in: [...codes] }, submittedAt: null };
  const units = await tx.budgetUnit.findMany({ where, orderBy: { position: "asc" } });
  const found: Returned[] = [];
  for (const { code, name } of units) {
    const of = { budgetId, unitCode: code, action: { in: ["submitUnit" as const, "returnUnit" as const] } };
    const step = await tx.workflowStep.findFirst({ where: of, orderBy: { seq: "desc" } });
    if (step?.action === "returnUnit") {
      found.push({ unitName: name, by: step.actorName, at: step.at, reason: step.reason });
    }
  }
  return found;
}

async function corrects(tx: Transaction, budgetId: string): Promise<boolean> {
  const latest = await tx.revision.findFirst({
    ...{ where: { budgetId }, orderBy: { number: "desc" } },
    select: { number: true },
  });
  const before = { number: { lt: latest?.number ?? 0 } };
  return (await tx.workflowStep.count({ where: { budgetId, action: "disclose", revision: before } })) > 0;
}

/**
 * What every page of a budget says of it.
 *
 * @param units whose parts the person enters; null for whoever works for the whole department, who returns them
 */
export async function findStanding(
  tx: Transaction,
  { id, status }: { id: string; status: string },
  units: UnitScope,
): Promise<BudgetStanding> {
  const whole = status === "draft" ? await returnedWhole(tx, id) : null;
  const parts = status === "draft" && units ? await returnedUnits(tx, id, units) : [];
  return {
    openAdjustments: await countOpenAdjustments(tx, id),
    corrects: await corrects(tx, id),
    returned: [...(whole ? [whole] : []), ...parts],
  };
}
