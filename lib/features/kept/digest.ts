import { type CanonicalJson, canonicalJson } from "@/lib/domain/canonical";
import type { RevisionParts } from "@/lib/packet/files";
import { sha256 } from "@/lib/server/sha256";
import { bookHash } from "../budgets/frozen";

/** What the hash of a revision covers: the book alone, as before there were kept prints, or all that was frozen. */
export const BOOK_DIGEST = "book/1";
export const REVISION_DIGEST = "revision/1";

/** What is frozen beside the print, as it is stored. */
type Frozen = Record<"book" | "basis" | "reasons" | "attestations", unknown>;

const hashOf = (value: unknown) => sha256(canonicalJson(value as CanonicalJson));

/** @param print hash of the kept print */
export function partsOf({ book, basis, reasons, attestations }: Frozen, print: string): RevisionParts {
  return {
    digest: REVISION_DIGEST,
    book: bookHash(book as CanonicalJson),
    print,
    basis: hashOf(basis),
    reasons: hashOf(reasons),
    attestations: hashOf(attestations),
  };
}

/** SHA-256 over the canonical JSON of the parts, 64 lower-case hexadecimal digits. */
export function partsHash(parts: RevisionParts): string {
  return sha256(canonicalJson({ ...parts }));
}

/** The hash that a revision must have, by what is kept of it; null when its print is gone. */
export function expectedHash(revision: Frozen & { digest: string }, print: string | null): string | null {
  if (revision.digest === BOOK_DIGEST) return bookHash(revision.book as CanonicalJson);
  return print === null ? null : partsHash(partsOf(revision, print));
}
