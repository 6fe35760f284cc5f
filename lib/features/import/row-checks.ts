import type { BudgetBook } from "@/lib/domain/book/types";
import type { Basis } from "@/lib/domain/editions/basis";
import { codesOf } from "@/lib/domain/editions/codes";
import { nameFault } from "@/lib/domain/entry/code-name";
import type { ImportSpec, RefuseColumn, RowCells } from "./kinds";
import { nameColumnOf } from "./specs/columns";

/** What the rows of one import are checked beside. */
export interface CheckContext<Row> {
  spec: ImportSpec<Row>;
  book: BudgetBook;
  basis: Basis;
  /** whose rows they must be; null for the whole department */
  unit: string | null;
  /** of rows of which there may be only one: the name, and where the first stands */
  singles: Map<string, string>;
}

/** A row whose cells could all be read. */
export interface ReadRow<Row> {
  value: Row;
  cells: RowCells;
  /** what stands in the columns that are shown beside a code, by their ids; blank ones are left out */
  names: Readonly<Record<string, string>>;
  /** where it stands, in words: 第 3 行 */
  place: string;
}

/** Refuses a row that was read, at one of its columns, when it cannot stand as it is. */
type RowCheck = <Row>(row: ReadRow<Row>, context: CheckContext<Row>, refuse: RefuseColumn) => void;

const owner: RowCheck = ({ value }, { spec, book, unit }, refuse) => {
  const found = spec.unitOf?.(value, book);
  if (found && unit !== null && found.unit !== unit) {
    refuse(found.column, `只能导入单位 ${unit} 的内容，请删去这一行`);
  }
};

const single: RowCheck = ({ value, place }, { spec, singles }, refuse) => {
  const only = spec.single?.(value);
  if (!only) return;
  const first = singles.get(only.name);
  if (first !== undefined) refuse(only.column, `“${only.name}”与${first}重复，只能有一行`);
  else singles.set(only.name, place);
};

/** A code beside the name of another is refused: which of the two was meant cannot be told. */
const named: RowCheck = ({ cells, names }, { spec, book, basis }, refuse) => {
  for (const column of spec.columns) {
    const code = cells[column.id];
    const written = names[nameColumnOf(column.id)];
    if (column.kind !== "code" || typeof code !== "string" || written === undefined) continue;
    const fault = nameFault(codesOf(book, basis)[column.tree], code, written);
    if (fault !== null) refuse(nameColumnOf(column.id), fault);
  }
};

/** Everything that is asked of a row beside its single cells. */
export const ROW_CHECKS: readonly RowCheck[] = [owner, single, named];
