import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withFigure } from "../testing";
import { X_10 } from "./x-10";

describe("X-10", () => {
  it("passes on the demo budget", () => {
    expect(found(X_10, demoContext())).toEqual([]);
  });

  it("names the table that is one fen off", () => {
    const context = withFigure(demoContext(), "basicByGovernmentEconomic!total.total", 1467779901);
    expect(found(X_10, context)).toEqual(["X-10 cell:general!total.basic"]);
    expect(checkRule(X_10, context)[0]).toMatchObject({
      message: "表五基本支出合计 14,677,799.00 元与表七合计 14,677,799.01 元不一致",
      actual: "14,677,799.00 元",
      expected: "14,677,799.01 元",
      difference: "-0.01 元",
    });
  });

  it("covers table 6", () => {
    const context = withFigure(demoContext(), "basicByDepartmentEconomic!total.total", 0);
    expect(found(X_10, context)).toEqual(["X-10 cell:general!total.basic"]);
    expect(checkRule(X_10, context)[0]).toMatchObject({
      message: "表五基本支出合计 1,467.78 万元与表六合计 0 万元不一致",
      actual: "1,467.78 万元",
      expected: "0 万元",
      difference: "1,467.78 万元",
    });
  });
});
