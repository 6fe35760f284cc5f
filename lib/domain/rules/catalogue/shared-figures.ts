import type { CodeTree } from "../../classification";
import type { Fen, Printed } from "../../money";
import { oncePer } from "../../once";
import { addressOf, splitAddress } from "../../tables/cells";
import type { TableId, TableKey } from "../../tables/keys";
import type { CellAddress, FigureCell, Row, Table } from "../../tables/types";
import type { Place, RuleContext } from "../types";

/**
 * The exact amount at an address; zero where its table has no such row.
 *
 * @throws Error when the form set prints no such table: the rule should have declared that it needs it
 */
export function moneyAt(context: RuleContext, address: CellAddress): Fen {
  const figure = context.figure(address);
  if (figure.state === "notPrinted") throw new Error(`${context.edition.id} prints nothing at ${address}`);
  return figure.fen;
}

/** What is printed at an address, as `moneyAt` finds it. */
export function printedAt(context: RuleContext, address: CellAddress): Printed {
  const figure = context.figure(address);
  if (figure.state === "notPrinted") throw new Error(`${context.edition.id} prints nothing at ${address}`);
  return figure.printed;
}

/** The exact sum of cells; null when the form set does not print one of their tables. */
export function sumOfCells(context: RuleContext, cells: readonly CellAddress[]): Fen | null {
  let sum: Fen = 0;
  for (const address of cells) {
    const figure = context.figure(address);
    if (figure.state === "notPrinted") return null;
    sum += figure.fen;
  }
  return sum;
}

/** The first of some cells that is printed, else the table the first would stand in. */
export function placeOf(context: RuleContext, cells: readonly CellAddress[]): Place {
  const address = cells.find((cell) => context.figure(cell).state === "printed");
  if (address !== undefined) return { kind: "cell", address };
  const { table } = splitAddress(cells[0] as CellAddress);
  return table === "narrative" ? { kind: "book", path: "narrative" } : { kind: "table", table };
}

/** The keys of the rows of a table that hold figures, in printed order: `total`, `201`, `income:other`; of a statement both of a row. */
const keysOfRows = oncePer(({ rows }: Table): readonly string[] => {
  const withFigures = rows.filter(({ cells }) => cells.some((cell) => cell?.kind === "figure"));
  return [...new Set(withFigures.flatMap(({ id }) => id.split(" ")))];
});

/** The codes that are rows of a table, in code order. */
const codesOfRows = oncePer((table: Table): readonly string[] => {
  const codes = new Set(keysOfRows(table).map((key) => key.slice(key.indexOf(":") + 1)));
  return [...codes].filter((code) => /^\d+$/.test(code)).sort();
});

/** The codes that are rows of any of some tables, in code order. */
export function codesOf({ disclosure }: RuleContext, tableIds: readonly TableId[]): readonly string[] {
  const [first = [], ...others] = tableIds.map((tableId) => {
    const table = disclosure.tables.find(({ id }) => id === tableId);
    return table ? codesOfRows(table) : [];
  });
  return others.length === 0 ? first : [...new Set([first, ...others].flat())].sort();
}

/** The 类 that are rows of any of some tables, in code order. */
export function topCodesOf(context: RuleContext, tableIds: readonly TableId[]): string[] {
  return codesOf(context, tableIds).filter((code) => code.length === 3);
}

/** `201 一般公共服务支出`; an unknown code is named by itself. */
export function codeLabel(tree: CodeTree, code: string): string {
  const name = tree.get(code)?.name;
  return name === undefined ? code : `${code} ${name}`;
}

/** The same cell of several tables: `general`, `governmentFund`, row `201`, column `total`. */
export function cellsOf(tableIds: readonly TableId[], row: string, column: string): CellAddress[] {
  return tableIds.map((id) => addressOf(id, row, column));
}

/** The ids of all printed forms of one table: `generalProjects:P001`, `generalProjects:P002`. */
export function tableIdsOf(context: RuleContext, table: TableKey): TableId[] {
  return context.disclosure.tables.filter((printed) => printed.key === table).map(({ id }) => id);
}

/** The header texts over a column, outermost first. */
function headerPath(table: Table, column: number): string[] {
  return table.header.flatMap((level) => {
    for (let at = column; at >= 0; at--) {
      const cell = level[at];
      if (cell) return at + cell.columns > column ? [cell.text] : [];
    }
    return [];
  });
}

/** What a row says of a figure: code and name of its code, or the label to its left. */
function rowName(row: Row, column: number): string {
  const before = row.cells.slice(0, column).flatMap((cell) => (cell?.kind === "text" && cell.text ? [cell] : []));
  const label = before.findLast((cell) => cell.role === "label");
  if (label) return label.text;
  return before
    .filter((cell) => cell.role === "code" || cell.role === "name")
    .map((cell) => cell.text)
    .join(" ");
}

/** A figure in words: `表三“201 一般公共服务支出”（总计）`. */
export function figureLabel(table: Table, row: Row, cell: FigureCell): string {
  const column = row.cells.indexOf(cell);
  const name = rowName(row, column);
  const path = headerPath(table, column).join("·");
  return `${table.sheet}${name && `“${name}”`}${path && `（${path}）`}`;
}
