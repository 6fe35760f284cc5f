import type { BudgetBook } from "@/lib/domain/book/types";
import type { CellValue } from "@/lib/domain/entry/columns";
import { reference } from "@/lib/packet/xlsx/worksheet";
import type { WorkbookCell, WorkbookRow } from "@/lib/workbook/types";
import type { PlacedColumn } from "./find-sheet";
import type { ImportSpec } from "./kinds";
import { isAside } from "./layout";
import type { CellReader } from "./read-cell";
import type { FormulaCell, ImportRefusal } from "./result";

/** What the rows of one sheet are read beside. */
export interface RowContext<Row> {
  spec: ImportSpec<Row>;
  sheet: string;
  columns: readonly PlacedColumn[];
  book: BudgetBook;
  /** whose rows they must be; null for the whole department */
  unit: string | null;
  read: CellReader;
  /** of rows of which there may be only one: the name and the number of the first */
  singles: Map<string, number>;
}

/** What became of one row: its value, or why it has none. */
export interface RowReading<Row> {
  value: Row | null;
  refusals: ImportRefusal[];
  formulas: FormulaCell[];
}

const isBlank = (cell: WorkbookCell | undefined) => !cell || (cell.text.trim() === "" && !cell.formula);

/** Whether a row has nothing to read: only what the system put there stands in it, as when a clerk has emptied it. */
function isEmptied<Row>({ columns }: RowContext<Row>, cells: ReadonlyMap<number, WorkbookCell>): boolean {
  return columns.every(({ column, at }) => isAside(column) || column.kind === "unit" || isBlank(cells.get(at)));
}

const isTotal = (text: string) => /^(合计|小计|总计)[:：]?$/.test(text.replace(/\s/g, ""));

/** One row while it is read. */
class RowReader<Row> {
  readonly refusals: ImportRefusal[] = [];
  readonly formulas: FormulaCell[] = [];

  constructor(
    private readonly context: RowContext<Row>,
    private readonly number: number,
    private readonly cells: ReadonlyMap<number, WorkbookCell>,
  ) {}

  refuseAt(at: number, message: string): void {
    const { sheet } = this.context;
    const found = this.cells.get(at)?.text ?? "";
    this.refusals.push({ sheet, cell: reference(this.number - 1, at), found, message });
  }

  private readonly refuse = (id: string, message: string): void =>
    this.refuseAt(this.context.columns.find(({ column }) => column.id === id)?.at ?? 0, message);

  private readCell({ column, at }: PlacedColumn): CellValue {
    const cell = this.cells.get(at);
    const read = this.context.read(column, cell);
    if (!read.ok) {
      this.refuseAt(at, read.message);
      return null;
    }
    if (cell?.formula) this.formulas.push({ cell: cell.ref, text: cell.text });
    if (column.kind === "unit" && read.value === null && this.context.unit !== null) return this.context.unit;
    if (column.required && read.value === null) this.refuseAt(at, `${column.heading}不能为空`);
    return read.value;
  }

  private checkOwner(row: Row): void {
    const { spec, book, unit } = this.context;
    const owner = spec.unitOf?.(row, book);
    if (owner && unit !== null && owner.unit !== unit) {
      this.refuse(owner.column, `只能导入单位 ${unit} 的内容，请删去这一行`);
    }
  }

  private checkSingle(row: Row): void {
    const { spec, singles } = this.context;
    const single = spec.single?.(row);
    if (!single) return;
    const first = singles.get(single.name);
    if (first !== undefined) this.refuse(single.column, `“${single.name}”与第 ${first} 行重复，只能有一行`);
    else singles.set(single.name, this.number);
  }

  read(): Row | null {
    const { spec, columns, unit } = this.context;
    const cells: Record<string, CellValue> = { unit };
    for (const placed of columns) {
      if (placed.column.kind !== "info") cells[placed.column.id] = this.readCell(placed);
    }
    if (this.refusals.length > 0) return null;
    const row = spec.rowOf(cells, this.refuse);
    if (row === null) return null;
    this.checkOwner(row);
    this.checkSingle(row);
    return this.refusals.length > 0 ? null : row;
  }
}

/** Reads one row of the sheet; null when nothing stands in it. */
export function readRow<Row>(row: WorkbookRow, context: RowContext<Row>): RowReading<Row> | null {
  const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
  if (isEmptied(context, cells)) return null;
  const reader = new RowReader(context, row.number, cells);
  const first = row.cells[0];
  if (first && isTotal(first.text)) {
    reader.refuseAt(first.column, "合计由系统计算，请删去合计行");
    return { value: null, refusals: reader.refusals, formulas: [] };
  }
  const value = reader.read();
  return { value, refusals: reader.refusals, formulas: reader.formulas };
}
