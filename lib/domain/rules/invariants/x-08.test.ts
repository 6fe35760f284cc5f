import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, lineOf, withFigure } from "../testing";
import { X_08 } from "./x-08";

describe("X-08", () => {
  it("passes on the demo budget", () => {
    expect(found(X_08, demoContext())).toEqual([]);
  });

  it("adds what was carried over", () => {
    expect(
      found(
        X_08,
        demoContext((book) => {
          lineOf(book, "L080").carriedOver = true;
        }),
      ),
    ).toEqual([]);
  });

  it("names the code that is one fen off", () => {
    const context = withFigure(demoContext(), "governmentFund!2120899.total", 200000001);
    expect(found(X_08, context)).toEqual(["X-08 cell:governmentFund!2120899.total"]);
    expect(checkRule(X_08, context)[0]).toMatchObject({
      message:
        "表十一 2120899 其他国有土地使用权出让收入安排的支出 2,000,000.01 元与表二同项该资金列 2,000,000.00 元不一致",
      actual: "2,000,000.01 元",
      expected: "2,000,000.00 元",
      difference: "0.01 元",
    });
  });

  it("covers table 12", () => {
    const context = withFigure(demoContext(), "stateCapital!total.total", 1);
    expect(found(X_08, context)).toEqual(["X-08 cell:stateCapital!total.total"]);
    expect(checkRule(X_08, context)[0]).toMatchObject({
      message: "表十二合计 0.01 元与表二同项该资金列 0 元不一致",
      actual: "0.01 元",
      expected: "0 元",
      difference: "0.01 元",
    });
  });
});
