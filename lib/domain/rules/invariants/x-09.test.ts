import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { addLine, demoContext, found, withFigure } from "../testing";
import { X_09 } from "./x-09";

describe("X-09", () => {
  it("passes on the demo budget", () => {
    expect(found(X_09, demoContext())).toEqual([]);
  });

  it("adds what other money pays", () => {
    expect(
      found(
        X_09,
        demoContext((book) => addLine(book, { source: "other", amount: 1 })),
      ),
    ).toEqual([]);
  });

  it("names the class that is one fen off", () => {
    const context = withFigure(demoContext(), "governmentFund!total.basic", 1);
    expect(found(X_09, context)).toEqual(["X-09 cell:expenditure!total.basic"]);
    expect(checkRule(X_09, context)[0]).toMatchObject({
      message: "表三基本支出合计 14,677,799.00 元与表五、表十一、表十二基本支出之和 14,677,799.01 元不一致",
      actual: "14,677,799.00 元",
      expected: "14,677,799.01 元",
      difference: "-0.01 元",
    });
  });
});
