import type { BudgetBook } from "@/lib/domain/book/types";
import type { Basis } from "@/lib/domain/editions/basis";
import { foldedHeading, isTotalLabel } from "@/lib/domain/entry/heading-words";
import type { Fen } from "@/lib/domain/money";
import type { MergedArea } from "@/lib/workbook/types";
import { type UnitWord, unitInNote } from "./amount-unit";
import type { FoundSheet } from "./find-sheets";
import type { ImportKind, ImportRows } from "./kinds";
import { isAside } from "./layout";
import { type CellReader, cellReader } from "./read-cell";
import { type RowContext, type RowReading, readRow } from "./read-row";
import type { FormulaCell, ImportedRow, ImportRefusal } from "./result";
import { type RowKinds, rowKind } from "./row-kind";
import { isBlank, type SeenCell, type SeenRow, seenRows, wordIn } from "./seen-row";
import { SPECS } from "./specs";
import type { CountedRow } from "./totals";
import type { CellPlace } from "./words";

/** So much of a row that is no data is quoted. */
const LONGEST = 60;

/** What was found in the rows of one sheet, row by row. */
export interface SheetReading<K extends ImportKind> {
  rows: ImportedRow<K>[];
  refusals: ImportRefusal[];
  refusedRows: number;
  formulas: FormulaCell[];
  counted: CountedRow[];
  /** rows of data that are hidden, by number, and what they come to */
  hidden: { rows: number[]; fen: Fen };
  /** rows that are no data: headings printed again, signatures and notes with their texts, formulas over nothing */
  headings: number[];
  asides: { row: number; text: string }[];
  empty: number[];
  /** columns without a heading in which something stands */
  strangeColumns: Set<number>;
  unitsOfFormat: (CellPlace & { words: string })[];
  yearsOfSource: CellPlace[];
  areas: Set<MergedArea>;
  /** notes below the table that name a unit of money */
  unitNotes: { cell: string; unit: UnitWord }[];
}

/** What one sheet is read beside. */
export interface SheetContext {
  kind: ImportKind;
  book: BudgetBook;
  basis: Basis;
  unit: string | null;
  singles: Map<string, string>;
  /** whether the file has several sheets, so that rows are named with theirs */
  several: boolean;
  leaveHidden: boolean;
}

function emptyReading<K extends ImportKind>(): SheetReading<K> {
  return {
    rows: [],
    refusals: [],
    refusedRows: 0,
    formulas: [],
    counted: [],
    hidden: { rows: [], fen: 0 },
    headings: [],
    asides: [],
    empty: [],
    strangeColumns: new Set(),
    unitsOfFormat: [],
    yearsOfSource: [],
    areas: new Set(),
    unitNotes: [],
  };
}

/** Merged areas of several rows in which further rows hold something of their own besides. */
function sharedAreas({ sheet, columns, headRows }: FoundSheet): ReadonlySet<MergedArea> {
  const merges = (sheet.merges ?? []).filter(({ top, bottom }) => bottom > top);
  if (merges.length === 0) return new Set();
  const places = columns.filter(({ column }) => !isAside(column)).map(({ at }) => at);
  const filled = new Set<number>();
  for (const { number, cells } of seenRows({ ...sheet, rows: sheet.rows.slice(headRows) })) {
    const own = (cell: SeenCell | undefined) => !isBlank(cell) && !cell?.continued;
    if (places.some((at) => own(cells.get(at)))) filled.add(number);
  }
  const isShared = ({ top, bottom }: MergedArea) =>
    Array.from({ length: Math.min(bottom - top, filled.size) }, (_, index) => top + 1 + index).some((row) =>
      filled.has(row),
    );
  return new Set(merges.filter(isShared));
}

/** Reads the rows of one sheet one after the other. */
export class SheetReader<K extends ImportKind> {
  readonly reading = emptyReading<K>();
  private readonly read: CellReader;
  private readonly kinds: RowKinds;
  private readonly context: RowContext<ImportRows[K]>;
  private readonly placed: ReadonlySet<number>;

  constructor(
    kind: K,
    readonly found: FoundSheet,
    private readonly beside: SheetContext,
  ) {
    const { sheet, columns, headRows, amountUnit, own } = found;
    this.read = cellReader(beside.book, amountUnit === "万元" ? "wan" : "yuan", beside.basis);
    const head = new Set(
      sheet.rows.slice(0, headRows).flatMap(({ cells }) => cells.map(({ text }) => foldedHeading(text))),
    );
    const takes: RowKinds["takes"] = ({ column }, cell) => {
      const read = this.read(column, cell);
      return read.ok && read.value !== null;
    };
    this.kinds = { columns, head, takes };
    this.placed = new Set([...columns, ...own].map(({ at }) => at));
    const shared = sharedAreas(found);
    const prefix = beside.several ? `工作表“${sheet.name}”` : "";
    this.context = {
      spec: SPECS[kind],
      book: beside.book,
      basis: beside.basis,
      unit: beside.unit,
      singles: beside.singles,
      sheet: sheet.name,
      columns,
      sheetUnit: beside.unit ?? found.unit,
      placeOf: (number) => `${prefix}第 ${number} 行`,
      read: this.read,
      isShared: (area) => shared.has(area),
    };
  }

  private total(row: SeenRow): void {
    const label = [...row.cells.values()].find((cell) => cell.kind === "text" && isTotalLabel(cell.text));
    let fen: Fen | null = null;
    for (const { column, at } of this.found.columns) {
      if (column.kind !== "amount") continue;
      const read = this.read(column, row.cells.get(at));
      if (read.ok && typeof read.value === "number") fen = (fen ?? 0) + read.value;
    }
    this.reading.counted.push({ kind: "total", row: row.number, label: wordIn(label).slice(0, 40), fen });
  }

  private aside(row: SeenRow): void {
    const own = [...row.cells.values()].filter((cell) => !isBlank(cell) && !cell.continued);
    for (const cell of own) {
      const unit = unitInNote(cell.text);
      if (unit) this.reading.unitNotes.push({ cell: cell.ref, unit });
    }
    const text = own.map(wordIn).join(" ").replace(/\s+/g, " ");
    this.reading.asides.push({
      row: row.number,
      text: text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text,
    });
  }

  private keep(row: SeenRow, read: RowReading<ImportRows[K]>): void {
    const { reading, found } = this;
    reading.counted.push({ kind: "data", fen: read.fen ?? 0, hidden: row.hidden });
    reading.formulas.push(...read.formulas);
    reading.refusals.push(...read.refusals);
    reading.unitsOfFormat.push(...read.unitsOfFormat);
    reading.yearsOfSource.push(...read.yearsOfSource);
    for (const area of read.areas) reading.areas.add(area);
    if (read.value === null) reading.refusedRows++;
    else reading.rows.push({ sheet: found.sheet.name, row: row.number, value: read.value });
  }

  private data(row: SeenRow): void {
    const hidden = row.hidden || this.found.sheet.hidden === true;
    const leave = hidden && this.beside.leaveHidden;
    // A row that is left out may not take the place of another of which there may be only one.
    const context = leave ? { ...this.context, singles: new Map() } : this.context;
    const read = readRow(row, context);
    if (row.hidden) this.reading.hidden.rows.push(row.number);
    if (hidden) this.reading.hidden.fen += read.fen ?? 0;
    if (leave) this.reading.counted.push({ kind: "data", fen: read.fen ?? 0, hidden: true });
    else this.keep(row, read);
  }

  private row(row: SeenRow): void {
    const { reading } = this;
    for (const [at, cell] of row.cells) if (!this.placed.has(at) && !isBlank(cell)) reading.strangeColumns.add(at);
    switch (rowKind(this.kinds, row)) {
      case "empty":
        if ([...row.cells.values()].some(({ formula }) => formula)) reading.empty.push(row.number);
        break;
      case "headings":
        reading.headings.push(row.number);
        break;
      case "total":
        this.total(row);
        break;
      case "aside":
        this.aside(row);
        break;
      default:
        this.data(row);
    }
  }

  /** Reads row by row; gives way after each. */
  *rows(): Generator<void, void, void> {
    const { sheet, headRows } = this.found;
    let index = 0;
    for (const row of seenRows(sheet)) {
      index++;
      if (index <= headRows) continue;
      this.row(row);
      yield;
    }
  }
}
