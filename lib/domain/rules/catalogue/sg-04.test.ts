import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withFigure } from "../testing";
import { SG_04 } from "./sg-04";

describe("SG-04", () => {
  it("passes on the demo budget", () => {
    expect(found(SG_04, demoContext())).toEqual([]);
  });

  it("accepts as much as last year", () => {
    expect(found(SG_04, withFigure(demoContext(), "narrative!priorThreePublic.amount", 44800000))).toEqual([]);
  });

  it("asks about one fen more", () => {
    const context = withFigure(demoContext(), "narrative!priorThreePublic.amount", 44799999);
    expect(found(SG_04, context)).toEqual(["SG-04 cell:10!threePublic:budget.total"]);
    expect(checkRule(SG_04, context)[0]).toMatchObject({
      message: "本年“三公”经费合计 448,000.00 元大于上年合计 447,999.99 元",
      actual: "448,000.00 元",
      expected: "447,999.99 元",
      difference: "0.01 元",
    });
  });

  it("asks nothing without a prior year", () => {
    expect(
      found(
        SG_04,
        demoContext((book) => {
          book.priorYear = null;
        }),
      ),
    ).toEqual([]);
  });
});
