import type { Person } from "@/lib/features/comments/types";

/**
 * The people whom a text calls: an @ with the person's handle. Where one handle begins with another, the longer one
 * counts.
 *
 * @returns their ids, each once, in the order of the list
 */
export function mentionedIn(text: string, people: readonly Person[]): string[] {
  const byLength = [...people].sort((a, b) => b.handle.length - a.handle.length);
  let rest = text;
  const found = new Set<string>();
  for (const { id, handle } of byLength) {
    const parts = rest.split(`@${handle}`);
    if (parts.length === 1) continue;
    found.add(id);
    rest = parts.join("\n");
  }
  return people.flatMap(({ id }) => (found.has(id) ? [id] : []));
}
