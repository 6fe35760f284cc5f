import { type Fen, formatForTable, type Printed, type PrintUnit, roundToPrinted, zeroText } from "../money";
import type { FigureTable } from "./keys";
import type { Trace } from "./records";
import type { CellAddress, CellRole, FigureCell, Sum, TextCell } from "./types";

/** `expenditure`, `2010301`, `basic` → `expenditure!2010301.basic` */
export function addressOf(table: FigureTable, row: string, column: string): CellAddress {
  return `${table}!${row}.${column}`;
}

/** The parts of an address; the reverse of `addressOf`. */
export function splitAddress(address: CellAddress): { table: FigureTable; row: string; column: string } {
  const mark = address.indexOf("!");
  const dot = address.lastIndexOf(".");
  const table = address.slice(0, mark) as FigureTable;
  return { table, row: address.slice(mark + 1, dot), column: address.slice(dot + 1) };
}

/** A cell of words. */
export function textCell(
  role: CellRole,
  text: string,
  shape: { columns?: number; rows?: number; indent?: number } = {},
): TextCell {
  return { kind: "text", role, text, columns: shape.columns ?? 1, rows: shape.rows ?? 1, indent: shape.indent ?? 0 };
}

/** Most figures of a table are nothing: they print blank. */
function textOf(fen: Fen, printed: Printed, unit: PrintUnit): string {
  if (fen === 0) return "";
  return printed === 0 ? zeroText(unit) : formatForTable(printed, unit);
}

const NO_SUMS: readonly Sum[] = [];

/** A printed figure: rounded once from exact fen, blank for nothing. */
export function figureCell(
  address: CellAddress,
  fen: Fen,
  trace: Trace,
  unit: PrintUnit,
  shape: { columns?: number; rows?: number; sums?: readonly Sum[] } = {},
): FigureCell {
  const printed = roundToPrinted(fen, unit);
  return {
    kind: "figure",
    role: "amount",
    text: textOf(fen, printed, unit),
    columns: shape.columns ?? 1,
    rows: shape.rows ?? 1,
    indent: 0,
    address,
    fen,
    printed,
    trace,
    sums: shape.sums ?? NO_SUMS,
  };
}
