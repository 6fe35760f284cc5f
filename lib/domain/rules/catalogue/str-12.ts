import type { Rule, Violation } from "../types";

/** Words by which people say on the spot why a subordinate has no budget of its own. */
const EXPLAINED = /单列|单独|独立编制/;

export const STR_12: Rule = {
  id: "STR-12",
  title: "情况说明列出的下属单位均已编入预算，未编入的说明原因",
  severity: "confirm",
  basis: "预算法第八条；预算公开检查口径（部门构成与预算单位一致）",
  check: ({ book }) => {
    const names = book.units.map(({ name }) => name);
    return book.narrative.subordinates.flatMap((subordinate, index): Violation[] => {
      if (EXPLAINED.test(subordinate) || names.some((name) => subordinate.startsWith(name))) return [];
      return [
        {
          place: { kind: "book", path: `narrative.subordinates[${index}]` },
          message: `下属单位“${subordinate}”不在编入部门预算的 ${names.length} 个单位之内`,
          actual: subordinate,
          expected: names.join("、"),
          remedy: "将该单位编入部门预算；不单列预算的，说明原因后保留",
        },
      ];
    });
  },
};
