import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withFigure, withoutRow } from "../testing";
import { X_03 } from "./x-03";

describe("X-03", () => {
  it("passes on the demo budget", () => {
    expect(found(X_03, demoContext())).toEqual([]);
  });

  it("names the 类 that is one fen off", () => {
    const context = withFigure(demoContext(), "expenditure!201.total", 1393499901);
    expect(found(X_03, context)).toEqual(["X-03 cell:revenueExpenditure!expenditure:201.budget"]);
    expect(checkRule(X_03, context)[0]).toMatchObject({
      message: "表一 201 一般公共服务支出 13,934,999.00 元与表三同类总计 13,934,999.01 元不一致",
      actual: "13,934,999.00 元",
      expected: "13,934,999.01 元",
      difference: "-0.01 元",
    });
  });

  it("names a 类 that one table lacks", () => {
    const context = withoutRow(demoContext(), "revenue", "221");
    expect(found(X_03, context)).toEqual(["X-03 cell:revenueExpenditure!expenditure:221.budget"]);
    expect(checkRule(X_03, context)[0]).toMatchObject({
      message: "表一 221 住房保障支出 77.22 万元与表二同类总计 0 万元不一致",
      actual: "77.22 万元",
      expected: "0 万元",
      difference: "77.22 万元",
    });
  });
});
