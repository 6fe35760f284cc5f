import type { PrismaClient } from "@/generated/prisma/client";
import { disclose } from "@/lib/domain/disclosure";
import type { Basis } from "@/lib/domain/editions/basis";
import { summaryOf } from "@/lib/domain/summary";
import { countOpen, countWaiting, exceededCeilings, explain, plannedInAll } from "@/lib/domain/workflow";
import type { Transaction } from "@/lib/server/db";
import { readBudgetBook } from "../budgets/data";
import { atOneMoment } from "../budgets/disclosed";
import { frozenBasis, frozenBook, latestRevision } from "../budgets/frozen";
import { selfCheckHolds } from "../budgets/self-check";
import { readBasis } from "../code-books/basis";
import { type KeptDepartment, keptOf, readFrom } from "../consolidated/condensed";
import { keptDisclosure } from "../kept/print";
import { countOpenAdjustments } from "../review/count";
import { readCeilings } from "../workflow/ceilings";
import { readReasons } from "../workflow/facts";
import { summaryBasis } from "./basis";
import type { ComputedSummary } from "./mutations";

/** What a budget discloses, as it was kept or computed anew: one among many would only push what people look at out of memory. */
async function discloseAnew(tx: Transaction, id: string, isDraft: boolean, present: Basis) {
  const revision = isDraft ? null : await latestRevision(tx, id);
  const disclosure = revision
    ? ((await keptDisclosure(tx, revision, present)) ?? disclose(frozenBook(revision), frozenBasis(revision, present)))
    : disclose(await readBudgetBook(tx, id), present);
  return { disclosure, revisionId: revision?.id ?? null };
}

/** A summary, and what consolidated tables need of the same book, which is at hand. */
export interface ComputedBudget extends ComputedSummary {
  readFrom: string;
  condensed: KeptDepartment;
}

/** Computes the summary of a budget as it stands. @returns null when there is no such budget */
export function computeSummary(db: PrismaClient, id: string): Promise<ComputedBudget | null> {
  return atOneMoment(db, async (tx) => {
    const budget = await tx.budget.findUnique({ where: { id }, select: { version: true, status: true } });
    if (!budget) return null;
    const { version, status } = budget;
    const isDraft = status === "draft";
    const present = await readBasis(tx);
    const { disclosure, revisionId } = await discloseAnew(tx, id, isDraft, present);
    const basis = await summaryBasis(tx);
    const { findings, book } = disclosure;
    const exceeded = exceededCeilings(book, await readCeilings(tx, id));
    const held = { planned: plannedInAll(book), exceeded: exceeded.length };
    const condensed = { readFrom: readFrom({ budgetId: id, version, revisionId }), condensed: keptOf(book) };
    const explained = explain(findings, await readReasons(tx, id));
    const summary = { ...summaryOf(disclosure), findings: countWaiting(findings, explained) };
    const computed = { version, basis, summary, held, ...condensed };
    if (!isDraft) return { ...computed, open: 0 };
    const open = countOpen({
      selfCheckHolds: selfCheckHolds(disclosure, present),
      blocking: findings.filter(({ severity }) => severity === "block").map(({ message }) => message),
      unexplained: explained.filter(({ reason }) => reason === null).map(({ finding }) => finding.message),
      exceeded,
      openAdjustments: await countOpenAdjustments(tx, id),
    });
    return { ...computed, open };
  });
}
