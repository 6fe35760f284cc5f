/** Two lists of rows laid beside each other: a row on both sides is the same row. */
export interface Match<Old, New> {
  before: Old | null;
  after: New | null;
}

/** Something that tells rows apart; rows with the same text may be the same row, null tells nothing. */
export type Level<Old, New> = { before: (row: Old) => string | null; after: (row: New) => string | null };

function pairAt<Old, New>(
  level: Level<Old, New>,
  left: ReadonlySet<Old>,
  open: readonly New[],
): { pairs: Map<New, Old>; taken: Set<Old> } {
  const waiting = new Map<string, Old[]>();
  for (const row of left) {
    const key = level.before(row);
    if (key === null) continue;
    const same = waiting.get(key);
    if (same) same.push(row);
    else waiting.set(key, [row]);
  }
  for (const same of waiting.values()) same.reverse();
  const pairs = new Map<New, Old>();
  for (const row of open) {
    const key = level.after(row);
    const found = key === null ? undefined : waiting.get(key)?.pop();
    if (found !== undefined) pairs.set(row, found);
  }
  return { pairs, taken: new Set(pairs.values()) };
}

/**
 * Finds which new row is which old one. Levels are tried from the surest on; rows that agree pair up in their order, each
 * once. New rows come first, in their order; old ones that no new row is follow in theirs.
 */
export function matchRows<Old extends object, New extends object>(
  before: readonly Old[],
  after: readonly New[],
  levels: readonly Level<Old, New>[],
): Match<Old, New>[] {
  const left = new Set(before);
  const paired = new Map<New, Old>();
  for (const level of levels) {
    const open = after.filter((row) => !paired.has(row));
    const { pairs, taken } = pairAt(level, left, open);
    for (const [row, old] of pairs) paired.set(row, old);
    for (const old of taken) left.delete(old);
  }
  return [
    ...after.map((row) => ({ before: paired.get(row) ?? null, after: row })),
    ...before.filter((row) => left.has(row)).map((row) => ({ before: row, after: null })),
  ];
}

/** What a row says, whatever the order of its fields; not which row it is. */
export function contentOf(row: object): string {
  const entries = Object.entries(row).filter(([field]) => field !== "id");
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
