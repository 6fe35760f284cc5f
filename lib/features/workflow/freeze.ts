import type { Prisma } from "@/generated/prisma/client";
import { writeBook } from "@/lib/domain/book";
import type { Basis } from "@/lib/domain/disclosure";
import type { ExplainedFinding } from "@/lib/domain/workflow";
import type { Transaction } from "@/lib/server/db";
import { partsHash, partsOf, REVISION_DIGEST } from "../kept/digest";
import { makePrint, storePrint } from "../kept/print";
import type { ReadFacts, WorkflowBudget } from "./facts";

/** What a revision was computed with, and what its packet is drawn with. */
function basisOf(basis: Basis, drawn: { showLines: boolean; correctionReason: string }): Prisma.InputJsonObject {
  return { ...(basis as unknown as Prisma.InputJsonObject), ...drawn };
}

const reasonsOf = (explained: readonly ExplainedFinding[]): Prisma.InputJsonArray =>
  explained.flatMap(({ reason }) => (reason ? [{ ...reason }] : []));

/**
 * Freezes what a draft says as its next revision: the book, and beside it what is printed of it and what computed that. The
 * hash covers all of it. @returns the revision as it is stored from now on */
export async function freeze(
  tx: Transaction,
  budget: WorkflowBudget,
  { disclosure, explained, attestations, revision }: ReadFacts,
  createdById: string,
): Promise<Prisma.RevisionGetPayload<object>> {
  const print = await makePrint(disclosure);
  const { correctionReason } = budget;
  const { showLines } = await tx.department.findUniqueOrThrow({ where: { id: budget.departmentId } });
  const frozen = {
    book: writeBook(disclosure.book) as Prisma.InputJsonObject,
    reasons: reasonsOf(explained),
    attestations: attestations.map((one): Prisma.InputJsonObject => ({ ...one })),
    basis: basisOf(print.basis, { showLines, correctionReason }),
  };
  const stored = await tx.revision.create({
    data: {
      ...frozen,
      budgetId: budget.id,
      number: (revision?.number ?? 0) + 1,
      stage: budget.stage,
      status: "submitted",
      bookVersion: budget.version,
      digest: REVISION_DIGEST,
      sha256: partsHash(partsOf(frozen, print.sha256)),
      createdById,
    },
  });
  await storePrint(tx, stored.id, print);
  return stored;
}
