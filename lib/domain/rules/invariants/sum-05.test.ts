import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withFigure } from "../testing";
import { SUM_05 } from "./sum-05";

describe("SUM-05", () => {
  it("passes on the demo budget", () => {
    expect(found(SUM_05, demoContext())).toEqual([]);
  });

  it("names the income whose part is one fen off", () => {
    const context = withFigure(demoContext(), "revenueExpenditure!income:other.budget", 1);
    expect(found(SUM_05, context)).toEqual(["SUM-05 cell:revenueExpenditure!income:current.budget"]);
    expect(checkRule(SUM_05, context)[0]).toMatchObject({
      message: "表一“一、本年收入合计”（收入·预算数）19,529,799.00 元与其下各项之和 19,529,799.01 元不一致",
      actual: "19,529,799.00 元",
      expected: "19,529,799.01 元",
      difference: "-0.01 元",
    });
  });

  it("covers the income of table 4", () => {
    const context = withFigure(demoContext(), "fiscalAppropriation!income:carriedOver-stateCapital.budget", 1);
    expect(found(SUM_05, context)).toEqual(["SUM-05 cell:fiscalAppropriation!income:carriedOver.budget"]);
    expect(checkRule(SUM_05, context)[0]).toMatchObject({
      message: "表四“二、上年结转”（收入·预算数）0 元与其下各项之和 0.01 元不一致",
      actual: "0 元",
      expected: "0.01 元",
      difference: "-0.01 元",
    });
  });

  it("leaves the expenditure to SUM-06", () => {
    expect(found(SUM_05, withFigure(demoContext(), "revenueExpenditure!expenditure:201.budget", 0))).toEqual([]);
  });
});
