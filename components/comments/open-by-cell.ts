import { placeOf } from "@/lib/domain/places";
import type { CellAddress } from "@/lib/domain/tables/types";
import type { CommentThread } from "@/lib/features/comments/types";

/** How many threads on single cells nobody resolved, by address: for the marks in the tables. */
export function openByCell(threads: readonly CommentThread[]): Map<CellAddress, number> {
  const found = new Map<CellAddress, number>();
  for (const { subject, resolved } of threads) {
    const place = placeOf(subject);
    if (resolved || place?.kind !== "cell") continue;
    found.set(place.address, (found.get(place.address) ?? 0) + 1);
  }
  return found;
}
