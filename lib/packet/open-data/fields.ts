import type { AxisName, TableDeclaration } from "../../domain/tables/declaration";
import type { Table } from "../../domain/tables/types";
import { flatHeader } from "./csv";

/** A column of a CSV file as Table Schema describes it, with the column types of the fiscal taxonomy. */
export interface DataField {
  name: string;
  type: "string" | "number";
  title: string;
  /** of the taxonomy for budgets of the Fiscal Data Package; absent where it has no word for the column */
  columnType?: string;
  constraints?: { required?: boolean; unique?: boolean; pattern?: string };
  bareNumber?: boolean;
  decimalChar?: string;
  /** ISO 4217 */
  currency?: "CNY";
  /** what one unit of the column is in yuan */
  factor?: number;
}

const FEN_PER_YUAN = 100;

/** How the Fiscal Data Package names a code axis; purchases are coded by no classification. */
const CLASSIFICATIONS: Record<AxisName, { type: "functional" | "economic"; digits: string } | null> = {
  function: { type: "functional", digits: "\\d{3}|\\d{5}|\\d{7}" },
  departmentEconomic: { type: "economic", digits: "\\d{3}|\\d{5}" },
  // Amounts without a government code stand in a row of their own.
  governmentEconomic: { type: "economic", digits: "\\d{3}|\\d{5}|未对应" },
  procurement: null,
};

/** The classification whose codes the rows of a declared table are; null for statements and forms. */
export function classificationOf(declaration: TableDeclaration | undefined) {
  return declaration?.kind === "grid" ? CLASSIFICATIONS[declaration.axis] : null;
}

function wordsField(table: Table, column: number, name: string, declaration: TableDeclaration | undefined): DataField {
  const role = table.columns[column]?.role;
  const field: DataField = { name, type: "string", title: name };
  const classification = classificationOf(declaration);
  const coded = declaration?.kind === "grid" && (role === "code" || role === "name");
  if (!coded) return field;
  const columnType =
    classification && `${classification.type}-classification:generic:${role === "code" ? "code" : "label"}`;
  const pattern = classification && `^(${declaration.totalLabel}|${classification.digits})$`;
  return {
    ...field,
    ...(columnType && { columnType }),
    ...(role === "code" && { constraints: { required: true, unique: true, ...(pattern && { pattern }) } }),
  };
}

/** The columns of a table's CSV file, in order. A form's boxes mix words and figures, so that all its columns are texts. */
export function fieldsOf(table: Table, declaration: TableDeclaration | undefined): DataField[] {
  return flatHeader(table).map((name, column) => {
    const isAmount = table.layout === "grid" && table.columns[column]?.role === "amount";
    if (!isAmount) return wordsField(table, column, name, declaration);
    return {
      name,
      type: "number",
      title: `${name}（${table.unit.label}）`,
      columnType: "value",
      bareNumber: true,
      decimalChar: ".",
      currency: "CNY",
      factor: table.unit.fen / FEN_PER_YUAN,
    };
  });
}
