import { describe, expect, it } from "vitest";
import type { BudgetBook, NoPriorYear } from "../../book/types";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { PRI_01 } from "./pri-01";
import { PRI_06 } from "./pri-06";

const declared = (noPriorYear: NoPriorYear, patch: (book: BudgetBook) => void = () => {}) =>
  demoContext((book) => {
    book.narrative.noPriorYear = noPriorYear;
    patch(book);
  });
const none = (book: BudgetBook) => {
  book.priorYear = null;
};

describe("PRI-06", () => {
  it("does not apply where nothing is declared, and passes a department without a last year", () => {
    expect(PRI_06.applies?.(demoContext())).toBe("没有声明无上年数");
    const context = declared({ department: "included", units: [] }, none);
    expect(found(PRI_06, context)).toEqual([]);
    expect(found(PRI_01, context)).toEqual([]);
  });

  it("speaks of a declaration beside figures of last year", () => {
    const context = declared({ department: "established", units: [] });
    expect(found(PRI_06, context)).toEqual(["PRI-06 book:priorYear"]);
    expect(checkRule(PRI_06, context)[0]).toMatchObject({
      severity: "block",
      message: "声明了本部门为2024年新设立、无上年数，却填写了2023年的数字",
    });
  });

  it("speaks of units that the budget has not, and PRI-01 still asks where only units are new", () => {
    const units = [
      { unit: "202002", kind: "established" as const },
      { unit: "202008", kind: "included" as const },
      { unit: "202009", kind: "included" as const },
    ];
    const [finding, ...others] = checkRule(PRI_06, declared({ department: null, units }));
    expect([finding?.subject, finding?.also.length, others.length]).toEqual([
      "book:narrative.noPriorYear.units[1].unit",
      1,
      0,
    ]);
    expect(finding?.message).toBe("声明无上年数的单位 202008、202009 不在本预算的单位中");
    expect(found(PRI_01, declared({ department: null, units: [] }, none))).toEqual(["PRI-01 book:priorYear"]);
  });
});
