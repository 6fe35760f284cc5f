import type { Rule, Violation } from "../types";
import { totalsOf } from "./shared-totals";

/**
 * Of the catalogue's statement (the set is the sum of all units) a book can show one thing: a unit without any amount.
 * That may be right, so the rule asks and does not block.
 */
export const STR_10: Rule = {
  id: "STR-10",
  title: "编入部门预算的每个单位都有收支",
  severity: "confirm",
  basis: "预算法第八条；重庆市预算审查监督条例（2016）第十三条",
  check: ({ book }) => {
    const { balances } = totalsOf(book);
    return book.units.flatMap((unit, index): Violation[] => {
      const sources = [...(balances.get(unit.code)?.values() ?? [])];
      if (sources.some(({ revenue, expenditure, carryForward }) => revenue || expenditure || carryForward)) return [];
      return [
        {
          place: { kind: "book", path: `units[${index}]` },
          message: `单位“${unit.name}”编入了部门预算，但没有任何收入和支出`,
          remedy: "补录该单位的收支；本年确无收支的，说明原因后保留，或从单位名单中删去",
        },
      ];
    });
  },
};
