import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withFigure } from "../testing";
import { X_22 } from "./x-22";

describe("X-22", () => {
  it("passes on the demo budget", () => {
    expect(found(X_22, demoContext())).toEqual([]);
  });

  it("accepts all living allowances as those of retirees", () => {
    expect(found(X_22, withFigure(demoContext(), "5!2080501.basic", 63450000 + 1100000))).toEqual([]);
  });

  it("asks about one fen more", () => {
    const context = withFigure(demoContext(), "5!2080501.basic", 63450000 + 1100001);
    expect(found(X_22, context)).toEqual(["X-22 cell:5!2080501.basic"]);
    expect(checkRule(X_22, context)[0]).toMatchObject({
      message: "表五 2080501、2080502 离退休支出之和 666,200.01 元大于表六 30301、30302、30305 之和 666,200.00 元",
      actual: "666,200.01 元",
      expected: "666,200.00 元",
      difference: "0.01 元",
    });
  });

  it("asks about one fen less than the pensions", () => {
    const context = withFigure(demoContext(), "5!2080501.basic", 63449999);
    expect(found(X_22, context)).toEqual(["X-22 cell:6!30302.total"]);
    expect(checkRule(X_22, context)[0]).toMatchObject({
      message: "表六 30301、30302 之和 655,200.00 元大于表五 2080501、2080502 离退休支出之和 655,199.99 元",
      actual: "655,200.00 元",
      expected: "655,199.99 元",
      difference: "0.01 元",
    });
  });
});
