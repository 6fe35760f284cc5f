import { foldedHeading, isTotalLabel } from "@/lib/domain/entry/heading-words";
import type { PlacedColumn } from "./headings";
import { isAside } from "./layout";
import { isBlank, isNothing, type SeenCell, type SeenRow, wordIn } from "./seen-row";

/**
 * What a row below the headings is: `empty` (nothing stands in it), `total`, `headings` (printed again, or the numbers of
 * columns), `aside` (a signature, a date, a note), or data.
 */
export type RowKind = "empty" | "total" | "headings" | "aside" | "data";

/** What rows of one sheet are told apart by. */
export interface RowKinds {
  columns: readonly PlacedColumn[];
  /** folded texts of the headings and of what stands above them */
  head: ReadonlySet<string>;
  /** whether a column takes a text as its value */
  takes(column: PlacedColumn, cell: SeenCell): boolean;
}

/** How a signature, a date or a note begins. */
const SIGNATURE =
  /^[（(【]?(制表|制单|填表|填报|编制|编报|审核|复核|审批|负责人|单位负责|部门负责|财务负责|分管|主管领导|经办|联系人|联系电话|打印|会计|出纳|(填表|填报|制表|报送)?(日期|时间)[:：]|(附注|备注|说明|注)\d*[:：、.．]|(单位|部门|公章|盖章|签章|签字)[（(:：]|第\s*\d+\s*页|共\s*\d+\s*页)/;

const isNumber = (cell: SeenCell) => cell.kind === "number" || /^[\d,.]+$/.test(wordIn(cell));

const ownCells = ({ cells }: SeenRow) =>
  [...cells.values()].filter((cell) => !isBlank(cell) && !cell.continued).sort((a, b) => a.column - b.column);

/** Whether a row holds nothing to read: only what the system put there stands in it, or what formulas made of nothing. */
function isEmpty({ columns, takes }: RowKinds, { cells }: SeenRow): boolean {
  return columns.every((placed) => {
    const cell = cells.get(placed.at);
    if (isAside(placed.column) || isNothing(cell)) return true;
    return placed.column.kind === "unit" && cell !== undefined && takes(placed, cell);
  });
}

/** Whether a row says what it sums up, and is no row of data with such a word in it. */
function isTotal({ columns, takes }: RowKinds, row: SeenRow, own: readonly SeenCell[]): boolean {
  const label = own.find((cell) => cell.kind === "text" && isTotalLabel(cell.text));
  if (!label) return false;
  return columns.some((placed) => {
    const { column, at } = placed;
    if (!column.required || column.kind === "amount") return false;
    const cell = row.cells.get(at);
    return !cell || isBlank(cell) || (cell === label && !takes(placed, cell));
  });
}

/** The numbers that forms print below their headings: 栏次 1 2 3 … */
function areColumnNumbers(own: readonly SeenCell[]): boolean {
  const numbers = own.filter((cell) => !/^(栏次|行次|列次)$/.test(wordIn(cell)));
  return (
    numbers.length > 3 && numbers.every((cell, index) => wordIn(cell) === String(Number(wordIn(numbers[0])) + index))
  );
}

function isAsideRow({ columns, takes }: RowKinds, own: readonly SeenCell[]): boolean {
  const placed = new Map(columns.map((one) => [one.at, one]));
  const [first] = own;
  if (!first || own.some((cell) => cell.kind !== "text" && cell.kind !== "number")) return false;
  const unread = own.every((cell) => {
    const column = placed.get(cell.column);
    if (column?.column.kind === "amount") return !isNumber(cell);
    return !column || column.column.kind === "text" || isAside(column.column) || !takes(column, cell);
  });
  if (!unread) return false;
  if (SIGNATURE.test(wordIn(first))) return true;
  const column = placed.get(first.column);
  return own.length === 1 && !isNumber(first) && column?.column.kind !== "text";
}

/** What a row below the headings is. */
export function rowKind(kinds: RowKinds, row: SeenRow): RowKind {
  if (isEmpty(kinds, row)) return "empty";
  const own = ownCells(row);
  if (own.every(({ text }) => kinds.head.has(foldedHeading(text)))) return "headings";
  if (areColumnNumbers(own)) return "headings";
  if (isTotal(kinds, row, own)) return "total";
  return isAsideRow(kinds, own) ? "aside" : "data";
}
