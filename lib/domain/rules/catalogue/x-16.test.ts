import { describe, expect, it } from "vitest";
import type { Fen } from "../../money";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import type { RuleContext } from "../types";
import { X_16 } from "./x-16";

/** The demo with one purchase from the government fund, which has 200 万元. */
function withProcurement(amount: Fen): RuleContext {
  return demoContext((book) =>
    book.procurement.push({
      unit: "202001",
      category: "services",
      name: "政务外网升级改造",
      source: "governmentFund",
      carriedOver: false,
      amount,
      project: "P002",
    }),
  );
}

describe("X-16", () => {
  it("passes on the demo budget", () => {
    expect(found(X_16, demoContext())).toEqual([]);
  });

  it("lets a whole source be procured", () => {
    expect(found(X_16, withProcurement(200_000_000))).toEqual([]);
  });

  it("names the source with one fen more", () => {
    const context = withProcurement(200_000_001);
    expect(found(X_16, context)).toEqual(["X-16 book:procurement[0].amount"]);
    expect(checkRule(X_16, context)[0]).toMatchObject({
      message: "表十三“政府性基金预算”安排的采购 2,000,000.01 元大于表二该列合计 2,000,000.00 元",
      actual: "2,000,000.01 元",
      expected: "2,000,000.00 元",
      difference: "0.01 元",
    });
  });
});
