import { describe, expect, it } from "vitest";
import type { BudgetBook, Revenue } from "../../book/types";
import { checkRule } from "../run";
import { addLine, addRevenue, demoBook, demoContext, found, lineOf } from "../testing";
import type { RuleContext } from "../types";
import { SUM_07 } from "./sum-07";

const OFFICE = "重庆市万盛经济技术开发区管理委员会办公室";
const CENTRE = "重庆市万盛经济技术开发区政府信息公开中心";

function revenueOf(book: BudgetBook, index: number): Revenue {
  const revenue = book.revenues[index];
  if (!revenue) throw new Error(`The book has no revenue ${index}`);
  return revenue;
}

const only = (context: RuleContext) => {
  const [finding, ...others] = checkRule(SUM_07, context);
  expect(others).toEqual([]);
  return finding;
};

describe("SUM-07", () => {
  it("stands on these income rows of the demo budget", () => {
    const rows = demoBook().revenues.map(({ unit, source, carriedOver }) => [unit, source, carriedOver]);
    expect(rows).toEqual([
      ["202001", "generalPublicBudget", false],
      ["202002", "generalPublicBudget", false],
      ["202001", "governmentFund", false],
    ]);
  });

  it("passes on the demo budget", () => {
    expect(found(SUM_07, demoContext())).toEqual([]);
  });

  it("accepts income that is carried forward to the fen, whether of this year or carried over", () => {
    for (const carriedOver of [true, false]) {
      const context = demoContext((book) => {
        addRevenue(book, { carriedOver, amount: 1 });
        book.carryForward.push({ unit: "202001", source: "generalPublicBudget", amount: 1 });
      });
      expect(found(SUM_07, context)).toEqual([]);
    }
  });

  it("says once, at the income row, what is one fen too much", () => {
    const context = demoContext((book) => {
      revenueOf(book, 0).amount += 1;
    });
    expect(found(SUM_07, context)).toEqual(["SUM-07 book:revenues[0].amount"]);
    expect(only(context)).toMatchObject({
      message: `${OFFICE}“一般公共预算”资金的收入（含上年结转）12,317,599.01 元与支出 12,317,599.00 元不一致`,
      actual: "12,317,599.01 元",
      expected: "12,317,599.00 元",
      difference: "0.01 元",
    });
  });

  it("names the row that is too much by itself", () => {
    const context = demoContext((book) => {
      addRevenue(book, { amount: 5_000_000 });
    });
    expect(found(SUM_07, context)).toEqual(["SUM-07 book:revenues[3].amount"]);
  });

  it("takes what two units have too much and too little for one mistake", () => {
    const context = demoContext((book) => {
      const [first, second] = [revenueOf(book, 0), revenueOf(book, 1)];
      [first.amount, second.amount] = [second.amount, first.amount];
    });
    expect(found(SUM_07, context)).toEqual(["SUM-07 book:revenues[0].amount, book:revenues[1].amount"]);
    expect(only(context)).toMatchObject({
      message: `“一般公共预算”资金的收入，${CENTRE}比支出多 710.54 万元，${OFFICE}比支出少 710.54 万元，可能填错了单位`,
      actual: "521.22 万元",
      expected: "1,231.76 万元",
      difference: "-710.54 万元",
    });
  });

  it("takes what two sources of a unit have too much and too little for one mistake", () => {
    const context = demoContext((book) => {
      revenueOf(book, 2).source = "other";
    });
    expect(found(SUM_07, context)).toEqual(["SUM-07 line:L080.source, book:revenues[2].amount"]);
    expect(only(context)?.message).toBe(
      `${OFFICE}“其他收入”的收入比支出多 200.00 万元，“政府性基金预算”的收入比支出少 200.00 万元，可能填错了资金来源`,
    );
  });

  it("goes to the lines where no income is entered at all", () => {
    const context = demoContext((book) => {
      addLine(book, { id: "N9", source: "institutionFund", amount: 300 });
      addLine(book, { id: "N10", source: "institutionFund", amount: 200 });
    });
    expect(found(SUM_07, context)).toEqual(["SUM-07 line:N9.source, line:N10.source"]);
    expect(only(context)).toMatchObject({
      message: `${OFFICE}用“用事业基金弥补收支差额”安排支出 5.00 元，却没有编列该项收入`,
      actual: "0 元",
      difference: "-5.00 元",
    });
  });

  it("goes to 结转下年 where that alone is too much", () => {
    const context = demoContext((book) => {
      book.carryForward.push({ unit: "202001", source: "generalPublicBudget", amount: 10_000_000 });
    });
    expect(found(SUM_07, context)).toEqual(["SUM-07 book:carryForward[0].amount"]);
    expect(only(context)).toMatchObject({
      message: `${OFFICE}“一般公共预算”资金的收入（含上年结转）1,231.76 万元与支出加结转下年 1,241.76 万元不一致`,
      difference: "-10.00 万元",
    });
  });

  it("finds what carrying forward does not explain", () => {
    const context = demoContext((book) => {
      addRevenue(book, { source: "other", amount: 300 });
      book.carryForward.push({ unit: "202001", source: "other", amount: 200 });
    });
    expect(only(context)).toMatchObject({
      subject: "book:revenues[3].amount",
      message: `${OFFICE}“其他收入”资金的收入（含上年结转）3.00 元与支出加结转下年 2.00 元不一致`,
      difference: "1.00 元",
    });
  });

  it("compares 上年结转 of both sides though the whole balances", () => {
    const context = demoContext((book) => {
      lineOf(book, "L080").carriedOver = true;
    });
    expect(only(context)).toMatchObject({
      subject: "book:revenues[2].amount",
      message: `${OFFICE}“政府性基金预算”资金的收入中上年结转 0 万元，支出中上年结转 200.00 万元，两处“上年结转”的标注不一致`,
      actual: "0 万元",
      expected: "200.00 万元",
      difference: "-200.00 万元",
    });
  });

  it("takes 上年结转 that one unit receives and the other spends for one mistake", () => {
    const context = demoContext((book) => {
      const [first, second] = [revenueOf(book, 0), revenueOf(book, 1)];
      first.amount -= 100_000;
      addRevenue(book, { carriedOver: true, amount: 100_000 });
      addLine(book, { unit: "202002", carriedOver: true, amount: 100_000 });
      second.amount += 100_000;
    });
    expect(found(SUM_07, context)).toEqual(["SUM-07 book:revenues[0].amount, book:revenues[1].amount"]);
    expect(only(context)?.message).toBe(
      `“一般公共预算”资金的收入中的上年结转，${OFFICE}比支出多 0.10 万元，${CENTRE}比支出少 0.10 万元，可能填错了单位`,
    );
  });

  it("tells how much of the difference is 上年结转", () => {
    const context = demoContext((book) => addRevenue(book, { carriedOver: true, amount: 1_000_000 }));
    expect(only(context)).toMatchObject({
      subject: "book:revenues[3].amount",
      message: `${OFFICE}“一般公共预算”资金的收入（含上年结转）1,232.76 万元与支出 1,231.76 万元不一致（其中上年结转收入 1.00 万元、支出 0 万元）`,
    });
  });
});
