import type { CellValue } from "@/lib/domain/entry/columns";
import type { Fen } from "@/lib/domain/money";
import { reference } from "@/lib/packet/xlsx/worksheet";
import type { MergedArea } from "@/lib/workbook/types";
import type { PlacedColumn } from "./headings";
import { isAside } from "./layout";
import type { CellReader, CellReading } from "./read-cell";
import type { FormulaCell, ImportRefusal } from "./result";
import { type CheckContext, ROW_CHECKS } from "./row-checks";
import { isBlank, type SeenCell, type SeenRow, wordIn } from "./seen-row";
import type { CellPlace } from "./words";

/** What the rows of one sheet are read beside. */
export interface RowContext<Row> extends CheckContext<Row> {
  sheet: string;
  columns: readonly PlacedColumn[];
  /** the unit of every row of the sheet, where no column says it */
  sheetUnit: string | null;
  /** how a row is named among those of all sheets */
  placeOf(number: number): string;
  read: CellReader;
  /** whether an amount is merged with rows that hold something else: no row then has an amount of its own */
  isShared(area: MergedArea): boolean;
}

/** What became of one row: its value, or why it has none. */
export interface RowReading<Row> {
  value: Row | null;
  refusals: ImportRefusal[];
  formulas: FormulaCell[];
  /** what its amounts come to, as far as they can be read; null when none can */
  fen: Fen | null;
  /** cells whose number format names the unit of the amount, with its words */
  unitsOfFormat: (CellPlace & { words: string })[];
  /** sources that say whether money is carried over */
  yearsOfSource: CellPlace[];
  /** merged areas that it took something from */
  areas: MergedArea[];
}

/** One row while it is read. */
class RowReader<Row> {
  readonly reading: RowReading<Row> = {
    value: null,
    refusals: [],
    formulas: [],
    fen: null,
    unitsOfFormat: [],
    yearsOfSource: [],
    areas: [],
  };
  private readonly values: Record<string, CellValue>;

  constructor(
    private readonly context: RowContext<Row>,
    private readonly row: SeenRow,
  ) {
    this.values = { unit: context.sheetUnit };
  }

  private refuseAt(at: number, message: string): void {
    const cell = this.row.cells.get(at);
    const found = cell?.continued ? "" : (cell?.text ?? "");
    this.reading.refusals.push({ sheet: this.context.sheet, cell: reference(this.row.number - 1, at), found, message });
  }

  private readonly refuse = (id: string, message: string): void =>
    this.refuseAt(this.context.columns.find(({ column }) => column.id === id)?.at ?? 0, message);

  /** What of a merged cell does not count for every row: the number of the row, and amounts. */
  private cellAt({ column, at }: PlacedColumn): SeenCell | undefined {
    const cell = this.row.cells.get(at);
    if (cell?.area && (column.kind === "amount" || column.kind === "number") && this.context.isShared(cell.area)) {
      const { top, bottom } = cell.area;
      const merged = `${reference(top - 1, at)}:${reference(bottom - 1, at)}`;
      this.refuseAt(at, `${column.heading}在 ${merged} 合并，不能确定各行的数字，请取消合并后逐行填写`);
      return undefined;
    }
    if (cell?.continued && column.kind === "key") return undefined;
    if (cell?.area && !isAside(column) && !isBlank(cell)) this.reading.areas.push(cell.area);
    return cell;
  }

  private keep({ column, at }: PlacedColumn, cell: SeenCell | undefined, read: CellReading & { ok: true }): void {
    const place = { row: this.row.number, column: at };
    this.values[column.id] = read.value;
    if (cell?.formula && !cell.continued) this.reading.formulas.push({ cell: cell.ref, text: cell.text });
    if (read.unitOfFormat !== undefined) this.reading.unitsOfFormat.push({ ...place, words: read.unitOfFormat });
    if (read.also) this.reading.yearsOfSource.push(place);
    if (column.kind === "amount" && typeof read.value === "number") {
      this.reading.fen = (this.reading.fen ?? 0) + read.value;
    }
  }

  private readColumn(placed: PlacedColumn): CellReading | null {
    const { column, at } = placed;
    const refusals = this.reading.refusals.length;
    const cell = this.cellAt(placed);
    if (this.reading.refusals.length > refusals) return null;
    const read = this.context.read(column, cell);
    if (!read.ok) {
      this.refuseAt(at, read.message);
      return read;
    }
    if (column.kind === "unit" && read.value === null && this.context.unit !== null) return read;
    if (column.required && read.value === null) this.refuseAt(at, `${column.heading}不能为空`);
    this.keep(placed, cell, read);
    return read;
  }

  /** What a source says of carried-over money counts, unless the row's own column says otherwise. */
  private takeAlso(also: Readonly<Record<string, CellValue>>, source: PlacedColumn): void {
    for (const [id, value] of Object.entries(also)) {
      const placed = this.context.columns.find(({ column }) => column.id === id);
      const own = placed && !isBlank(this.row.cells.get(placed.at));
      if (!own) this.values[id] = value;
      else if (this.values[id] !== value) {
        const text = this.row.cells.get(source.at)?.text ?? "";
        this.refuseAt(source.at, `“${text}”与同一行的${placed.column.heading}不一致，请改正其中一处`);
      }
    }
  }

  private names(): Record<string, string> {
    const shown = this.context.columns.filter(({ column }) => column.kind === "info");
    const named = shown.map(({ column, at }) => [column.id, wordIn(this.row.cells.get(at))] as const);
    return Object.fromEntries(named.filter(([, text]) => text !== ""));
  }

  read(): RowReading<Row> {
    const { context, reading, values } = this;
    const also: [PlacedColumn, Readonly<Record<string, CellValue>>][] = [];
    for (const placed of context.columns) {
      if (placed.column.kind === "info") continue;
      const read = this.readColumn(placed);
      if (read?.ok && read.also) also.push([placed, read.also]);
    }
    for (const [placed, said] of also) this.takeAlso(said, placed);
    if (reading.refusals.length > 0) return reading;
    const value = context.spec.rowOf(values, this.refuse);
    if (value === null) return reading;
    const row = { value, cells: values, names: this.names(), place: context.placeOf(this.row.number) };
    for (const check of ROW_CHECKS) check(row, context, this.refuse);
    if (reading.refusals.length === 0) reading.value = value;
    return reading;
  }
}

/** Reads one row of data. */
export function readRow<Row>(row: SeenRow, context: RowContext<Row>): RowReading<Row> {
  return new RowReader(context, row).read();
}
