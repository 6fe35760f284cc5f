import { readCellText, type TextContext } from "./cell-text";
import { blankOf, type CellValue, type EntryColumn, type GridRow, type Position } from "./columns";

/** What is pasted, and where. */
export interface PasteRequest extends TextContext {
  /** as `readBlock` gives them; rows may differ in length */
  cells: readonly (readonly string[])[];
  /** all columns of the grid in their order */
  columns: readonly EntryColumn[];
  /** all rows of the grid in their order */
  rows: readonly GridRow[];
  start: Position;
  /** the column of the grid for each column of the block, null where it is not taken; from `start` on without them */
  places?: readonly (number | null)[];
  /** whether a cell only repeats one that is merged with it */
  repeats?(row: number, column: number): boolean;
}

/** A cell that would change. `row` is the place of the row in the grid. */
export interface PasteChange {
  row: number;
  /** id of the column */
  column: string;
  before: CellValue;
  after: CellValue;
}

/** A cell that cannot be taken, and why. */
export interface PasteRefusal {
  row: number;
  /** id of the column; null beyond the last one */
  column: string | null;
  text: string;
  message: string;
}

/** A row that would be added, with every column of the grid. */
export interface PastedRow {
  /** the place it would have if no row were refused */
  row: number;
  cells: Record<string, CellValue>;
}

/** What pasting would do; nothing is done yet. A row with a refusal is refused as a whole, so no row is half pasted. */
export interface PastePlan {
  changes: PasteChange[];
  newRows: PastedRow[];
  refusals: PasteRefusal[];
  /** ids of columns that the program fills by itself: what the block holds there is not taken */
  passedOver: string[];
}

/** What became of one pasted row. */
interface RowPlan {
  values: Record<string, CellValue>;
  refusals: PasteRefusal[];
}

/** A text of a row that says something of another column as well. */
interface Saying {
  /** id of the column it stands in */
  column: string;
  text: string;
  /** id of the column it speaks of */
  of: string;
  value: CellValue;
}

/** Where a column of the block goes: a place in the grid, which may lie beyond its last column; null where it is not taken. */
const placeOf = ({ places, start }: PasteRequest, index: number) =>
  places ? (places[index] ?? null) : start.column + index;

/** What the block holds for a column of the grid. */
function textFor(texts: readonly string[], at: number, request: PasteRequest): string {
  return texts.find((_, index) => placeOf(request, index) === at) ?? "";
}

/** Takes what texts say of other columns; refuses it where the row says otherwise or has no such column. */
function takeSayings(
  plan: RowPlan,
  sayings: readonly Saying[],
  row: number,
  request: PasteRequest,
  texts: readonly string[],
) {
  for (const { column, text, of, value } of sayings) {
    const at = request.columns.findIndex(({ id }) => id === of);
    const own = textFor(texts, at, request).trim() !== "";
    if (at >= 0 && !(own && plan.values[of] !== value)) plan.values[of] = value;
    else plan.refusals.push({ row, column, text, message: contradiction(text, request.columns[at]?.label ?? null) });
  }
}

function contradiction(text: string, label: string | null): string {
  if (label === null) return `“${text}”还写明了是否上年结转，本表没有这一栏，请只填资金来源`;
  return `“${text}”与同一行的${label}不一致，请改正其中一处`;
}

function planRow(texts: readonly string[], at: number, request: PasteRequest): RowPlan {
  const row = request.start.row + at;
  const plan: RowPlan = { values: {}, refusals: [] };
  const sayings: Saying[] = [];
  texts.forEach((text, index) => {
    const place = placeOf(request, index);
    if (place === null) return;
    const column = request.columns[place];
    const refuse = (message: string) => plan.refusals.push({ row, column: column?.id ?? null, text, message });
    if (!column) {
      if (text.trim() !== "") refuse("超出表格的最后一列，请减少复制的列或从靠左的列开始粘贴");
      return;
    }
    if (column.readOnly) return;
    if (column.kind === "amount" && request.repeats?.(at, index)) {
      refuse("合并单元格的金额不能确定属于哪一行，请先拆分合并的单元格");
      return;
    }
    const read = readCellText(column, text, request);
    if (read.ok) plan.values[column.id] = read.value;
    else refuse(read.message);
    const also = Object.entries((read.ok && read.also) || {});
    sayings.push(...also.map(([of, value]) => ({ column: column.id, text, of, value })));
  });
  takeSayings(plan, sayings, row, request, texts);
  return plan;
}

function changesOf(row: number, before: GridRow, values: RowPlan["values"]): PasteChange[] {
  return Object.entries(values).flatMap(([column, after]) => {
    const was = before.cells[column] ?? null;
    return was === after ? [] : [{ row, column, before: was, after }];
  });
}

function passedOver(request: PasteRequest): string[] {
  return request.columns.flatMap(({ id, readOnly }, index) => {
    const holdsText = (texts: readonly string[]) => textFor(texts, index, request).trim() !== "";
    return readOnly && request.cells.some(holdsText) ? [id] : [];
  });
}

/**
 * Says what pasting a block would do: which cells change, which rows are added below the last one, which cells are
 * refused and why. Cells that stay as they are and blank rows beyond the last row are passed over.
 */
export function planPaste(request: PasteRequest): PastePlan {
  const plan: PastePlan = { changes: [], newRows: [], refusals: [], passedOver: passedOver(request) };
  const blank = Object.fromEntries(request.columns.map((column) => [column.id, blankOf(column)]));
  request.cells.forEach((texts, index) => {
    const row = request.start.row + index;
    const before = request.rows[row];
    const { values, refusals } = planRow(texts, index, request);
    if (refusals.length > 0) plan.refusals.push(...refusals);
    else if (before) plan.changes.push(...changesOf(row, before, values));
    else if (Object.entries(values).some(([column, value]) => value !== blank[column]))
      plan.newRows.push({ row, cells: { ...blank, ...values } });
  });
  return plan;
}
