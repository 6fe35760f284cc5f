import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withFigure } from "../testing";
import { X_06 } from "./x-06";

describe("X-06", () => {
  it("passes on the demo budget", () => {
    expect(found(X_06, demoContext())).toEqual([]);
  });

  it("names the fund that is one fen off", () => {
    const context = withFigure(demoContext(), "fiscalAppropriation!income:governmentFund.budget", 200000001);
    expect(found(X_06, context)).toEqual(["X-06 cell:fiscalAppropriation!income:governmentFund.budget"]);
    expect(checkRule(X_06, context)[0]).toMatchObject({
      message: "表四政府性基金预算财政拨款收入 2,000,000.01 元与表一同项收入 2,000,000.00 元不一致",
      actual: "2,000,000.01 元",
      expected: "2,000,000.00 元",
      difference: "0.01 元",
    });
  });
});
