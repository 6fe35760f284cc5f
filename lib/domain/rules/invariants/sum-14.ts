import { type Fen, tableText } from "../../money";
import { REPORT_DEFECT } from "../catalogue/shared-equations";
import { figureLabel } from "../catalogue/shared-figures";
import { totalsOf } from "../catalogue/shared-totals";
import { valuesOf } from "../catalogue/shared-values";
import type { Rule, RuleContext, Violation } from "../types";

const REMEDY = "金额应为零或正数，以元为单位最多两位小数；冲减请改原来的明细";

const isAmount = (fen: Fen) => fen >= 0 && Number.isSafeInteger(fen);

/** The amounts people entered. Files refuse bad ones when read; this also holds books that came another way. */
function enteredViolations({ book }: RuleContext): Violation[] {
  const lines = totalsOf(book).malformed.map(
    (id): Violation => ({
      place: { kind: "line", id, field: "amount" },
      message: `明细行 ${id} 的金额为负数或超过两位小数`,
      remedy: REMEDY,
    }),
  );
  const others = (["revenues", "carryForward", "procurement"] as const).flatMap((list) =>
    book[list].flatMap(({ amount }, index): Violation[] => {
      if (isAmount(amount)) return [];
      const path = `${list}[${index}].amount`;
      return [{ place: { kind: "book", path }, message: `${path} 的金额为负数或超过两位小数`, remedy: REMEDY }];
    }),
  );
  return [...lines, ...others];
}

function printedViolations({ disclosure, edition: { unit } }: RuleContext): Violation[] {
  return disclosure.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      row.cells.flatMap((cell): Violation[] => {
        if (cell?.kind !== "figure") return [];
        const place = { kind: "cell" as const, address: cell.address };
        if (cell.fen < 0) {
          const { actual } = valuesOf(cell.fen, 0, unit);
          const message = `${figureLabel(table, row, cell)}的金额 ${actual}为负数`;
          return [{ place, message, actual, expected: "零或正数", remedy: "核对减项是否大于被减的金额" }];
        }
        const expected = tableText(cell.fen, unit);
        if (cell.text === expected) return [];
        const [was, should] = [cell.text || "空白", expected || "空白"];
        const message = `${figureLabel(table, row, cell)}印作 ${was}，应为 ${should}`;
        return [{ place, message, actual: was, expected: should, remedy: REPORT_DEFECT }];
      }),
    ),
  );
}

/** Blocks, though the catalogue only warns: entry refuses such amounts, so one that is there must be put right. */
export const SUM_14: Rule = {
  id: "SUM-14",
  title: "没有负数，最多两位小数，零值留空",
  severity: "block",
  basis: "渝财预〔2022〕61号表样",
  check: (context) => [...enteredViolations(context), ...printedViolations(context)],
};
