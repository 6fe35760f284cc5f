import { placeOf } from "@/lib/domain/places";
import type { CommentThread } from "@/lib/features/comments/types";

/** How many threads on a line are open, by column; those on the whole line under a blank name. */
export type OpenComments = Readonly<Record<string, number>>;

/** What is unresolved on lines, by the line's id. */
export function openOnLines(threads: readonly CommentThread[]): Map<string, OpenComments> {
  const found = new Map<string, Record<string, number>>();
  for (const { subject, resolved } of threads) {
    const place = placeOf(subject);
    if (resolved || place?.kind !== "line") continue;
    const columns = found.get(place.id) ?? {};
    const column = place.field ?? "";
    columns[column] = (columns[column] ?? 0) + 1;
    found.set(place.id, columns);
  }
  return found;
}
