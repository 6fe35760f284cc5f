import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import type { RuleContext } from "../types";
import { SG_06 } from "./sg-06";

/** The demo, which runs its cars on 40 万元, with so many cars. */
function withVehicles(owned: number, shared: number): RuleContext {
  return demoContext((book) => Object.assign(book.assets.vehicles, { owned, shared }));
}

describe("SG-06", () => {
  it("passes on the demo budget", () => {
    expect(found(SG_06, demoContext())).toEqual([]);
  });

  it("accepts 100,000 yuan a car", () => {
    expect(found(SG_06, withVehicles(2, 2))).toEqual([]);
  });

  it("asks about more", () => {
    const context = withVehicles(2, 1);
    expect(found(SG_06, context)).toEqual(["SG-06 cell:10!threePublic:budget.vehicleOperation"]);
    expect(checkRule(SG_06, context)[0]).toMatchObject({
      message: "表十公务用车运行费 40.00 万元，实际使用车辆 3 辆，平均每辆超过 10.00 万元",
      actual: "40.00 万元",
      expected: "不超过 30.00 万元",
      difference: "10.00 万元",
    });
  });

  it("asks about money without a car", () => {
    const context = withVehicles(0, 0);
    expect(found(SG_06, context)).toEqual(["SG-06 cell:10!threePublic:budget.vehicleOperation"]);
    expect(checkRule(SG_06, context)[0]).toMatchObject({
      message: "表十公务用车运行费 40.00 万元，实际使用车辆 0 辆，平均每辆超过 10.00 万元",
      actual: "40.00 万元",
      expected: "不超过 0 万元",
      difference: "40.00 万元",
    });
  });

  it("accepts no cars and no money", () => {
    expect(
      found(
        SG_06,
        demoContext((book) => {
          book.assets.vehicles.owned = 0;
          book.assets.vehicles.shared = 0;
          book.lines = book.lines.filter((line) => line.economic !== "30231");
        }),
      ),
    ).toEqual([]);
  });
});
