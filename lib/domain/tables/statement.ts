import { oncePer } from "../once";
import { addressOf, figureCell, textCell } from "./cells";
import type { AmountColumn, ColumnSpec, StatementDeclaration, StatementRow, StatementSide } from "./declaration";
import type { FillContext } from "./fill";
import { amountsOf, headerOf } from "./header";
import type { TableKey } from "./keys";
import { EVERYTHING, type Trace, type Where } from "./records";
import { narrow, termOf } from "./select";
import type { Cell, Row, Table, TableColumn } from "./types";

type ItemRow = Extract<StatementRow, { kind: "item" }>;

/** A declared item, or an expanded code standing as one. */
interface Item extends ItemRow {
  where: Where;
  /** the mark by which `sumOf` names all expanded rows */
  expanded: boolean;
}

/** The rows of a side with one item for each 类 in use in place of the expansion. */
function itemsOf(side: StatementSide, context: FillContext): Item[] {
  return side.rows.flatMap((row): Item[] => {
    if (row.kind === "item") return [{ ...row, where: EVERYTHING, expanded: false }];
    const axis = context.axis(row.axis);
    const tops = new Map<string, number>();
    for (const bucket of row.terms.flatMap((spec) => context.cube.buckets(termOf(spec), axis.dimensions))) {
      const top = axis.leafOf(bucket).slice(0, 3);
      tops.set(top, (tops.get(top) ?? 0) + bucket.amount);
    }
    const used = [...tops.keys()].filter((code) => tops.get(code) !== 0).sort(axis.compare);
    return used.map((id) => {
      const { name, where } = axis.node(id);
      return { kind: "item", id, label: name, terms: row.terms, where, expanded: true };
    });
  });
}

/** The row id of an item: a statement has two rows beside each other, so the side is part of it. */
const rowId = (side: StatementSide, id: string) => `${side.id}:${id}`;

/** How far a label is set in: what adds up to a part of the total stands one step below that part. */
function indentOf(item: Item, items: Item[]): number {
  if (item.expanded) return 1;
  const wholeOf = (part: string) => items.find(({ sumOf }) => sumOf?.includes(part));
  const whole = wholeOf(item.id);
  return whole && wholeOf(whole.id) ? 1 : 0;
}

function cellsOf(side: StatementSide, item: Item, items: Item[], table: TableKey, context: FillContext): Cell[] {
  const row = rowId(side, item.id);
  const rows = item.sumOf?.flatMap((part) =>
    part === "expanded" ? items.filter((other) => other.expanded).map((other) => other.id) : [part],
  );
  const parts = (column: AmountColumn) => {
    const sums = [];
    if (rows)
      sums.push({ along: "rows" as const, parts: rows.map((id) => addressOf(table, rowId(side, id), column.id)) });
    if (column.sumOf) {
      sums.push({ along: "columns" as const, parts: column.sumOf.map((part) => addressOf(table, row, part)) });
    }
    return sums;
  };
  const figures = amountsOf(side.columns).map((column) => {
    const where = narrow(item.where, column.where);
    const trace: Trace = { terms: item.terms, within: where };
    const address = addressOf(table, row, column.id);
    return figureCell(address, context.cube.sum(trace), trace, context.unit, { sums: parts(column) });
  });
  return side.label === null ? figures : [textCell("label", item.label, { indent: indentOf(item, items) }), ...figures];
}

/** Blank places as wide as a side, where the other side has more rows. */
function blanks(side: StatementSide): Cell[] {
  const labels = side.label === null ? 0 : 1;
  return Array.from({ length: labels + amountsOf(side.columns).length }, (_, index) =>
    textCell(index < labels ? "label" : "amount", ""),
  );
}

/** The items of a side from one alignment mark to the next; the first stretch has no mark. */
function stretches(items: Item[]): Map<string, Item[]> {
  const found = new Map<string, Item[]>([["", []]]);
  let mark = "";
  for (const item of items) {
    if (item.align) mark = item.align;
    found.set(mark, [...(found.get(mark) ?? []), item]);
  }
  return found;
}

function rowsOf(declaration: StatementDeclaration, context: FillContext): Row[] {
  const sides = declaration.sides.map((side) => {
    const items = itemsOf(side, context);
    return { side, items, stretches: stretches(items) };
  });
  const marks = [...new Set(sides.flatMap((side) => [...side.stretches.keys()]))];
  return marks.flatMap((mark) => {
    const height = Math.max(...sides.map((side) => side.stretches.get(mark)?.length ?? 0));
    return Array.from({ length: height }, (_, index): Row => {
      const found = sides.map(({ side, items, stretches: of }) => ({ side, items, item: of.get(mark)?.[index] }));
      return {
        id: found.flatMap(({ side, item }) => (item ? [rowId(side, item.id)] : [])).join(" "),
        kind: found.every(({ item }) => !item || item.sumOf) ? "total" : "leaf",
        cells: found.flatMap(({ side, items, item }) =>
          item ? cellsOf(side, item, items, declaration.key, context) : blanks(side),
        ),
      };
    });
  });
}

const headerSpecs = oncePer((declaration: StatementDeclaration): readonly ColumnSpec[] =>
  declaration.sides.flatMap((side): ColumnSpec[] => {
    const columns: ColumnSpec[] =
      side.label === null ? side.columns : [{ kind: "name", label: side.label }, ...side.columns];
    return side.header === null ? columns : [{ kind: "group", label: side.header, columns }];
  }),
);

function columnsOf(declaration: StatementDeclaration): TableColumn[] {
  return declaration.sides.flatMap((side) => [
    ...(side.label === null ? [] : [{ id: `${side.id}:label`, role: "label" as const, width: 2 }]),
    ...amountsOf(side.columns).map((column) => ({ id: column.id, role: "amount" as const, width: 1 })),
  ]);
}

/** Fills a statement: declared items of income beside those of expenditure. */
export function fillStatement(
  declaration: StatementDeclaration,
  context: FillContext,
): Pick<Table, "layout" | "columns" | "header" | "rows"> {
  return {
    layout: "grid",
    columns: columnsOf(declaration),
    header: headerOf(headerSpecs(declaration)).map((level) =>
      level.map((cell) => cell && { ...cell, text: context.say(cell.text) }),
    ),
    rows: rowsOf(declaration, context),
  };
}
