/**
 * Where a row stands in its list: rows are in the order of their ranks as plain text, rows of one rank in that of their
 * keys. Eight decimal digits, the place that a book as a whole gave it, may be followed by digits of a finer place, of
 * which there is always one more between two. So a row is put between two others without touching them, whatever others
 * put there meanwhile.
 */
export type Rank = string;

/** A rank as it may come from anybody; the highest places are left for what is put at the end. */
export const RANK = /^[0-8]\d{7}(?:[0-9a-z]{0,500}[1-9a-z])?$/;

const HEAD = 8;
const LAST_PLACE = 10 ** HEAD - 1;
const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

/** The rank of the row at a place of a list, from 0. */
export function rankAt(place: number): Rank {
  if (place >= LAST_PLACE) throw new RangeError(`A list has no place ${place}`);
  return String(place + 1).padStart(HEAD, "0");
}

/** The first place behind a rank, or of an empty list when it is null: everything from there on is free. */
export function placeAfter(last: Rank | null): number {
  return last === null ? 0 : Number(last.slice(0, HEAD));
}

const digitAt = (digits: string, index: number) => DIGITS.indexOf(digits.charAt(index) || "0");

/** Digits that stand, whatever follows them, above `low` and below `high`; null is above all. */
function gap(low: string, high: string | null): string {
  let digits = "";
  let above = high;
  for (let index = 0; ; index++) {
    const from = digitAt(low, index);
    const to = above === null ? DIGITS.length : digitAt(above, index);
    if (to - from > 1) return digits + DIGITS.charAt((from + to) >> 1);
    digits += DIGITS.charAt(from);
    if (to > from) above = null;
  }
}

/** The next rank of the same writer, one higher in the last digit; null when it was another one's or there is none. */
function next(rank: Rank, writer: string): Rank | null {
  const stem = rank.slice(0, -1);
  const digit = digitAt(rank, rank.length - 1) + 1;
  return stem.length > HEAD && stem.endsWith(writer) && digit < DIGITS.length ? stem + DIGITS.charAt(digit) : null;
}

/**
 * A rank for a new row between two others.
 *
 * @param before the rank of the row above; null at the beginning
 * @param after the rank of the row below; null at the end
 * @param writer a few random digits (0-9, a-z) of whoever adds rows, the same for all of them: rows that two people add at
 *   one place then follow one another instead of alternating
 */
export function rankBetween(before: Rank | null, after: Rank | null, writer: string): Rank {
  const below = after !== null && (before === null || before < after) ? after : null;
  const following = before === null ? null : next(before, writer);
  if (following !== null && (below === null || following < below)) return following;
  if (below === null) return `${rankAt(placeAfter(before))}${writer}1`;
  const head = before?.slice(0, HEAD) ?? "0".repeat(HEAD);
  const high = below.startsWith(head) ? below.slice(HEAD) : null;
  return `${head}${gap(before?.slice(HEAD) ?? "", high)}${writer}1`;
}

/** A row as far as its order goes. */
interface Ranked {
  key: string;
  rank?: Rank | undefined;
}

/** Orders rows as their list has them. A row without a rank is one that is still to be put at the end. */
export function byRank(a: Ranked, b: Ranked): number {
  if (a.rank !== b.rank) {
    if (a.rank === undefined || b.rank === undefined) return a.rank === undefined ? 1 : -1;
    return a.rank < b.rank ? -1 : 1;
  }
  return a.rank === undefined || a.key === b.key ? 0 : a.key < b.key ? -1 : 1;
}
