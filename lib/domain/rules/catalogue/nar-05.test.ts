import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { added, only } from "./cls-testing";
import { NAR_05 } from "./nar-05";

/** Last year's expenditure of the demo: 1,904.07 万元. */
const LAST_YEAR = 1_904_069_000;

const withPriorIncome = (amount: number) =>
  demoContext((book) => {
    if (book.priorYear) book.priorYear.revenues = [{ source: "generalPublicBudget", carriedOver: false, amount }];
  });

describe("NAR-05", () => {
  it("passes where last year's income is not known apart, or there is no last year", () => {
    expect(found(NAR_05, demoContext())).toEqual([]);
    const none = demoContext((book) => {
      book.priorYear = null;
    });
    expect(found(NAR_05, none)).toEqual([]);
  });

  it("passes where last year's income covers its expenditure", () => {
    expect(found(NAR_05, withPriorIncome(LAST_YEAR))).toEqual([]);
    expect(found(NAR_05, withPriorIncome(LAST_YEAR + 1))).toEqual([]);
  });

  it("blocks one fen less", () => {
    const context = withPriorIncome(LAST_YEAR - 1);
    expect(added(context)).toEqual(["NAR-05 book:priorYear.revenues"]);
    expect(only(NAR_05, context)).toMatchObject({ severity: "block", difference: "-0.01 元" });
  });
});
