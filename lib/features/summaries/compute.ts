import type { PrismaClient } from "@/generated/prisma/client";
import { disclose } from "@/lib/domain/disclosure";
import { summaryOf } from "@/lib/domain/summary";
import { countOpen, exceededCeilings, explain, plannedInAll } from "@/lib/domain/workflow";
import type { Transaction } from "@/lib/server/db";
import { readBudgetBook } from "../budgets/data";
import { atOneMoment } from "../budgets/disclosed";
import { frozenBook, frozenParameters, latestRevision } from "../budgets/frozen";
import { selfCheckHolds } from "../budgets/self-check";
import { countOpenAdjustments } from "../review/count";
import { readCeilings } from "../workflow/ceilings";
import { readReasons } from "../workflow/facts";
import { summaryBasis } from "./basis";
import type { ComputedSummary } from "./mutations";

/** What a budget discloses, computed anew: one among many would only push what people look at out of memory. */
async function discloseAnew(tx: Transaction, id: string, isDraft: boolean) {
  const revision = isDraft ? null : await latestRevision(tx, id);
  return revision ? disclose(frozenBook(revision), frozenParameters(revision)) : disclose(await readBudgetBook(tx, id));
}

/** Computes the summary of a budget as it stands. @returns null when there is no such budget */
export function computeSummary(db: PrismaClient, id: string): Promise<ComputedSummary | null> {
  return atOneMoment(db, async (tx) => {
    const budget = await tx.budget.findUnique({ where: { id }, select: { version: true, status: true } });
    if (!budget) return null;
    const { version, status } = budget;
    const isDraft = status === "draft";
    const disclosure = await discloseAnew(tx, id, isDraft);
    const basis = await summaryBasis(tx);
    const summary = summaryOf(disclosure);
    const { findings, book } = disclosure;
    const exceeded = exceededCeilings(book, await readCeilings(tx, id));
    const held = { planned: plannedInAll(book), exceeded: exceeded.length };
    if (!isDraft) return { version, basis, summary, open: 0, held };
    const open = countOpen({
      selfCheckHolds: selfCheckHolds(disclosure),
      blocking: findings.filter(({ severity }) => severity === "block").map(({ message }) => message),
      unexplained: explain(findings, await readReasons(tx, id))
        .filter(({ reason }) => reason === null)
        .map(({ finding }) => finding.message),
      exceeded,
      openAdjustments: await countOpenAdjustments(tx, id),
    });
    return { version, basis, summary, open, held };
  });
}
