import type { Fen } from "../money";
import { type AmountRecord, DIMENSIONS, type Dimension } from "../tables/records";

/** What amounts are told apart by; a dimension that nobody asked for is blank. */
export type AmountKey = Readonly<Record<Dimension, string>>;

/** An amount that differs; null where there is nothing of the kind. */
export interface AmountChange {
  key: AmountKey;
  before: Fen | null;
  after: Fen | null;
}

interface Total {
  key: AmountKey;
  fen: Fen;
}

function keyOf(record: AmountRecord, by: readonly Dimension[]): AmountKey {
  const entries = DIMENSIONS.map((dimension) => [dimension, by.includes(dimension) ? record[dimension] : ""]);
  return Object.fromEntries(entries) as AmountKey;
}

/** Exact totals of records by some of their dimensions, in the order of the first record of each. */
function totalsBy(records: readonly AmountRecord[], by: readonly Dimension[]): Map<string, Total> {
  const totals = new Map<string, Total>();
  for (const record of records) {
    const name = by.map((dimension) => record[dimension]).join("\u0000");
    const known = totals.get(name);
    if (known) known.fen += record.amount;
    else totals.set(name, { key: keyOf(record, by), fen: record.amount });
  }
  return totals;
}

/** The totals by some dimensions in which two sets of records differ: those there are now, then those there were. */
export function amountChanges(
  before: readonly AmountRecord[],
  after: readonly AmountRecord[],
  by: readonly Dimension[],
): AmountChange[] {
  const was = totalsBy(before, by);
  const is = totalsBy(after, by);
  const names = [...is.keys(), ...[...was.keys()].filter((name) => !is.has(name))];
  return names.flatMap((name): AmountChange[] => {
    const [old, now] = [was.get(name), is.get(name)];
    const key = (now ?? old)?.key;
    if (!key || old?.fen === now?.fen) return [];
    return [{ key, before: old?.fen ?? null, after: now?.fen ?? null }];
  });
}
