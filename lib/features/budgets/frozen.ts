import { z } from "zod";
import type { Prisma } from "@/generated/prisma/client";
import { type BudgetBook, readBook } from "@/lib/domain/book";
import { type CanonicalJson, canonicalJson } from "@/lib/domain/canonical";
import type { RuleParameters } from "@/lib/domain/editions";
import type { Basis } from "@/lib/domain/editions/basis";
import { readParameters } from "@/lib/domain/editions/parameters";
import type { FindingReason } from "@/lib/domain/workflow";
import { sha256 } from "@/lib/server/sha256";

/** The book of a revision, as it was frozen. */
export function frozenBook({ book }: Pick<Prisma.RevisionGetPayload<object>, "book">): BudgetBook {
  return readBook(book);
}

/** The limits that a revision was judged by; undefined for one that was frozen without them. */
export function frozenParameters(
  { basis }: Pick<Prisma.RevisionGetPayload<object>, "basis">,
  present: Basis,
): RuleParameters | undefined {
  const { parameters, edition } = z.object({ parameters: z.unknown(), edition: z.string() }).partial().parse(basis);
  if (typeof parameters !== "object" || parameters === null || edition === undefined) return undefined;
  const rows = Object.entries(parameters).map(([name, value]) => ({ name, value }));
  return { ...present.edition(edition).parameters, ...readParameters(rows) };
}

/** What a revision is computed with: the codes of today, and the limits that it was judged by. */
export function frozenBasis(
  revision: Pick<Prisma.RevisionGetPayload<object>, "book" | "basis">,
  present: Basis,
): Basis {
  return present.judgedBy(frozenBook(revision).edition, frozenParameters(revision, present));
}

/** Whether figures of the web page open as far as the entered lines, as it was set when the revision was frozen. */
export function frozenShowLines({ basis }: Pick<Prisma.RevisionGetPayload<object>, "basis">): boolean {
  return z.object({ showLines: z.boolean() }).partial().parse(basis).showLines ?? false;
}

/**
 * Why a revision corrects a disclosed packet, in the words of 更正公告; null for one that was frozen before notices had words
 * of their own.
 */
export function frozenCorrectionReason({ basis }: Pick<Prisma.RevisionGetPayload<object>, "basis">): string | null {
  return z.object({ correctionReason: z.string() }).partial().parse(basis).correctionReason ?? null;
}

const frozenReason = z.object({
  ...{ rule: z.string(), subject: z.string(), said: z.string(), places: z.array(z.string()) },
  ...{ text: z.string(), author: z.string(), at: z.string() },
});

/** Why findings were kept when a revision was frozen; null for one that is older than the form of today. */
export function frozenReasons({ reasons }: Pick<Prisma.RevisionGetPayload<object>, "reasons">): FindingReason[] | null {
  const parsed = z.array(frozenReason).safeParse(reasons);
  return parsed.success ? parsed.data : null;
}

/** SHA-256 over the canonical JSON of a book in the file format, 64 lower-case hexadecimal digits. */
export function bookHash(book: CanonicalJson): string {
  return sha256(canonicalJson(book));
}

/** The latest revision of a budget; null when none was ever submitted. */
export function latestRevision(tx: Prisma.TransactionClient, budgetId: string) {
  return tx.revision.findFirst({ where: { budgetId }, orderBy: { number: "desc" } });
}
