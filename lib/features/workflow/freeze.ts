import type { Prisma } from "@/generated/prisma/client";
import { writeBook } from "@/lib/domain/book";
import type { BasisStatement } from "@/lib/domain/disclosure";
import type { ExplainedFinding } from "@/lib/domain/workflow";
import type { Transaction } from "@/lib/server/db";
import { readBasis } from "../code-books/basis";
import { partsHash, partsOf, REVISION_DIGEST } from "../kept/digest";
import { makePrint, storePrint } from "../kept/print";
import type { ReadFacts, WorkflowBudget } from "./facts";

/** The files of a draft, as a revision names them. */
const filesOf = (tx: Transaction, budgetId: string) =>
  tx.attachment.findMany({
    where: { budgetId, removedAt: null },
    select: { id: true, place: true, name: true, bytes: true, sha256: true },
    orderBy: [{ about: "asc" }, { at: "asc" }, { id: "asc" }],
  });

/** What a revision was computed with, what its packet is drawn with, and the files it rests on, where there are any. */
function basisOf(
  basis: BasisStatement,
  drawn: { showLines: boolean; correctionReason: string },
  files: Awaited<ReturnType<typeof filesOf>>,
): Prisma.InputJsonObject {
  const attachments = files.map(({ id: _, ...named }) => named);
  return {
    ...(basis as unknown as Prisma.InputJsonObject),
    ...drawn,
    ...(attachments.length > 0 && { attachments }),
  };
}

const reasonsOf = (explained: readonly ExplainedFinding[]): Prisma.InputJsonArray =>
  explained.flatMap(({ reason }) => (reason ? [{ ...reason }] : []));

/**
 * Freezes what a draft says as its next revision: the book, and beside it what is printed of it, what computed that and which
 * files it rests on. The hash covers all of it. @returns the revision as it is stored from now on */
export async function freeze(
  tx: Transaction,
  budget: WorkflowBudget,
  { disclosure, explained, attestations, revision }: ReadFacts,
  createdById: string,
): Promise<Prisma.RevisionGetPayload<object>> {
  const present = await readBasis(tx);
  const print = await makePrint(disclosure, present);
  const { correctionReason } = budget;
  const { showLines } = await tx.department.findUniqueOrThrow({ where: { id: budget.departmentId } });
  const files = await filesOf(tx, budget.id);
  const frozen = {
    book: writeBook(disclosure.book) as Prisma.InputJsonObject,
    reasons: reasonsOf(explained),
    attestations: attestations.map((one): Prisma.InputJsonObject => ({ ...one })),
    basis: basisOf(print.basis, { showLines, correctionReason }, files),
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
  await tx.revisionAttachment.createMany({
    data: files.map(({ id: attachmentId }) => ({ revisionId: stored.id, attachmentId })),
  });
  await storePrint(tx, stored.id, print, present);
  return stored;
}
