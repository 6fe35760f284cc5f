import type { Fen } from "../money";
import { oncePer, oncePerText } from "../once";
import type { Axis, AxisNode } from "./axes";
import { addressOf, figureCell, textCell } from "./cells";
import type { AmountColumn, GridDeclaration } from "./declaration";
import type { FillContext } from "./fill";
import { amountsOf, headerOf, type LeafColumn, leavesOf } from "./header";
import { EVERYTHING } from "./records";
import { termOf } from "./select";
import type { Cell, CellAddress, Row, Sum, Table, TableColumn } from "./types";

/** The amounts of one row, by column. */
type Amounts = Fen[];

/** The row of the grand total: it has no code. */
const TOTAL = "total";

/** What most figures of a grid are: no sum of others. */
const NOTHING_ADDED = {};

/** Adds every bucket to the leaf it belongs to, column by column. */
function leafAmounts(cube: FillContext["cube"], columns: readonly AmountColumn[], axis: Axis): Map<string, Amounts> {
  const leaves = new Map<string, Amounts>();
  columns.forEach((column, index) => {
    for (const term of column.terms.map((spec) => termOf(spec))) {
      for (const bucket of cube.buckets(term, axis.dimensions)) {
        const code = axis.leafOf(bucket);
        const amounts = leaves.get(code) ?? new Array<Fen>(columns.length).fill(0);
        leaves.set(code, amounts);
        amounts[index] = (amounts[index] as Fen) + term.sign * bucket.amount;
      }
    }
  });
  return leaves;
}

/** Rolls the leaves up through the tree, once. The grand total is the entry `total`. */
function rollUp(leaves: ReadonlyMap<string, Amounts>, axis: Axis, width: number): Map<string, Amounts> {
  const rows = new Map<string, Amounts>();
  for (const code of [TOTAL, ...axis.fixed]) rows.set(code, new Array<Fen>(width).fill(0));
  const add = (code: string, amounts: Amounts) => {
    const row = rows.get(code);
    if (!row) rows.set(code, [...amounts]);
    else for (let at = 0; at < width; at++) row[at] = (row[at] as Fen) + (amounts[at] as Fen);
  };
  for (const [leaf, amounts] of leaves) {
    for (let code: string | null = leaf; code !== null; code = axis.node(code).parent) add(code, amounts);
    add(TOTAL, amounts);
  }
  return rows;
}

/** The codes that print, in code order: those with an amount, and those that always stand. */
function printedCodes(rows: Map<string, Amounts>, axis: Axis): string[] {
  const codes: string[] = [];
  for (const [code, amounts] of rows) {
    if (code !== TOTAL && (axis.node(code).always || amounts.some((fen) => fen !== 0))) codes.push(code);
  }
  return codes.sort(axis.compare);
}

/** The ids of some thousand rows: budgets have the same few codes. */
const KNOWN_ROWS = 20_000;

/** The addresses of the figures of a declared row, by its id. */
const addressesOf = oncePer(({ key, columns }: GridDeclaration) =>
  oncePerText(
    (id): readonly CellAddress[] => amountsOf(columns).map((column) => addressOf(key, id, column.id)),
    KNOWN_ROWS,
  ),
);

/** A row of a grid before its figures: their addresses are written once, since many sums name the same figure. */
interface GridRow {
  node: AxisNode | null;
  amounts: Amounts;
  addresses: readonly CellAddress[];
  children: GridRow[];
}

class GridRows {
  private readonly leaves: readonly LeafColumn[];
  /** for each amount, the places of the amounts that add up to it */
  private readonly parts: readonly (readonly number[] | null)[];

  constructor(
    private readonly declaration: GridDeclaration,
    private readonly context: FillContext,
    private readonly axis: Axis,
  ) {
    this.leaves = leavesOf(declaration.columns);
    const columns = amountsOf(declaration.columns);
    const placeOf = new Map(columns.map(({ id }, index) => [id, index]));
    this.parts = columns.map(({ sumOf }) => sumOf?.map((part) => placeOf.get(part) as number) ?? null);
  }

  /** The row of the total, then those of the codes; a code comes after the one above it. */
  all(amounts: ReadonlyMap<string, Amounts>, codes: readonly string[]): Row[] {
    const rows = new Map<string, GridRow>();
    const addresses = addressesOf(this.declaration);
    for (const id of [TOTAL, ...codes]) {
      const node = id === TOTAL ? null : this.axis.node(id);
      const row = { node, amounts: amounts.get(id) as Amounts, addresses: addresses(id), children: [] };
      rows.set(id, row);
      if (node) rows.get(node.parent ?? TOTAL)?.children.push(row);
    }
    return [...rows].map(([id, row]) => this.row(id, row));
  }

  private row(id: string, row: GridRow): Row {
    const { node, children } = row;
    let at = 0;
    const cells = this.leaves.map((column): Cell => {
      if (column.kind === "amount") return this.figure(column, at++, row);
      const indent = node?.level ?? 0;
      if (column.kind === "name") return textCell("name", node?.name ?? "", { indent });
      return textCell("code", node?.code ?? this.declaration.totalLabel, { indent });
    });
    return { id, kind: node === null ? "total" : children.length > 0 ? "group" : "leaf", cells };
  }

  private figure({ terms }: AmountColumn, at: number, row: GridRow): Cell {
    const trace = { terms, within: row.node?.where ?? EVERYTHING };
    const address = row.addresses[at] as CellAddress;
    return figureCell(address, row.amounts[at] as Fen, trace, this.context.unit, this.sums(at, row));
  }

  private sums(at: number, { addresses, children }: GridRow): { sums?: Sum[] } {
    const parts = this.parts[at];
    if (!parts && children.length === 0) return NOTHING_ADDED;
    const sums: Sum[] = [];
    if (children.length > 0) {
      sums.push({ along: "rows", parts: children.map((child) => child.addresses[at] as CellAddress) });
    }
    if (parts) sums.push({ along: "columns", parts: parts.map((part) => addresses[part] as CellAddress) });
    return { sums };
  }
}

function columnsOf(declaration: GridDeclaration): TableColumn[] {
  return leavesOf(declaration.columns).map((column): TableColumn => {
    if (column.kind === "amount") return { id: column.id, role: "amount", width: 1 };
    return { id: column.kind, role: column.kind, width: column.kind === "name" ? 2.6 : 0.9 };
  });
}

/** Fills a grid: the rows are the codes in use, each figure the exact sum of what falls into its row and column. */
export function fillGrid(
  declaration: GridDeclaration,
  context: FillContext,
): Pick<Table, "layout" | "columns" | "header" | "rows"> {
  const axis = context.axis(declaration.axis);
  const columns = amountsOf(declaration.columns);
  const rows = rollUp(leafAmounts(context.cube, columns, axis), axis, columns.length);
  const grid = new GridRows(declaration, context, axis);
  return {
    layout: "grid",
    columns: columnsOf(declaration),
    header: headerOf(declaration.columns).map((level) =>
      level.map((cell) => cell && { ...cell, text: context.say(cell.text) }),
    ),
    rows: grid.all(rows, printedCodes(rows, axis)),
  };
}
