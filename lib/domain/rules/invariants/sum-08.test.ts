import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withFigure } from "../testing";
import { SUM_08 } from "./sum-08";

describe("SUM-08", () => {
  it("passes on the demo budget", () => {
    expect(found(SUM_08, demoContext())).toEqual([]);
  });

  it("names row and column whose part is one fen off", () => {
    const context = withFigure(demoContext(), "fiscalAppropriation!expenditure:201.governmentFund", 1);
    expect(found(SUM_08, context)).toEqual([
      "SUM-08 cell:fiscalAppropriation!expenditure:current.governmentFund",
      "SUM-08 cell:fiscalAppropriation!expenditure:201.total",
    ]);
    expect(checkRule(SUM_08, context)[0]).toMatchObject({
      message: "表四“一、本年支出”（支出·政府性基金预算）2,000,000.00 元与其下各项之和 2,000,000.01 元不一致",
      actual: "2,000,000.00 元",
      expected: "2,000,000.01 元",
      difference: "-0.01 元",
    });
  });
});
