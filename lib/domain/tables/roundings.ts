import type { Rounding } from "../disclosure/types";
import { type PrintUnit, stepOf } from "../money";
import type { CellAddress, FigureCell, Table } from "./types";

/** Every figure of the printed tables by its address. */
export function figuresOf(tables: readonly Table[]): Map<CellAddress, FigureCell> {
  const figures = new Map<CellAddress, FigureCell>();
  for (const table of tables) {
    for (const row of table.rows) {
      for (const cell of row.cells) if (cell?.kind === "figure") figures.set(cell.address, cell);
    }
  }
  return figures;
}

/**
 * The rounding ledger: each place where printed parts do not add up to the printed whole. Exact amounts always do, so
 * a place differs by at most 0.005 × (n + 1) 万元 for n parts other than zero; no part is ever adjusted.
 */
export function roundingsOf(figures: ReadonlyMap<CellAddress, FigureCell>, unit: PrintUnit): Rounding[] {
  const roundings: Rounding[] = [];
  for (const cell of figures.values()) {
    for (const { along, parts } of cell.sums) {
      let sumOfPrinted = 0;
      for (const part of parts) sumOfPrinted += figures.get(part)?.printed ?? 0;
      const difference = cell.printed - sumOfPrinted;
      if (difference === 0) continue;
      const n = parts.filter((address) => figures.get(address)?.fen).length;
      roundings.push({
        address: cell.address,
        along,
        printed: cell.printed,
        sumOfPrinted,
        difference,
        boundFen: (stepOf(unit) / 2) * (n + 1),
        differenceFen: difference * stepOf(unit),
        parts,
      });
    }
  }
  return roundings;
}
