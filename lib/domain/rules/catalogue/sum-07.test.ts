import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { addLine, addRevenue, demoContext, found, withFigure } from "../testing";
import { SUM_07 } from "./sum-07";

describe("SUM-07", () => {
  it("passes on the demo budget", () => {
    expect(found(SUM_07, demoContext())).toEqual([]);
  });

  it("accepts income that is carried forward to the fen", () => {
    expect(
      found(
        SUM_07,
        demoContext((book) => {
          addRevenue(book, { carriedOver: true, amount: 1 });
          book.carryForward.push({ unit: "202001", source: "generalPublicBudget", amount: 1 });
        }),
      ),
    ).toEqual([]);
  });

  it("names the unit and the source with one fen too much", () => {
    const context = demoContext((book) => addRevenue(book, { amount: 1 }));
    expect(found(SUM_07, context)).toEqual(["SUM-07 cell:1!income:generalPublicBudget.budget"]);
    expect(checkRule(SUM_07, context)[0]).toMatchObject({
      message:
        "重庆市万盛经济技术开发区管理委员会办公室“一般公共预算”资金的收入（含上年结转）12,317,599.01 元与支出 12,317,599.00 元不一致",
      actual: "12,317,599.01 元",
      expected: "12,317,599.00 元",
      difference: "0.01 元",
    });
  });

  it("finds two units that balance only together", () => {
    const context = demoContext((book) => {
      addRevenue(book, { amount: 1_000_000 });
      addLine(book, { unit: "202002", amount: 1_000_000 });
    });
    expect(found(SUM_07, context)).toEqual([
      "SUM-07 cell:1!income:generalPublicBudget.budget",
      "SUM-07 cell:1!income:generalPublicBudget.budget",
    ]);
    expect(checkRule(SUM_07, context)[0]).toMatchObject({
      message:
        "重庆市万盛经济技术开发区管理委员会办公室“一般公共预算”资金的收入（含上年结转）1,232.76 万元与支出 1,231.76 万元不一致",
      actual: "1,232.76 万元",
      expected: "1,231.76 万元",
      difference: "1.00 万元",
    });
  });

  it("finds money spent without income, and what carrying forward does not explain", () => {
    const context = demoContext((book) => {
      addLine(book, { source: "institutionFund", amount: 5_000_000 });
      addRevenue(book, { source: "other", amount: 300 });
      book.carryForward.push({ unit: "202001", source: "other", amount: 200 });
    });
    expect(found(SUM_07, context)).toEqual([
      "SUM-07 cell:1!income:other.budget",
      "SUM-07 cell:1!income:institutionFund.budget",
    ]);
    expect(checkRule(SUM_07, context)[0]).toMatchObject({
      message:
        "重庆市万盛经济技术开发区管理委员会办公室“其他收入”资金的收入（含上年结转）3.00 元与支出加结转下年 2.00 元不一致",
      actual: "3.00 元",
      expected: "2.00 元",
      difference: "1.00 元",
    });
  });

  it("finds totals that differ although every unit balances", () => {
    const context = withFigure(demoContext(), "4!expenditure:total.total", 0);
    expect(found(SUM_07, context)).toEqual(["SUM-07 cell:4!income:total.budget"]);
    expect(checkRule(SUM_07, context)[0]).toMatchObject({
      message: "表四收入合计 1,952.98 万元与表四支出合计 0 万元不一致",
      actual: "1,952.98 万元",
      expected: "0 万元",
      difference: "1,952.98 万元",
    });
  });
});
