import type { ImportRefusal, RefusalGroup } from "./result";
import { type CellPlace, cellsInWords, placeOfCell } from "./words";

/** So many different things that stand in the cells of one cause are quoted. */
const QUOTED = 3;

/** The cells in words; what is no cell, such as `第 3 行`, stands as it is. */
function cellsOf(cells: readonly string[]): string {
  const places = cells.map(placeOfCell);
  if (places.every((place): place is CellPlace => place !== null)) return cellsInWords(places);
  const distinct = [...new Set(cells)];
  return distinct.length > 12 ? `${distinct.slice(0, 12).join("、")} 等 ${distinct.length} 处` : distinct.join("、");
}

/** Refusals by their cause: 600 rows with one wrong code are one group with its 600 places. The order is that of the first of each. */
export function groupedRefusals(refusals: readonly ImportRefusal[]): RefusalGroup[] {
  const groups = new Map<string, ImportRefusal[]>();
  for (const refusal of refusals) {
    const cause = `${refusal.sheet} ${refusal.message}`;
    const same = groups.get(cause);
    if (same) same.push(refusal);
    else groups.set(cause, [refusal]);
  }
  return [...groups.values()].map((same) => {
    const found = [...new Set(same.map((refusal) => refusal.found))];
    const quoted = found.slice(0, QUOTED).join("、");
    return {
      sheet: same[0]?.sheet ?? "",
      cells: cellsOf(same.map(({ cell }) => cell)),
      found: found.length > QUOTED ? `${quoted} 等` : quoted,
      message: same[0]?.message ?? "",
      count: same.length,
    };
  });
}
