import type { Table } from "../../tables/types";
import { REPORT_DEFECT } from "../catalogue/shared-equations";
import type { Rule, Violation } from "../types";

/** A form on which nothing stands but its labels; a form that names its subject is filled, though its figures be zero. */
function isBlankForm(table: Table): boolean {
  return (
    table.layout === "form" &&
    table.empty &&
    table.rows.every((row) => row.cells.every((cell) => !cell || cell.role === "label" || cell.text === ""))
  );
}

function lacks(table: Table): string | null {
  if (table.notes.length === 0) return "没有数据，但没有注明原因";
  if (table.layout === "grid" && (table.header.length === 0 || table.rows.length === 0))
    return "没有数据，空表的表头或合计行缺失";
  return null;
}

export const STR_02: Rule = {
  id: "STR-02",
  title: "没有数据的表格列出空表并说明原因",
  severity: "block",
  basis: "财预〔2016〕143号（没有数据的表格应当列出空表并说明）",
  check: ({ disclosure }) =>
    disclosure.tables
      .filter((table) => (table.layout === "grid" ? table.empty : isBlankForm(table)))
      .flatMap((table): Violation[] => {
        const lack = lacks(table);
        if (!lack) return [];
        return [{ place: { kind: "table", table: table.id }, message: `${table.sheet}${lack}`, remedy: REPORT_DEFECT }];
      }),
};
