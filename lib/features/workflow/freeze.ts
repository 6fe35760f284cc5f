import type { Prisma } from "@/generated/prisma/client";
import { writeBook } from "@/lib/domain/book";
import type { CanonicalJson } from "@/lib/domain/canonical";
import type { Disclosure } from "@/lib/domain/disclosure";
import { editionOf } from "@/lib/domain/editions";
import { RULES } from "@/lib/domain/rules";
import type { ExplainedFinding } from "@/lib/domain/workflow";
import { packetBasis } from "@/lib/packet/manifest";
import type { Transaction } from "@/lib/server/db";
import manifest from "@/package.json" with { type: "json" };
import { bookHash } from "../budgets/frozen";
import type { ReadFacts, WorkflowBudget } from "./facts";

/** What a revision was computed with, so that it can be computed again, and what its packet is drawn with. */
function basisOf(
  disclosure: Disclosure,
  drawn: { showLines: boolean; correctionReason: string },
): Prisma.InputJsonObject {
  const { id, codeBookYear, parameters } = editionOf(disclosure.edition);
  return {
    engine: manifest.version,
    edition: id,
    codeBookYear,
    codeBooks: packetBasis(disclosure).codeBooks,
    rules: RULES.length,
    parameters: parameters as unknown as Prisma.InputJsonObject,
    ...drawn,
  };
}

const reasonsOf = (explained: readonly ExplainedFinding[]): Prisma.InputJsonArray =>
  explained.flatMap(({ reason }) => (reason ? [{ ...reason }] : []));

/** Freezes what a draft says as its next revision. @returns the revision as it is stored from now on */
export async function freeze(
  tx: Transaction,
  budget: WorkflowBudget,
  { disclosure, explained, attestations, revision }: ReadFacts,
  createdById: string,
): Promise<Prisma.RevisionGetPayload<object>> {
  const book = writeBook(disclosure.book);
  const { correctionReason } = budget;
  const { showLines } = await tx.department.findUniqueOrThrow({ where: { id: budget.departmentId } });
  return tx.revision.create({
    data: {
      budgetId: budget.id,
      number: (revision?.number ?? 0) + 1,
      stage: budget.stage,
      status: "submitted",
      bookVersion: budget.version,
      book: book as Prisma.InputJsonObject,
      reasons: reasonsOf(explained),
      attestations: attestations.map((one) => ({ ...one })),
      basis: basisOf(disclosure, { showLines, correctionReason }),
      sha256: bookHash(book as CanonicalJson),
      createdById,
    },
  });
}
