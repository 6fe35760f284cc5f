import { describe, expect, it } from "vitest";
import type { BudgetBook } from "../../book/types";
import { checkRule } from "../run";
import { demoContext, found, lineOf } from "../testing";
import type { RuleContext } from "../types";
import { AMT_01 } from "./amt-01";
import { SG_06 } from "./sg-06";

/** The demo, which runs its cars on 40 万元, with so many cars. */
function withVehicles(owned: number, shared: number, edit: (book: BudgetBook) => void = () => {}): RuleContext {
  return demoContext((book) => {
    Object.assign(book.assets.vehicles, { owned, shared });
    edit(book);
  });
}

const withoutCost = (book: BudgetBook) => {
  book.lines = book.lines.filter((line) => line.economic !== "30231");
};

describe("SG-06", () => {
  it("passes on the demo budget", () => {
    expect(found(SG_06, demoContext())).toEqual([]);
  });

  it("accepts 100,000 yuan a car and asks about more, at the line", () => {
    expect(found(SG_06, withVehicles(2, 2))).toEqual([]);
    const context = withVehicles(2, 1);
    expect(found(SG_06, context)).toEqual(["SG-06 line:L052.amount, book:assets.vehicles.owned"]);
    expect(checkRule(SG_06, context)[0]).toMatchObject({
      severity: "confirm",
      message: "公务用车运行维护费 40.00 万元，实际使用车辆 3 辆，平均每辆超过 10.00 万元",
      expected: "不超过 30.00 万元",
      difference: "10.00 万元",
    });
  });

  it("has its own words for money without a car", () => {
    const context = withVehicles(0, 0);
    expect(found(SG_06, context)).toEqual(["SG-06 book:assets.vehicles.owned, line:L052.amount"]);
    expect(checkRule(SG_06, context)[0]).toMatchObject({
      message: "公务用车运行维护费 40.00 万元，资产情况中却没有车辆",
      actual: "0 辆",
    });
  });

  it("asks about cars without money, and shows where it may stand", () => {
    const context = withVehicles(5, 5, (book) => {
      lineOf(book, "L052").economic = "30239";
      book.lines = book.lines.filter(({ id }) => id !== "L077");
    });
    expect(found(SG_06, context)).toEqual(["SG-06 book:assets.vehicles.owned, line:L052.economic"]);
    expect(checkRule(SG_06, context)[0]?.message).toBe("本部门有车辆 5 辆，没有编列 30231 公务用车运行维护费");
  });

  it("asks about less than 2,000 yuan a car of one's own", () => {
    const running = (fen: number) =>
      withVehicles(5, 5, (book) => {
        lineOf(book, "L052").amount = fen;
      });
    expect(found(SG_06, running(1_000_000))).toEqual([]);
    expect(found(SG_06, running(999_900))).toEqual(["SG-06 line:L052.amount, book:assets.vehicles.owned"]);
    const slipped = running(4_000);
    expect(found(AMT_01, slipped)).toEqual(["AMT-01 line:L052.amount"]);
    expect(found(SG_06, slipped)).toEqual([]);
  });

  it("accepts no cars and no money, cars that are only shared, and cars run on own income", () => {
    expect(found(SG_06, withVehicles(0, 0, withoutCost))).toEqual([]);
    expect(found(SG_06, withVehicles(0, 4, withoutCost))).toEqual([]);
    const ambulances = withVehicles(5, 0, (book) => {
      lineOf(book, "L052").source = "institutionService";
    });
    expect(found(SG_06, ambulances)).toEqual([]);
  });
});
