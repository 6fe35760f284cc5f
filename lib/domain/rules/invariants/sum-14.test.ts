import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { addRevenue, demoContext, found, lineOf, withText } from "../testing";
import { SUM_14 } from "./sum-14";

describe("SUM-14", () => {
  it("passes on the demo budget", () => {
    expect(found(SUM_14, demoContext())).toEqual([]);
  });

  it("names a negative figure", () => {
    const context = demoContext((book) => {
      for (const project of book.projects) project.localTransfer = 200_000_001;
    });
    expect(found(SUM_14, context)).toEqual(["SUM-14 cell:generalProjects:P002!budget.district"]);
    expect(checkRule(SUM_14, context)[0]).toMatchObject({
      message: "表十六“区级支出（万元）”的金额 -0.01 元为负数",
      actual: "-0.01 元",
      expected: "零或正数",
      difference: null,
    });
  });

  it("names a negative line, income and purchase", () => {
    const context = demoContext((book) => {
      lineOf(book, "L001").amount = -1;
      addRevenue(book, { amount: -1 });
    });
    expect(found(SUM_14, context)).toEqual(["SUM-14 line:L001.amount", "SUM-14 book:revenues[3].amount"]);
    expect(checkRule(SUM_14, context)[0]).toMatchObject({
      message: "明细行 L001 的金额为负数或超过两位小数",
      actual: null,
      expected: null,
      difference: null,
    });
  });

  it("wants zero left blank", () => {
    const context = withText(demoContext(), "stateCapital!total.total", "0.00");
    expect(found(SUM_14, context)).toEqual(["SUM-14 cell:stateCapital!total.total"]);
    expect(checkRule(SUM_14, context)[0]).toMatchObject({
      message: "表十二“合计”（国有资本经营预算财政拨款支出·总计）印作 0.00，应为 空白",
      actual: "0.00",
      expected: "空白",
      difference: null,
    });
  });
});
