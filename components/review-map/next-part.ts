import type { ReviewMap } from "@/lib/features/review/types";

/** The part to look through after another: the next that the person has not ticked, going round. */
export function nextNotTicked(
  { parts }: Pick<ReviewMap, "parts">,
  after: string,
): ReviewMap["parts"][number] | undefined {
  const at = parts.findIndex(({ subject }) => subject === after);
  return [...parts.slice(at + 1), ...parts.slice(0, Math.max(at, 0))].find(({ ticked }) => !ticked);
}
