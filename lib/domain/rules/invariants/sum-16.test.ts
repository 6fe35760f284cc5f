import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withFigure } from "../testing";
import { SUM_16 } from "./sum-16";

describe("SUM-16", () => {
  it("passes on the demo budget", () => {
    expect(found(SUM_16, demoContext())).toEqual([]);
  });

  it("finds totals that differ", () => {
    const context = withFigure(demoContext(), "fiscalAppropriation!expenditure:total.total", 0);
    expect(found(SUM_16, context)).toEqual(["SUM-16 cell:fiscalAppropriation!income:total.budget"]);
    expect(checkRule(SUM_16, context)[0]).toMatchObject({
      message: "表四收入合计 1,952.98 万元与表四支出合计 0 万元不一致",
      difference: "1,952.98 万元",
    });
  });
});
