import { splitAddress } from "../../tables/cells";
import type { TableKey } from "../../tables/keys";
import type { Rule } from "../types";
import type { RuleHead } from "./shared-equations";
import { figureLabel, sumOfCells } from "./shared-figures";
import { labelled, valuesOf } from "./shared-values";

/** Which declared sums a rule holds to account: of these tables, along rows or columns, of these rows. */
export interface SumScope {
  tables: readonly TableKey[];
  along: readonly ("rows" | "columns")[];
  row?: (key: string) => boolean;
}

const PARTS = { rows: "其下各项之和", columns: "同行各列之和" };

/** A rule over the sums that the tables declare: every whole equals its parts in exact fen. */
export function sumRule(head: RuleHead, { tables, along, row = () => true }: SumScope): Rule {
  const { id, title, severity, basis, remedy } = head;
  return {
    id,
    title,
    severity,
    basis,
    needs: { anyOf: tables },
    check: (context) =>
      context.disclosure.tables
        .filter(({ key }) => tables.includes(key))
        .flatMap((table) => table.rows.flatMap((printed) => printed.cells.map((cell) => ({ table, printed, cell }))))
        .flatMap(({ table, printed, cell }) => {
          if (cell?.kind !== "figure" || !row(splitAddress(cell.address).row)) return [];
          return cell.sums.flatMap((sum) => {
            const expected = sumOfCells(context, sum.parts);
            if (!along.includes(sum.along) || expected === null || expected === cell.fen) return [];
            const values = valuesOf(cell.fen, expected, context.edition.unit);
            const label = labelled(figureLabel(table, printed, cell), values.actual);
            const message = `${label}与${PARTS[sum.along]} ${values.expected}不一致`;
            return [{ place: { kind: "cell" as const, address: cell.address }, message, ...values, remedy }];
          });
        }),
  };
}
