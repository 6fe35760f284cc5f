import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { addRevenue, demoContext, found, withFigure } from "../testing";
import { X_01 } from "./x-01";

describe("X-01", () => {
  it("passes on the demo budget", () => {
    expect(found(X_01, demoContext())).toEqual([]);
  });

  it("accepts income that is carried forward", () => {
    expect(
      found(
        X_01,
        demoContext((book) => {
          addRevenue(book, { amount: 1 });
          book.carryForward.push({ unit: "202001", source: "generalPublicBudget", amount: 1 });
        }),
      ),
    ).toEqual([]);
  });

  it("finds income that is one fen more than its use", () => {
    const context = demoContext((book) => addRevenue(book, { amount: 1 }));
    expect(found(X_01, context)).toEqual(["X-01 cell:revenueExpenditure!income:total.budget"]);
    expect(checkRule(X_01, context)[0]).toMatchObject({
      message: "表一收入合计 19,529,799.01 元与表二总计加表一结转下年 19,529,799.00 元不一致",
      actual: "19,529,799.01 元",
      expected: "19,529,799.00 元",
      difference: "0.01 元",
    });
  });

  it("finds table 3 one fen off", () => {
    const context = withFigure(demoContext(), "expenditure!total.total", 1952979901);
    expect(found(X_01, context)).toEqual(["X-01 cell:revenueExpenditure!expenditure:current.budget"]);
    expect(checkRule(X_01, context)[0]).toMatchObject({
      message: "表一本年支出合计 19,529,799.00 元与表三总计 19,529,799.01 元不一致",
      actual: "19,529,799.00 元",
      expected: "19,529,799.01 元",
      difference: "-0.01 元",
    });
  });
});
