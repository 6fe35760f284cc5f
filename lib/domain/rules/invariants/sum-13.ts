import { roundToPrinted, stepOf } from "../../money";
import { REPORT_DEFECT } from "../catalogue/shared-equations";
import { figureLabel } from "../catalogue/shared-figures";
import { valuesOf } from "../catalogue/shared-values";
import type { Rule, Violation } from "../types";

export const SUM_13: Rule = {
  id: "SUM-13",
  title: "每个印出的数由精确金额一次四舍五入得出，不为凑平尾差改动任何一项",
  severity: "block",
  basis: "表内计算关系（合计由未经四舍五入的金额相加）",
  check: ({ disclosure, edition: { unit } }) =>
    disclosure.tables.flatMap((table) =>
      table.rows.flatMap((row) =>
        row.cells.flatMap((cell): Violation[] => {
          if (cell?.kind !== "figure") return [];
          const rounded = roundToPrinted(cell.fen, unit);
          if (cell.printed === rounded) return [];
          const values = valuesOf(cell.printed * stepOf(unit), rounded * stepOf(unit), unit);
          const message = `${figureLabel(table, row, cell)}印出 ${values.actual}，精确金额四舍五入应为 ${values.expected}`;
          return [{ place: { kind: "cell", address: cell.address }, message, ...values, remedy: REPORT_DEFECT }];
        }),
      ),
    ),
};
