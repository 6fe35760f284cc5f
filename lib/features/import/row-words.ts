import type { BudgetBook } from "@/lib/domain/book/types";
import type { Basis } from "@/lib/domain/editions/basis";
import { cellText } from "@/lib/domain/entry/cell-text";
import { SOURCE_TERMS } from "@/lib/domain/labels";
import { exact, type Fen } from "@/lib/domain/money";
import type { ImportColumn, ImportKind, ImportRows, ImportSpec } from "./kinds";
import { SPECS } from "./specs";
import { yuan } from "./words";

const LONGEST = 40;

/** A field of a row that an import changes, as people read it. */
export interface ChangedField {
  label: string;
  before: string;
  after: string;
}

/** What a group of rows comes to before and after an import. */
export interface SumChange {
  /** 202001 办公室; empty where rows belong to no unit */
  unit: string;
  /** what the money is: 一般公共预算（上年结转） */
  source: string;
  before: Fen;
  after: Fen;
}

const isRead = ({ kind }: ImportColumn) => kind !== "info" && kind !== "key";

function textOf(column: ImportColumn, cells: Readonly<Record<string, unknown>>): string {
  const value = (cells[column.id] ?? null) as string | number | boolean | null;
  if (column.kind === "unit" || column.kind === "project") return typeof value === "string" ? value : "";
  if (column.kind === "boolean") return value === true ? "是" : "否";
  if (value === null || column.kind === "info" || column.kind === "key") return "";
  if (column.kind === "amount" && typeof value === "number") return yuan(value);
  const text = cellText(column, value, "yuan");
  const name = cells[`${column.id}Name`];
  return typeof name === "string" && column.kind === "code" ? `${text} ${name}` : text;
}

const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** One kind of rows in words, of one budget. */
export class RowWords<K extends ImportKind> {
  private readonly spec: ImportSpec<ImportRows[K]>;

  constructor(
    kind: K,
    private readonly book: BudgetBook,
    private readonly basis: Basis,
  ) {
    this.spec = SPECS[kind];
  }

  private cells(row: ImportRows[K]): Readonly<Record<string, unknown>> {
    return this.spec.cellsOf(row, this.book, this.basis);
  }

  /** What tells a row from others: 202001 · 2010301 行政运行 · 30101 基本工资 · 一般公共预算 · 人员经费 */
  name(row: ImportRows[K]): string {
    const cells = this.cells(row);
    const texts = this.spec.columns.map((column) => {
      if (!isRead(column) || column.kind === "amount" || column.kind === "number") return "";
      if (column.kind === "boolean") return cells[column.id] === true ? column.heading : "";
      return cut(textOf(column, cells).replace(/\s+/g, " "));
    });
    return texts.filter((text) => text !== "").join(" · ");
  }

  /** What the amounts of a row come to; null for rows without amounts. */
  fen(row: ImportRows[K]): Fen | null {
    const cells = this.cells(row);
    const amounts = this.spec.columns.filter(({ kind }) => kind === "amount").map(({ id }) => cells[id]);
    const fen = amounts.filter((value) => typeof value === "number");
    return fen.length > 0 ? fen.reduce((sum, value) => sum + value, 0) : null;
  }

  /** The fields in which two versions of a row differ. */
  changes(before: ImportRows[K], after: ImportRows[K]): ChangedField[] {
    const [was, is] = [this.cells(before), this.cells(after)];
    return this.spec.columns.filter(isRead).flatMap((column) => {
      const [from, to] = [textOf(column, was), textOf(column, is)];
      return from === to ? [] : [{ label: column.heading.replace(/（元）$/, ""), before: cut(from), after: cut(to) }];
    });
  }

  private group(row: ImportRows[K]): [unit: string, source: string] {
    const code = this.spec.unitOf?.(row, this.book).unit ?? null;
    const name = this.book.units.find((unit) => unit.code === code)?.name ?? "";
    const cells = this.cells(row);
    const what = this.spec.columns.flatMap((column) =>
      column.id === "flow" || column.id === "subject" ? [textOf(column, cells)] : [],
    );
    const source = typeof cells.source === "string" ? SOURCE_TERMS[cells.source as keyof typeof SOURCE_TERMS] : "";
    const money = `${source}${cells.carriedOver === true ? "（上年结转）" : ""}`;
    return [code === null ? "" : `${code} ${name}`.trim(), [...what, money].filter((word) => word !== "").join(" · ")];
  }

  /** What rows come to by unit and source, before and after; in the order of the rows. Empty for rows without amounts. */
  sums(before: readonly ImportRows[K][], after: readonly ImportRows[K][]): SumChange[] {
    const sums = new Map<string, SumChange>();
    for (const [rows, side] of [
      [before, "before"],
      [after, "after"],
    ] as const) {
      for (const row of rows) {
        const fen = this.fen(row);
        if (fen === null) continue;
        const [unit, source] = this.group(row);
        const key = `${unit}\n${source}`;
        const sum = sums.get(key) ?? { unit, source, before: 0, after: 0 };
        sums.set(key, { ...sum, [side]: exact(sum[side] + fen, "导入的金额") });
      }
    }
    return [...sums.values()].filter((sum) => sum.before !== 0 || sum.after !== 0);
  }
}
