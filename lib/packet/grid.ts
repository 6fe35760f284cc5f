import type { Cell, CellRole, FigureCell, Row, Table } from "../domain/tables/types";
import { printable } from "./text";

/** A cell with its place on the printed table; header rows come first, body rows go on counting. */
export interface PlacedCell {
  row: number;
  column: number;
  rows: number;
  columns: number;
  text: string;
  role: CellRole | "header";
  /** in characters: 款 stand one to the right of 类, the codes beside them all in one line */
  indent: number;
  /** the figure behind an amount; null for words */
  figure: FigureCell | null;
  /** kind of the row; null in the header */
  rowKind: Row["kind"] | null;
}

/** A table as a matrix in which every place knows the one cell that covers it. */
export interface Grid {
  columnCount: number;
  headerRows: number;
  rowCount: number;
  /** in reading order */
  cells: PlacedCell[];
  /** `covering[row][column]` */
  covering: PlacedCell[][];
}

function headerCells(table: Table): PlacedCell[] {
  return table.header.flatMap((level, row) =>
    level.flatMap((cell, column) =>
      cell === null
        ? []
        : [
            {
              ...cell,
              row,
              column,
              text: printable(cell.text),
              role: "header",
              indent: 0,
              figure: null,
              rowKind: null,
            },
          ],
    ),
  );
}

function indentOf({ role, indent }: Cell): number {
  return role === "name" ? Math.max(0, indent - 1) : role === "label" ? indent : 0;
}

function bodyCells(table: Table): PlacedCell[] {
  return table.rows.flatMap((line, index) =>
    line.cells.flatMap((cell, column) => {
      if (cell === null) return [];
      const { rows, columns, role } = cell;
      const indent = indentOf(cell);
      const figure = cell.kind === "figure" ? cell : null;
      const row = table.header.length + index;
      return [{ row, column, rows, columns, text: printable(cell.text), role, indent, figure, rowKind: line.kind }];
    }),
  );
}

function blank(row: number, column: number): PlacedCell {
  return { row, column, rows: 1, columns: 1, text: "", role: "text", indent: 0, figure: null, rowKind: null };
}

/**
 * Places the header and body cells of a table.
 *
 * @throws RangeError when two cells cover one place or a cell reaches beyond the table
 */
export function placeTable(table: Table): Grid {
  const columnCount = table.columns.length;
  const headerRows = table.header.length;
  const rowCount = headerRows + table.rows.length;
  const covering: PlacedCell[][] = Array.from({ length: rowCount }, () => []);
  for (const cell of [...headerCells(table), ...bodyCells(table)]) {
    const bottom = cell.row < headerRows ? headerRows : rowCount;
    for (let row = cell.row; row < cell.row + cell.rows; row++) {
      for (let column = cell.column; column < cell.column + cell.columns; column++) {
        const line = row < bottom && column < columnCount ? covering[row] : undefined;
        if (!line || line[column])
          throw new RangeError(`表 ${table.number} 第 ${row + 1} 行第 ${column + 1} 列的单元格重叠或越界`);
        line[column] = cell;
      }
    }
  }
  const cells: PlacedCell[] = [];
  covering.forEach((line, row) => {
    for (let column = 0; column < columnCount; column++) {
      const cell = line[column] ?? blank(row, column);
      line[column] = cell;
      if (cell.row === row && cell.column === column) cells.push(cell);
    }
  });
  return { columnCount, headerRows, rowCount, cells, covering };
}

/** 一、 and the like: an item of a list, not the sum of the whole table. */
const NUMBERED = /^[一二三四五六七八九十]+、/;

/** What decides how a cell is set. */
type SetCell = Pick<PlacedCell, "role" | "rowKind" | "text" | "columns">;

/** Where the text of a cell stands, from its role and row. */
export function alignmentOf(cell: SetCell, layout: Table["layout"]): "left" | "center" | "right" {
  switch (cell.role) {
    case "amount":
      return layout === "form" ? "center" : "right";
    case "header":
    case "number":
      return "center";
    case "label":
      return layout === "form" || (cell.rowKind === "total" && !NUMBERED.test(cell.text)) ? "center" : "left";
    case "code":
      return cell.rowKind === "total" ? "center" : "left";
    case "name":
      return "left";
    case "text":
      return layout === "form" && cell.columns === 1 ? "center" : "left";
  }
}

/** Whether a cell is set in the heavy face: headers, the labels of a form, and total rows. */
export function isStrong(cell: SetCell, layout: Table["layout"]): boolean {
  return cell.role === "header" || cell.rowKind === "total" || (layout === "form" && cell.role === "label");
}

/** How a body cell is set, on the screen and on paper as in the documents. */
export function cellSetting(cell: Cell, { kind: rowKind }: Pick<Row, "kind">, layout: Table["layout"]) {
  const { role, text, columns } = cell;
  const set = { role, text, columns, rowKind };
  const align = alignmentOf(set, layout);
  return { align, strong: isStrong(set, layout), indent: align === "left" ? indentOf(cell) : 0 };
}
