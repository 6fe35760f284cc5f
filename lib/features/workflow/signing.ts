import { compare } from "@/lib/domain/compare";
import type { Disclosure } from "@/lib/domain/disclosure";
import { type Summary, summaryOf } from "@/lib/domain/summary";
import type { Transaction } from "@/lib/server/db";
import { revisionDisclosure } from "../budgets/disclosed";
import { readBasis } from "../code-books/basis";

/** What a signer signs, as figures; amounts in fen. */
export interface SignedFigures extends Omit<Summary, "findings"> {
  projects: number;
  /** what it says otherwise than the revision that was signed last; null where none was */
  since: { revision: number; told: string[] } | null;
}

/**
 * The figures of a disclosure that is to be signed, and what changed since somebody signed a revision before it.
 *
 * @param number of the revision that is to be signed
 */
export async function findSignedFigures(
  tx: Transaction,
  budgetId: string,
  number: number,
  disclosure: Disclosure,
): Promise<SignedFigures> {
  const { findings: _, ...summary } = summaryOf(disclosure);
  const signed = await tx.workflowStep.findFirst({
    where: { budgetId, action: "sign", revision: { number: { lt: number } } },
    orderBy: { seq: "desc" },
    include: { revision: true },
  });
  const figures = { ...summary, projects: disclosure.book.projects.length };
  if (!signed?.revision) return { ...figures, since: null };
  const { lines, amounts } = compare(await revisionDisclosure(tx, signed.revision), disclosure, await readBasis(tx));
  return {
    ...figures,
    since: { revision: signed.revision.number, told: [...lines, ...amounts].map(({ words }) => words) },
  };
}
