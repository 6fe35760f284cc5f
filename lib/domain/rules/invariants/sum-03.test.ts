import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withFigure } from "../testing";
import { SUM_03 } from "./sum-03";

describe("SUM-03", () => {
  it("passes on the demo budget", () => {
    expect(found(SUM_03, demoContext())).toEqual([]);
  });

  it("names the row whose part is one fen off", () => {
    const context = withFigure(demoContext(), "basicByDepartmentEconomic!30101.personnel", 253798901);
    expect(found(SUM_03, context)).toEqual(["SUM-03 cell:basicByDepartmentEconomic!30101.total"]);
    expect(checkRule(SUM_03, context)[0]).toMatchObject({
      message: "表六“30101 基本工资”（2024 年基本支出·总计）2,537,989.00 元与同行各列之和 2,537,989.01 元不一致",
      actual: "2,537,989.00 元",
      expected: "2,537,989.01 元",
      difference: "-0.01 元",
    });
  });
});
