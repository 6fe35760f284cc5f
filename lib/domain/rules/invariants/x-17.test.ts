import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withFigure } from "../testing";
import { X_17 } from "./x-17";

describe("X-17", () => {
  it("passes on the demo budget", () => {
    expect(found(X_17, demoContext())).toEqual([]);
  });

  it("names both totals", () => {
    const context = withFigure(demoContext(), "departmentPerformance!department.expenditure", 1952979901);
    expect(found(X_17, context)).toEqual(["X-17 cell:departmentPerformance!department.expenditure"]);
    expect(checkRule(X_17, context)[0]).toMatchObject({
      message: "表十四部门支出预算数 19,529,799.01 元与表三支出总计 19,529,799.00 元不一致",
      actual: "19,529,799.01 元",
      expected: "19,529,799.00 元",
      difference: "0.01 元",
    });
  });
});
