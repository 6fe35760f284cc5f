import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withFigure } from "../testing";
import { X_11 } from "./x-11";

describe("X-11", () => {
  it("passes on the demo budget", () => {
    expect(found(X_11, demoContext())).toEqual([]);
  });

  it("names the table that is one fen off", () => {
    const context = withFigure(demoContext(), "projectByGovernmentEconomic!total.total", 285200001);
    expect(found(X_11, context)).toEqual(["X-11 cell:general!total.project"]);
    expect(checkRule(X_11, context)[0]).toMatchObject({
      message: "表五项目支出合计 2,852,000.00 元与表九合计 2,852,000.01 元不一致",
      actual: "2,852,000.00 元",
      expected: "2,852,000.01 元",
      difference: "-0.01 元",
    });
  });

  it("covers table 8", () => {
    const context = withFigure(demoContext(), "projectByDepartmentEconomic!total.total", 0);
    expect(found(X_11, context)).toEqual(["X-11 cell:general!total.project"]);
    expect(checkRule(X_11, context)[0]).toMatchObject({
      message: "表五项目支出合计 285.20 万元与表八合计 0 万元不一致",
      actual: "285.20 万元",
      expected: "0 万元",
      difference: "285.20 万元",
    });
  });
});
