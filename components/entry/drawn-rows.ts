/** Rows from the first to the last, both included. */
export interface Stretch {
  first: number;
  last: number;
}

/**
 * Which of so many rows are drawn: `size` of them (all, when there are fewer), beginning as near to `wanted` as they can while
 * the window lies among them.
 */
export function drawnRows(wanted: number, window: Stretch, size: number, rows: number): Stretch {
  const covering = Math.max(window.last - size + 1, Math.min(wanted, window.first));
  const first = Math.max(0, Math.min(covering, rows - size));
  return { first, last: Math.min(first + size, rows) - 1 };
}

/**
 * The drawn rows in the order of their places in the document. A row keeps its place for as long as it is drawn, and one
 * that comes into sight gets the place of one that left: to fill a place anew costs far less than to make one.
 */
export function inPlaces({ first, last }: Stretch, size: number): number[] {
  const drawn = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return drawn.sort((a, b) => (a % size) - (b % size));
}
