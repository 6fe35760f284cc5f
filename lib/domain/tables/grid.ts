import type { Fen } from "../money";
import { type Axis, type AxisNode, axisOf } from "./axes";
import { addressOf, figureCell, textCell } from "./cells";
import { bucketsOf } from "./cube";
import type { AmountColumn, GridDeclaration } from "./declaration";
import type { FillContext } from "./fill";
import { amountsOf, headerOf, type LeafColumn, leavesOf } from "./header";
import type { Trace } from "./records";
import { termOf } from "./select";
import type { Cell, Row, Sum, Table, TableColumn } from "./types";

/** The amounts of one row, by column. */
type Amounts = Fen[];

/** The row of the grand total: it has no code. */
const TOTAL = "total";

/** Adds every bucket to the leaf it belongs to, column by column. */
function leafAmounts(cube: FillContext["cube"], columns: AmountColumn[], axis: Axis): Map<string, Amounts> {
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
function rollUp(leaves: Map<string, Amounts>, axis: Axis, width: number): Map<string, Amounts> {
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
  private readonly leaves: LeafColumn[];
  private readonly amounts: AmountColumn[];
  private readonly childrenOf = new Map<string, string[]>();

  constructor(
    private readonly declaration: GridDeclaration,
    private readonly context: FillContext,
    private readonly axis: Axis,
    private readonly rows: Map<string, Amounts>,
    readonly codes: string[],
  ) {
    this.leaves = leavesOf(declaration.columns);
    this.amounts = amountsOf(declaration.columns);
    for (const code of codes) {
      const parent = axis.node(code).parent ?? TOTAL;
      this.childrenOf.set(parent, [...(this.childrenOf.get(parent) ?? []), code]);
    }
  }

  all(): Row[] {
    return [this.row(null), ...this.codes.map((code) => this.row(this.axis.node(code)))];
  }

  private row(node: AxisNode | null): Row {
    const id = node?.code ?? TOTAL;
    const leaf = node !== null && !this.childrenOf.has(id);
    const cells = this.leaves.map((column): Cell => {
      if (column.kind === "amount") return this.figure(column, node, id);
      const indent = node?.level ?? 0;
      if (column.kind === "name") return textCell("name", node?.name ?? "", { indent });
      return textCell("code", node?.code ?? this.declaration.totalLabel, { indent });
    });
    return { id, kind: node === null ? "total" : leaf ? "leaf" : "group", cells };
  }

  private figure(column: AmountColumn, node: AxisNode | null, id: string): Cell {
    const { table } = this.declaration;
    const fen = this.rows.get(id)?.[this.amounts.indexOf(column)] ?? 0;
    const trace: Trace = column.terms.map((spec) => termOf(spec, node?.where));
    const sums: Sum[] = [];
    const children = this.childrenOf.get(id);
    if (children) sums.push({ along: "rows", parts: children.map((code) => addressOf(table, code, column.id)) });
    if (column.sumOf) sums.push({ along: "columns", parts: column.sumOf.map((part) => addressOf(table, id, part)) });
    return figureCell(addressOf(table, id, column.id), fen, trace, this.context.unit, { sums });
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
