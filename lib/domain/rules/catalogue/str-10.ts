import type { Rule, Violation } from "../types";
import { totalsOf } from "./shared-totals";

/**
 * Of the catalogue's statement (the set is the sum of all units) a book can show one thing: a unit whose revenue,
 * expenditure and carry-forward come to zero from every source. That may be right, so the rule asks and does not block.
 */
export const STR_10: Rule = {
  id: "STR-10",
  title: "编入部门预算的每个单位都有收支",
  severity: "confirm",
  basis: "预算法第八条；重庆市预算审查监督条例（2016）第十三条",
  check: ({ book }) => {
    const { balances } = totalsOf(book);
    const empty = book.units.flatMap((unit, index) => {
      const sources = [...(balances.get(unit.code)?.values() ?? [])];
      const hasAny = sources.some(({ revenue, expenditure, carryForward }) => revenue || expenditure || carryForward);
      return hasAny ? [] : [{ name: unit.name, place: { kind: "book" as const, path: `units[${index}]` } }];
    });
    const [first, ...others] = empty;
    // Several units that are all empty are a draft in which nothing is entered yet: that lacks one thing, not one for each.
    if (first && others.length > 0 && empty.length === book.units.length) {
      const message = `${empty.length} 个单位都还没有任何收入和支出`;
      const also = others.map(({ place }) => place);
      return [{ place: first.place, also, message, remedy: "录入各单位的收支" }];
    }
    return empty.map(
      ({ name, place }): Violation => ({
        place,
        message: `单位“${name}”编入了部门预算，但没有任何收入和支出`,
        remedy: "补录该单位的收支；本年确无收支的，说明原因后保留，或从单位名单中删去",
      }),
    );
  },
};
