import { z } from "zod";
import type { Prisma } from "@/generated/prisma/client";
import { ATTESTATION_ANSWERS, type Attestation } from "@/lib/domain/workflow";
import type { Transaction } from "@/lib/server/db";

/** What was answered of a draft, with the names of those who did. */
export async function readAttestations(tx: Transaction, budgetId: string): Promise<Attestation[]> {
  const rows = await tx.attestation.findMany({ where: { budgetId }, include: { author: true } });
  return rows.map(({ rule, answer, note, author, at }) => ({
    ...{ rule, answer, note },
    author: author.displayName,
    at: at.toISOString(),
  }));
}

const frozen = z.array(
  z.object({
    rule: z.string(),
    answer: z.enum(ATTESTATION_ANSWERS),
    note: z.string(),
    author: z.string(),
    at: z.string(),
  }),
);

/** What was answered when a revision was frozen; nothing of one that is older than the question. */
export function frozenAttestations({
  attestations,
}: Pick<Prisma.RevisionGetPayload<object>, "attestations">): Attestation[] {
  return frozen.parse(attestations);
}
