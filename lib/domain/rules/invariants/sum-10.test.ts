import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withFigure } from "../testing";
import { SUM_10 } from "./sum-10";

describe("SUM-10", () => {
  it("passes on the demo budget", () => {
    expect(found(SUM_10, demoContext())).toEqual([]);
  });

  it("names what is one fen off", () => {
    const context = withFigure(demoContext(), "threePublic!threePublic:budget.vehiclePurchase", 1);
    expect(found(SUM_10, context)).toEqual(["SUM-10 cell:threePublic!threePublic:budget.vehicles"]);
    expect(checkRule(SUM_10, context)[0]).toMatchObject({
      message: "表十（2024 年预算数·公务用车购置及运行费·小计）400,000.00 元与同行各列之和 400,000.01 元不一致",
      actual: "400,000.00 元",
      expected: "400,000.01 元",
      difference: "-0.01 元",
    });
  });

  it("covers the total", () => {
    const context = withFigure(demoContext(), "threePublic!threePublic:budget.total", 44800001);
    expect(found(SUM_10, context)).toEqual(["SUM-10 cell:threePublic!threePublic:budget.total"]);
    expect(checkRule(SUM_10, context)[0]).toMatchObject({
      message: "表十（2024 年预算数·合计）448,000.01 元与同行各列之和 448,000.00 元不一致",
      actual: "448,000.01 元",
      expected: "448,000.00 元",
      difference: "0.01 元",
    });
  });
});
