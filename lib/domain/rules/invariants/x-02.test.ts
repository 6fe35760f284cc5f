import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { addRevenue, demoContext, found, lineOf } from "../testing";
import { X_02 } from "./x-02";

describe("X-02", () => {
  it("passes on the demo budget", () => {
    expect(found(X_02, demoContext())).toEqual([]);
  });

  it("accepts income above its use as far as it is carried forward", () => {
    expect(
      found(
        X_02,
        demoContext((book) => {
          addRevenue(book, { source: "other", amount: 2 });
          book.carryForward.push({ unit: "202001", source: "other", amount: 2 });
        }),
      ),
    ).toEqual([]);
  });

  it("finds one fen more than that", () => {
    const context = demoContext((book) => {
      addRevenue(book, { source: "other", amount: 3 });
      book.carryForward.push({ unit: "202001", source: "other", amount: 2 });
    });
    expect(found(X_02, context)).toEqual(["X-02 cell:revenueExpenditure!income:other.budget"]);
    expect(checkRule(X_02, context)[0]).toMatchObject({
      message: "表一“其他收入”收入 0.03 元与表二该列合计（加结转下年）0.02 元不一致",
      actual: "0.03 元",
      expected: "0.02 元",
      difference: "0.01 元",
    });
  });

  it("finds money carried over on one side only", () => {
    const context = demoContext((book) => {
      lineOf(book, "L080").carriedOver = true;
    });
    expect(found(X_02, context)).toEqual([
      "X-02 cell:revenueExpenditure!income:governmentFund.budget",
      "X-02 cell:revenueExpenditure!income:carriedOver.budget",
    ]);
    expect(checkRule(X_02, context)[0]).toMatchObject({
      message: "表一“政府性基金预算”收入 200.00 万元与表二该列合计 0 万元不一致",
      actual: "200.00 万元",
      expected: "0 万元",
      difference: "200.00 万元",
    });
  });
});
