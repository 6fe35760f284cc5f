import type { PrintDifference } from "@/lib/domain/print";

/** How a frozen revision stands to the program of today. */
export interface Recheck {
  /** number of the revision */
  number: number;
  /** whether its print was computed by a later program than the one that froze it; null while it has none */
  restated: boolean | null;
  /** `behind`: not computed with the program of today yet; `failed`: it cannot be */
  state: "current" | "behind" | "failed";
  /** how many places it would print otherwise */
  count: number;
  /** the first of them */
  places: PrintDifference[];
}
