import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { addLine, demoContext, found } from "../testing";
import { SG_05 } from "./sg-05";

describe("SG-05", () => {
  it("passes on the demo budget", () => {
    expect(found(SG_05, demoContext())).toEqual([]);
  });

  it("accepts cars with money", () => {
    expect(
      found(
        SG_05,
        demoContext((book) => {
          book.assets.purchases.vehicles = 1;
          addLine(book, { economic: "31013", amount: 1 });
        }),
      ),
    ).toEqual([]);
  });

  it("finds cars without money", () => {
    const context = demoContext((book) => {
      book.assets.purchases.vehicles = 1;
    });
    expect(found(SG_05, context)).toEqual(["SG-05 book:assets.purchases.vehicles"]);
    expect(checkRule(SG_05, context)[0]).toMatchObject({
      message: "表十公务用车购置费 0 万元，资产情况中计划购置车辆 1 辆，两者不一致",
      actual: "1 辆",
      expected: "0 辆",
      difference: null,
    });
  });

  it("finds money without cars", () => {
    const context = demoContext((book) => addLine(book, { economic: "30913", amount: 180_000_00 }));
    expect(found(SG_05, context)).toEqual(["SG-05 book:assets.purchases.vehicles"]);
    expect(checkRule(SG_05, context)[0]).toMatchObject({
      message: "表十公务用车购置费 18.00 万元，资产情况中计划购置车辆 0 辆，两者不一致",
      actual: "0 辆",
      expected: "1 辆以上",
      difference: null,
    });
  });

  it("accepts cars that an institution buys of its own income, whatever they are", () => {
    const context = demoContext((book) => {
      book.assets.purchases.vehicles = 1;
      addLine(book, { unit: "202002", source: "institutionService", economic: "31019", amount: 45_000_000 });
    });
    expect(found(SG_05, context)).toEqual([]);
  });
});
