import { oncePer } from "../once";
import type { AxisName, ColumnSpec, TableDeclaration } from "./declaration";
import { amountsOf } from "./header";

/** Which rows and columns a table may have: by row the columns that stand in it. */
type Declared = (row: string, column: string) => boolean;

const CODE = /^\d{3}(?:\d\d){0,2}$/;
const ROWS: Readonly<Record<AxisName, RegExp>> = {
  function: CODE,
  departmentEconomic: CODE,
  governmentEconomic: CODE,
  procurement: /^[ABC](?:\d{2,})?$/,
};

const idsOf = (columns: readonly ColumnSpec[]) => new Set(amountsOf(columns).map(({ id }) => id));

function declaredBy(declaration: TableDeclaration): Declared {
  if (declaration.kind === "grid") {
    const columns = idsOf(declaration.columns);
    const rows = ROWS[declaration.axis];
    return (row, column) => columns.has(column) && (row === "total" || rows.test(row));
  }
  if (declaration.kind === "form") {
    const figures = declaration.rows.flatMap(({ id, boxes }) =>
      boxes.flatMap(({ content }) => (content.kind === "figure" ? [`${id}.${content.column}`] : [])),
    );
    const known = new Set(figures);
    return (row, column) => known.has(`${row}.${column}`);
  }
  const sides = declaration.sides.map((side) => ({
    begin: `${side.id}:`,
    columns: idsOf(side.columns),
    rows: new Set(side.rows.flatMap((row) => (row.kind === "item" ? [row.id] : []))),
    expands: side.rows.some(({ kind }) => kind === "expand"),
  }));
  return (row, column) =>
    sides.some(({ begin, columns, rows, expands }) => {
      const id = row.startsWith(begin) ? row.slice(begin.length) : null;
      return id !== null && columns.has(column) && (rows.has(id) || (expands && /^\d{3}$/.test(id)));
    });
}

/** By the key of each table of a form set, whether a row and a column stand in it, or would if there were something. */
export const declaredIn = oncePer(
  (tables: readonly TableDeclaration[]): ReadonlyMap<string, Declared> =>
    new Map(tables.map((declaration) => [declaration.key, declaredBy(declaration)])),
);
