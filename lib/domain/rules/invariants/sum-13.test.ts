import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { addLine, demoContext, found, withPrinted } from "../testing";
import { SUM_13 } from "./sum-13";

describe("SUM-13", () => {
  it("passes on the demo budget", () => {
    expect(found(SUM_13, demoContext())).toEqual([]);
  });

  it("accepts half a step printed up", () => {
    expect(
      found(
        SUM_13,
        demoContext((book) => addLine(book, { amount: 5_000 })),
      ),
    ).toEqual([]);
  });

  it("names a leaf adjusted by one step", () => {
    const context = withPrinted(demoContext(), "basicByDepartmentEconomic!30101.total", 25381);
    expect(found(SUM_13, context)).toEqual(["SUM-13 cell:basicByDepartmentEconomic!30101.total"]);
    expect(checkRule(SUM_13, context)[0]).toMatchObject({
      message: "表六“30101 基本工资”（2024 年基本支出·总计）印出 253.81 万元，精确金额四舍五入应为 253.80 万元",
      actual: "253.81 万元",
      expected: "253.80 万元",
      difference: "0.01 万元",
    });
  });
});
