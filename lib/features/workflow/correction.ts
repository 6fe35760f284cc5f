import type { Prisma, PrismaClient } from "@/generated/prisma/client";
import { departmentsFor, type Subject } from "@/lib/domain/access";
import { compare } from "@/lib/domain/compare";
import { type CorrectionNotice, correctionNotice, type DisclosedRevision } from "@/lib/domain/workflow";
import { beijingDay } from "@/lib/server/dates";
import type { Transaction } from "@/lib/server/db";
import { inDepartments } from "@/lib/server/department-scope";
import { atOneMoment, isBudgetId, revisionDisclosure } from "../budgets/disclosed";
import { frozenCorrectionReason } from "../budgets/frozen";
import { readBasis } from "../code-books/basis";

/** A notice with the revisions it is about. */
export interface Correction {
  notice: CorrectionNotice;
  fiscalYear: number;
  /** the revision that takes the place of a disclosed one */
  number: number;
  replaces: DisclosedRevision;
  /** false while that revision is not disclosed itself: the notice is a preview */
  disclosed: boolean;
}

type Step = Prisma.WorkflowStepGetPayload<object>;

async function disclosures(tx: Transaction, budgetId: string): Promise<Step[]> {
  return tx.workflowStep.findMany({ where: { budgetId, action: "disclose" }, orderBy: { seq: "asc" } });
}

/** Why the budget was revised again after it had been disclosed, as colleagues told each other. */
async function reasonAfter(tx: Transaction, { budgetId, seq }: Step): Promise<string> {
  const where = { budgetId, action: "reopen" as const, seq: { gt: seq } };
  return (await tx.workflowStep.findFirst({ where, orderBy: { seq: "asc" } }))?.reason ?? "";
}

/** The revisions up to a number, the latest last. */
function revisionsTo(tx: Transaction, budgetId: string, number: number | null) {
  const where = { budgetId, ...(number !== null && { number: { lte: number } }) };
  return tx.revision.findMany({ where, orderBy: { number: "asc" } });
}

async function signedOn(tx: Transaction, revisionId: string): Promise<string | null> {
  const where = { revisionId, action: "sign" as const };
  const step = await tx.workflowStep.findFirst({ where, orderBy: { seq: "desc" } });
  return step && beijingDay(step.at);
}

async function correctionWithin(tx: Transaction, budgetId: string, number: number | null): Promise<Correction | null> {
  const revisions = await revisionsTo(tx, budgetId, number);
  const latest = revisions.at(-1);
  const steps = await disclosures(tx, budgetId);
  const earlier = new Map(revisions.slice(0, -1).map((revision) => [revision.id, revision]));
  const replaced = steps.findLast(({ revisionId }) => earlier.has(revisionId ?? ""));
  const old = earlier.get(replaced?.revisionId ?? "");
  if (!latest || !replaced || !old) return null;
  const [before, after] = [await revisionDisclosure(tx, old), await revisionDisclosure(tx, latest)];
  const written = frozenCorrectionReason(latest);
  // A notice that was printed before it had words of its own stays as it was printed.
  const { lines, amounts } = compare(before, after, await readBasis(tx), written === null ? "internal" : "public");
  const reason = written ?? (await reasonAfter(tx, replaced));
  const told = [...lines, ...amounts].map(({ words }) => words);
  const replaces = { number: old.number, sha256: old.sha256, disclosedOn: beijingDay(replaced.at) };
  const named = { number: latest.number, sha256: latest.sha256, signedOn: await signedOn(tx, latest.id) };
  return {
    notice: correctionNotice(after, { before: replaces, after: named }, told, reason),
    ...{ fiscalYear: after.fiscalYear, number: latest.number, replaces },
    disclosed: steps.some(({ revisionId }) => revisionId === latest.id),
  };
}

/**
 * 更正公告 that belongs to the packet of a revision; null when nothing was disclosed before it. Whether the person may see
 * the budget is for the caller to ask.
 */
export function correctionOf(db: PrismaClient, budgetId: string, number: number): Promise<Correction | null> {
  return atOneMoment(db, (tx) => correctionWithin(tx, budgetId, number));
}

/**
 * 更正公告 of a budget: what the latest revision changes of the packet that was disclosed before it.
 *
 * @returns null when nothing was disclosed before the latest revision, or the person may not see the budget
 */
export async function findCorrection(db: PrismaClient, subject: Subject, budgetId: string): Promise<Correction | null> {
  if (!isBudgetId(budgetId)) return null;
  return atOneMoment(db, async (tx) => {
    const where = { id: budgetId, departmentId: inDepartments(departmentsFor(subject, "revision.view")) };
    return (await tx.budget.findFirst({ where, select: { id: true } })) ? correctionWithin(tx, budgetId, null) : null;
  });
}
