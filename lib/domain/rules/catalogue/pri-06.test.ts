import { describe, expect, it } from "vitest";
import type { BudgetBook, Newness, NoPriorYear } from "../../book/types";
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

  it("speaks of units declared beside a department that has no last year at all", () => {
    const units = [
      { unit: "202001", kind: "established" as const },
      { unit: "202002", kind: "included" as const },
    ];
    const findings = checkRule(PRI_06, declared({ department: "established", units }, none));
    expect(findings.map(({ subject, also }) => [subject, also])).toEqual([
      ["book:narrative.noPriorYear.units[0].unit", [{ kind: "book", path: "narrative.noPriorYear.units[1].unit" }]],
    ]);
    expect(findings[0]?.message).toBe(
      "声明了本部门为2024年新设立、无上年数，又声明其中的单位 202001、202002 无上年数，说明和表五只写本部门",
    );
    expect(found(PRI_06, declared({ department: "established", units }))).toEqual(["PRI-06 book:priorYear"]);
  });

  it("speaks of a unit declared as two kinds, at the second, and not of one declared twice alike", () => {
    const of = (...kinds: readonly Newness[]) => ({
      department: null,
      units: [{ unit: "202001", kind: "included" as const }, ...kinds.map((kind) => ({ unit: "202002", kind }))],
    });
    expect(found(PRI_06, declared(of("established", "established")))).toEqual([]);
    const findings = checkRule(PRI_06, declared(of("established", "included", "established", "included")));
    expect(findings).toMatchObject([
      {
        subject: "book:narrative.noPriorYear.units[2].kind",
        also: [{ kind: "book", path: "narrative.noPriorYear.units[4].kind" }],
        message: "单位 202002 声明为新设立，又声明为新纳入预算",
        actual: "新纳入预算",
        expected: "新设立",
      },
    ]);
  });
});
