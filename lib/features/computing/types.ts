import type { Basis } from "../code-books/registered";
import type { ToldError } from "./errors";
import type { JobName } from "./jobs";

/** A job as a thread gets it. */
export interface Asked {
  id: number;
  name: JobName;
  given: readonly unknown[];
  /** codes and limits that count from now on; null while they are those of the job before */
  basis: Basis | null;
}

/** What became of it. */
export type Answered = { id: number } & ({ result: unknown } | { error: ToldError });
