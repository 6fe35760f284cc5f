import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withFigure } from "../testing";
import { SUM_06 } from "./sum-06";

describe("SUM-06", () => {
  it("passes on the demo budget", () => {
    expect(found(SUM_06, demoContext())).toEqual([]);
  });

  it("names the expenditure whose part is one fen off", () => {
    const context = withFigure(demoContext(), "revenueExpenditure!expenditure:201.budget", 1393499901);
    expect(found(SUM_06, context)).toEqual(["SUM-06 cell:revenueExpenditure!expenditure:current.budget"]);
    expect(checkRule(SUM_06, context)[0]).toMatchObject({
      message: "表一“一、本年支出合计”（支出·预算数）19,529,799.00 元与其下各项之和 19,529,799.01 元不一致",
      actual: "19,529,799.00 元",
      expected: "19,529,799.01 元",
      difference: "-0.01 元",
    });
  });

  it("covers 结转下年", () => {
    const context = withFigure(demoContext(), "revenueExpenditure!expenditure:carryForward.budget", 1);
    expect(found(SUM_06, context)).toEqual(["SUM-06 cell:revenueExpenditure!expenditure:total.budget"]);
    expect(checkRule(SUM_06, context)[0]).toMatchObject({
      message: "表一“合计”（支出·预算数）19,529,799.00 元与其下各项之和 19,529,799.01 元不一致",
      actual: "19,529,799.00 元",
      expected: "19,529,799.01 元",
      difference: "-0.01 元",
    });
  });
});
