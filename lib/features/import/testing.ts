import { reference } from "@/lib/packet/xlsx/worksheet";
import type { Workbook, WorkbookCell } from "@/lib/workbook";
import type { ImportKind } from "./kinds";
import { columnsOf } from "./layout";
import { SPECS } from "./specs";

/** What stands in a cell: a text, a number as the file writes it, or a cell in full. */
export type TestCell = string | { number: string } | Partial<WorkbookCell> | null;

function cellOf(value: TestCell, row: number, column: number): WorkbookCell[] {
  if (value === null || value === "") return [];
  const place = { ref: reference(row - 1, column), column };
  if (typeof value === "string") return [{ ...place, kind: "text", text: value }];
  if ("number" in value) return [{ ...place, kind: "number", text: value.number }];
  return [{ ...place, kind: "text", text: "", ...value }];
}

/** A workbook of one sheet whose rows, from the first on, are these. */
export function sheetOf(name: string, rows: readonly (readonly TestCell[])[]): Workbook {
  return {
    sheets: [
      {
        name,
        rows: rows.map((cells, index) => ({
          number: index + 1,
          cells: cells.flatMap((value, column) => cellOf(value, index + 1, column)),
        })),
      },
    ],
  };
}

/** A template with its headings in row 1 and these rows by column id below them. */
export function templateOf(
  kind: ImportKind,
  rows: readonly Readonly<Record<string, TestCell>>[],
  unit: string | null = null,
): Workbook {
  const columns = columnsOf(kind, unit);
  return sheetOf(SPECS[kind].sheet, [
    columns.map(({ heading }) => heading),
    ...rows.map((row) => columns.map(({ id }) => row[id] ?? null)),
  ]);
}
