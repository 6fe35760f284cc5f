import type { Prisma, PrismaClient } from "@/generated/prisma/client";
import { departmentsFor, type Subject } from "@/lib/domain/access";
import { compare } from "@/lib/domain/compare";
import { type CorrectionNotice, correctionNotice, type DisclosedRevision } from "@/lib/domain/workflow";
import type { Transaction } from "@/lib/server/db";
import { atOneMoment, isBudgetId, revisionDisclosure } from "../budgets/disclosed";
import { beijingDay } from "./dates";

/** A notice with how far the revision is that it announces. */
export interface Correction {
  notice: CorrectionNotice;
  /** false while the revision that replaces the disclosed one is not disclosed itself: the notice is a preview */
  disclosed: boolean;
}

type Step = Prisma.WorkflowStepGetPayload<object>;

async function disclosures(tx: Transaction, budgetId: string): Promise<Step[]> {
  return tx.workflowStep.findMany({ where: { budgetId, action: "disclose" }, orderBy: { seq: "asc" } });
}

/** Why the budget was revised again after it had been disclosed. */
async function reasonAfter(tx: Transaction, { budgetId, seq }: Step): Promise<string> {
  const where = { budgetId, action: "reopen" as const, seq: { gt: seq } };
  return (await tx.workflowStep.findFirst({ where, orderBy: { seq: "asc" } }))?.reason ?? "";
}

async function correctionWithin(tx: Transaction, budgetId: string): Promise<Correction | null> {
  const revisions = await tx.revision.findMany({ where: { budgetId }, orderBy: { number: "asc" } });
  const steps = await disclosures(tx, budgetId);
  const latest = revisions.at(-1);
  const replacing = steps.findLast(({ revisionId }) => revisionId === latest?.id);
  const replaced = steps.findLast(({ revisionId }) => revisionId !== latest?.id);
  const old = revisions.find(({ id }) => id === replaced?.revisionId);
  if (!latest || !replaced || !old) return null;
  const named = ({ number, sha256 }: typeof latest, at: Date): DisclosedRevision => ({
    ...{ number, sha256 },
    disclosedOn: beijingDay(at),
  });
  const [before, after] = [await revisionDisclosure(old), await revisionDisclosure(latest)];
  const { lines, amounts } = compare(before, after);
  const told = [...lines, ...amounts].map(({ words }) => words);
  const pair = { before: named(old, replaced.at), after: named(latest, replacing?.at ?? new Date()) };
  return {
    notice: correctionNotice(after, pair, told, await reasonAfter(tx, replaced)),
    disclosed: replacing !== undefined,
  };
}

/**
 * 更正公告 of a budget: what the latest revision changes of the packet that was disclosed before it.
 *
 * @returns null when nothing was disclosed before the latest revision, or the person may not see the budget
 */
export async function findCorrection(db: PrismaClient, subject: Subject, budgetId: string): Promise<Correction | null> {
  if (!isBudgetId(budgetId)) return null;
  return atOneMoment(db, async (tx) => {
    const where = { id: budgetId, departmentId: { in: departmentsFor(subject, "revision.view") } };
    return (await tx.budget.findFirst({ where, select: { id: true } })) ? correctionWithin(tx, budgetId) : null;
  });
}
