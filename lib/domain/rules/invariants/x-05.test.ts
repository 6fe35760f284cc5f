import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, lineOf, withFigure } from "../testing";
import { X_05 } from "./x-05";

describe("X-05", () => {
  it("passes on the demo budget", () => {
    expect(found(X_05, demoContext())).toEqual([]);
  });

  it("names the 类 and the fund that are one fen off", () => {
    const context = withFigure(demoContext(), "governmentFund!212.total", 200000001);
    expect(found(X_05, context)).toEqual([
      "X-05 cell:fiscalAppropriation!expenditure:212.total",
      "X-05 cell:fiscalAppropriation!expenditure:212.governmentFund",
    ]);
    expect(checkRule(X_05, context)[0]).toMatchObject({
      message: "表四 212 城乡社区支出 2,000,000.00 元与表五、表十一、表十二同项之和 2,000,000.01 元不一致",
      actual: "2,000,000.00 元",
      expected: "2,000,000.01 元",
      difference: "-0.01 元",
    });
  });

  it("names the total with both values", () => {
    const context = withFigure(demoContext(), "general!total.total", 1750000000);
    expect(found(X_05, context)).toEqual([
      "X-05 cell:fiscalAppropriation!expenditure:current.total",
      "X-05 cell:fiscalAppropriation!expenditure:current.generalPublicBudget",
    ]);
    expect(checkRule(X_05, context)[0]).toMatchObject({
      message: "表四本年支出合计 1,952.98 万元与表五、表十一、表十二同项之和 1,950.00 万元不一致",
      actual: "1,952.98 万元",
      expected: "1,950.00 万元",
      difference: "2.98 万元",
    });
  });

  it("accepts money carried over", () => {
    expect(
      found(
        X_05,
        demoContext((book) => {
          lineOf(book, "L080").carriedOver = true;
        }),
      ),
    ).toEqual([]);
  });
});
