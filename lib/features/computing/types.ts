import type { BasisContent } from "@/lib/domain/editions/basis";
import type { ToldError } from "./errors";
import type { JobName } from "./jobs";
import type { Piece } from "./pieces";

/** A book in the database of which something is computed: a draft as it was at a version, or what was frozen. */
export type StoredBook = { budgetId: string; version: number } | { revisionId: string };

/** Which computation: another key with any other book, code or limit. */
export interface BookRef {
  key: string;
  stored: StoredBook;
}

/** A job as a thread gets it. */
export interface Asked {
  id: number;
  name: JobName;
  given: readonly unknown[];
  /** codes and limits that count from now on; null while they are those of the job before */
  basis: BasisContent | null;
}

/** What a thread is posted: a job, or that a piece has arrived and the next one may come. */
export type Posted = Asked | "next";

/** What became of it; a disclosure comes in pieces before. */
export type Answered = { id: number } & ({ piece: Piece } | { result: unknown } | { error: ToldError });
