import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { addLine, demoContext, found } from "../testing";
import { SG_09 } from "./sg-09";

const buying = (vehicles: number, ...fen: number[]) =>
  demoContext((book) => {
    book.assets.purchases.vehicles = vehicles;
    for (const amount of fen) addLine(book, { economic: "31013", amount });
  });

describe("SG-09", () => {
  it("does not apply where no car is bought, and accepts 18 万元 each", () => {
    expect(SG_09.applies?.(demoContext())).toBe("没有计划购置车辆");
    expect(found(SG_09, buying(4, 36_000_000, 36_000_000))).toEqual([]);
  });

  it("asks about one fen more, at the lines", () => {
    const context = buying(1, 18_000_001);
    expect(found(SG_09, context)).toEqual(["SG-09 line:N81.amount, book:assets.purchases.vehicles"]);
    expect(checkRule(SG_09, buying(1, 80_000_000))[0]).toMatchObject({
      severity: "confirm",
      message: "计划购置车辆 1 辆，购置费 80.00 万元，平均每辆超过 18.00 万元",
      expected: "不超过 18.00 万元",
    });
  });
});
