import type { Fen } from "../money";
import { type Axis, type AxisNode, axisOf } from "./axes";
import { addressOf, figureCell, textCell } from "./cells";
import { bucketsOf } from "./cube";
import type { AmountColumn, GridDeclaration } from "./declaration";
import type { FillContext } from "./fill";
import { amountsOf, headerOf, type LeafColumn, leavesOf } from "./header";
import type { Trace } from "./records";
import { termOf } from "./select";
import type { Cell, CellAddress, Row, Sum, Table, TableColumn } from "./types";

/** The amounts of one row, by column. */
type Amounts = Fen[];

/** The row of the grand total: it has no code. */
const TOTAL = "total";

/** Adds every bucket to the leaf it belongs to, column by column. */
function leafAmounts(cube: FillContext["cube"], columns: readonly AmountColumn[], axis: Axis): Map<string, Amounts> {
  const leaves = new Map<string, Amounts>();
  columns.forEach((column, index) => {
    for (const term of column.terms.map((spec) => termOf(spec))) {
      for (const bucket of bucketsOf(cube, term, axis.dimensions)) {
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
  const rows = new Map<string, Amounts>([[TOTAL, new Array<Fen>(width).fill(0)]]);
  for (const code of axis.fixed) rows.set(code, new Array<Fen>(width).fill(0));
  for (const [leaf, amounts] of leaves) {
    for (
      let code: string | null = leaf;
      code !== null;
      code = code === TOTAL ? null : (axis.node(code).parent ?? TOTAL)
    ) {
      const row = rows.get(code) ?? new Array<Fen>(width).fill(0);
      rows.set(code, row);
      amounts.forEach((fen, index) => {
        row[index] = (row[index] as Fen) + fen;
      });
    }
  }
  return rows;
}

/** The codes that print, in code order: those with an amount, and those that always stand. */
function printedCodes(rows: Map<string, Amounts>, axis: Axis): string[] {
  return [...rows.keys()]
    .filter((code) => code !== TOTAL)
    .filter((code) => axis.node(code).always || rows.get(code)?.some((fen) => fen !== 0))
    .sort(axis.compare);
}

class GridRows {
  private readonly leaves: readonly LeafColumn[];
  private readonly amounts: readonly AmountColumn[];
  /** for each amount, the places of the amounts that add up to it */
  private readonly parts: readonly (readonly number[] | null)[];
  private readonly childrenOf = new Map<string, string[]>();
  /** the addresses of the figures of each row: many sums name the same figure, and one string is found fastest */
  private readonly addresses = new Map<string, readonly CellAddress[]>();

  constructor(
    private readonly declaration: GridDeclaration,
    private readonly context: FillContext,
    private readonly axis: Axis,
    private readonly rows: ReadonlyMap<string, Amounts>,
    private readonly codes: readonly string[],
  ) {
    this.leaves = leavesOf(declaration.columns);
    this.amounts = amountsOf(declaration.columns);
    const placeOf = new Map(this.amounts.map(({ id }, index) => [id, index]));
    this.parts = this.amounts.map(({ sumOf }) => sumOf?.map((part) => placeOf.get(part) as number) ?? null);
    for (const id of [TOTAL, ...codes]) {
      this.addresses.set(
        id,
        this.amounts.map((column) => addressOf(declaration.key, id, column.id)),
      );
    }
    for (const code of codes) {
      const parent = axis.node(code).parent ?? TOTAL;
      const children = this.childrenOf.get(parent);
      if (children) children.push(code);
      else this.childrenOf.set(parent, [code]);
    }
  }

  all(): Row[] {
    return [this.row(null), ...this.codes.map((code) => this.row(this.axis.node(code)))];
  }

  private row(node: AxisNode | null): Row {
    const id = node?.code ?? TOTAL;
    const leaf = node !== null && !this.childrenOf.has(id);
    let amounts = 0;
    const cells = this.leaves.map((column): Cell => {
      if (column.kind === "amount") return this.figure(column, amounts++, node, id);
      const indent = node?.level ?? 0;
      if (column.kind === "name") return textCell("name", node?.name ?? "", { indent });
      return textCell("code", node?.code ?? this.declaration.totalLabel, { indent });
    });
    return { id, kind: node === null ? "total" : leaf ? "leaf" : "group", cells };
  }

  private figure(column: AmountColumn, at: number, node: AxisNode | null, id: string): Cell {
    const fen = this.rows.get(id)?.[at] ?? 0;
    const trace: Trace = column.terms.map((spec) => termOf(spec, node?.where));
    const sums: Sum[] = [];
    const children = this.childrenOf.get(id);
    if (children) sums.push({ along: "rows", parts: children.map((code) => this.address(code, at)) });
    const parts = this.parts[at];
    if (parts) sums.push({ along: "columns", parts: parts.map((part) => this.address(id, part)) });
    return figureCell(this.address(id, at), fen, trace, this.context.unit, { sums });
  }

  private address(row: string, at: number): CellAddress {
    return this.addresses.get(row)?.[at] as CellAddress;
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
  const axis = axisOf(declaration.axis, context.book, context.codes);
  const columns = amountsOf(declaration.columns);
  const rows = rollUp(leafAmounts(context.cube, columns, axis), axis, columns.length);
  const grid = new GridRows(declaration, context, axis, rows, printedCodes(rows, axis));
  return {
    layout: "grid",
    columns: columnsOf(declaration),
    header: headerOf(declaration.columns).map((level) =>
      level.map((cell) => cell && { ...cell, text: context.say(cell.text) }),
    ),
    rows: grid.all(),
  };
}
