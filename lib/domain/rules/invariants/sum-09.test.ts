import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { addLine, addRevenue, demoContext, found } from "../testing";
import { SUM_09 } from "./sum-09";

describe("SUM-09", () => {
  it("passes on the demo budget", () => {
    expect(found(SUM_09, demoContext())).toEqual([]);
  });

  it("accepts money carried over and forward", () => {
    expect(
      found(
        SUM_09,
        demoContext((book) => {
          addRevenue(book, { source: "stateCapital", carriedOver: true, amount: 3 });
          addLine(book, { source: "stateCapital", function: "2230105", carriedOver: true, amount: 1 });
          book.carryForward.push({ unit: "202001", source: "stateCapital", amount: 2 });
        }),
      ),
    ).toEqual([]);
  });

  it("names the fund that is one fen off", () => {
    const context = demoContext((book) => addRevenue(book, { source: "governmentFund", amount: 1 }));
    expect(found(SUM_09, context)).toEqual(["SUM-09 cell:fiscalAppropriation!income:governmentFund.budget"]);
    expect(checkRule(SUM_09, context)[0]).toMatchObject({
      message: "表四政府性基金预算财政拨款本年收入与上年结转之和 2,000,000.01 元与该列支出合计 2,000,000.00 元不一致",
      actual: "2,000,000.01 元",
      expected: "2,000,000.00 元",
      difference: "0.01 元",
    });
  });
});
