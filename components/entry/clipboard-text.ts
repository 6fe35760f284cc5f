import type { Range } from "@/lib/domain/entry/grid-model";
import type { AmountUnit } from "@/lib/domain/money";
import { escapeXml } from "@/lib/packet/xml";
import { shownText } from "./grid-row";
import type { EntryGridRow, GridColumn } from "./grid-types";

/** Excel and WPS keep what is no number as it stands: a code is no quantity, and a note that begins with = no formula. */
const TEXT = ` style="mso-number-format:'\\@'"`;

/**
 * A range as a table for programs that take one from the clipboard, as Excel and WPS do: what the screen shows, names of codes
 * with it, amounts as numbers in the unit shown.
 */
export function tableOf(
  { columns, rows }: { columns: readonly GridColumn[]; rows: readonly EntryGridRow[] },
  { top, bottom, left, right }: Range,
  unit: AmountUnit,
): string {
  const cell = (column: GridColumn, row: EntryGridRow) =>
    `<td${column.kind === "amount" ? "" : TEXT}>${escapeXml(shownText(row, column, unit))}</td>`;
  const lines = rows.slice(top, bottom + 1).map(
    (row) =>
      `<tr>${columns
        .slice(left, right + 1)
        .map((column) => cell(column, row))
        .join("")}</tr>`,
  );
  return `<meta charset="utf-8"><table>${lines.join("")}</table>`;
}
