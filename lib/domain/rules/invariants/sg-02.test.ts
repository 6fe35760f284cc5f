import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withoutStatement, withTables } from "../testing";
import { SG_02 } from "./sg-02";

describe("SG-02", () => {
  it("passes on the demo budget", () => {
    expect(found(SG_02, demoContext())).toEqual([]);
  });

  it("wants each part in the text, zero or not", () => {
    const context = withoutStatement(demoContext(), "threePublic!threePublic:budget.vehiclePurchase", "figure");
    expect(found(SG_02, context)).toEqual(["SG-02 cell:threePublic!threePublic:budget.vehiclePurchase"]);
    expect(checkRule(SG_02, context)[0]).toMatchObject({
      message: "情况说明没有单列公务用车购置费",
      actual: "未列",
      expected: "公务用车购置费",
      difference: null,
    });
  });

  it("wants each part in the table", () => {
    const context = withTables(demoContext(), (tables) => tables.filter(({ id }) => id !== "threePublic"));
    expect(found(SG_02, context)).toEqual(["SG-02 table:threePublic", "SG-02 table:threePublic"]);
    expect(checkRule(SG_02, context)[0]).toMatchObject({
      message: "表十没有单列公务用车购置费",
      actual: "未列",
      expected: "公务用车购置费",
      difference: null,
    });
  });
});
