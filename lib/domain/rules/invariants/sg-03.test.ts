import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withoutStatement } from "../testing";
import { SG_03 } from "./sg-03";

describe("SG-03", () => {
  it("passes on the demo budget", () => {
    expect(found(SG_03, demoContext())).toEqual([]);
  });

  it("wants each item in the text, zero or not", () => {
    const context = withoutStatement(demoContext(), "threePublic!threePublic:budget.overseas", "figure");
    expect(found(SG_03, context)).toEqual(["SG-03 cell:threePublic!threePublic:budget.overseas"]);
    expect(checkRule(SG_03, context)[0]).toMatchObject({
      message: "情况说明没有列出因公出国（境）费",
      actual: null,
      expected: "因公出国（境）费",
      difference: null,
    });
  });

  it("wants each change in the text", () => {
    const context = withoutStatement(demoContext(), "threePublic!threePublic:budget.vehicleOperation", "change");
    expect(found(SG_03, context)).toEqual(["SG-03 cell:threePublic!threePublic:budget.vehicleOperation"]);
    expect(checkRule(SG_03, context)[0]).toMatchObject({
      message: "情况说明没有写明公务用车运行维护费与上年的比较",
      actual: null,
      expected: "与上年比较",
      difference: null,
    });
  });

  it("compares nothing without a prior year", () => {
    expect(
      found(
        SG_03,
        demoContext((book) => {
          book.priorYear = null;
        }),
      ),
    ).toEqual([]);
  });
});
