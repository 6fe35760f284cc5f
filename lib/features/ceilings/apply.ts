import type { PrismaClient } from "@/generated/prisma/client";
import { type CanonicalJson, canonicalJson } from "@/lib/domain/canonical";
import { type AuditActor, recordEvent } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";
import { inTurn } from "@/lib/server/in-turn";
import { sha256 } from "@/lib/server/sha256";
import type { PlanAnswer } from "../lists/apply";
import { writeCeilings } from "../workflow/ceilings";
import { type CeilingChange, planCeilings } from "./plan";
import type { CeilingsFile } from "./read";
import { readCeilingStanding } from "./standing";

/** A file of 控制数 of a year. */
export interface CeilingsRequest {
  file: CeilingsFile;
  year: number;
}

/** What became of a file that was to be applied: `applied` false when it is refused, or the plan is no longer the one seen. */
export interface CeilingsAnswer extends PlanAnswer {
  applied: boolean;
}

async function planned(
  tx: Transaction,
  { file, year }: CeilingsRequest,
): Promise<PlanAnswer & { changes: CeilingChange[] }> {
  const { plan, changes } = planCeilings(file, await readCeilingStanding(tx, year));
  const seen = { year, refusals: plan.refusals, sheets: plan.sheets.map(({ rows }) => rows) };
  return { plan, changes, hash: sha256(canonicalJson(seen as unknown as CanonicalJson)) };
}

/** Compares a file with the 控制数 there are; nothing is changed. */
export async function lookThroughCeilings(db: PrismaClient, request: CeilingsRequest): Promise<PlanAnswer> {
  const { plan, hash } = await planned(db, request);
  return { plan, hash };
}

/**
 * Sets the 控制数 of a file, all of them or none: those of each budget with its event, as its own form does, and one event of
 * the file.
 *
 * @param wanted the hash of the plan that the person saw; another plan is shown again and not applied
 */
export async function applyCeilings(
  db: PrismaClient,
  request: CeilingsRequest,
  { actor, wanted }: { actor: AuditActor; wanted: string },
): Promise<CeilingsAnswer> {
  const first = await planned(db, request);
  const refused = ({ plan, hash }: PlanAnswer): CeilingsAnswer => ({ plan, hash, applied: false });
  if (first.hash !== wanted || first.plan.refused > 0 || first.plan.changed === 0) return refused(first);
  const rows = first.changes.reduce((sum, { after }) => sum + after.length + 1, 0);
  return inTurn(
    { general: true, budgets: first.changes.map(({ budget }) => budget.id) },
    async (tx) => {
      const now = await planned(tx, request);
      if (now.hash !== wanted) return refused(now);
      for (const { budget, after } of now.changes) {
        await writeCeilings(tx, { budgetId: budget.id, actor }, { before: budget.ceilings, after });
      }
      const event = { actor, action: "ceiling.import", budgetId: null, entity: "ceilings:" } as const;
      const counts = { fiscalYear: request.year, budgets: now.changes.length, changed: now.plan.changed };
      await recordEvent(tx, { ...event, before: null, after: counts });
      return { plan: now.plan, hash: wanted, applied: true };
    },
    db,
    rows,
  );
}
