import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { addLine, demoContext, found, withFigure } from "../testing";
import { SG_01 } from "./sg-01";

describe("SG-01", () => {
  it("passes on the demo budget", () => {
    expect(found(SG_01, demoContext())).toEqual([]);
  });

  it("does not count cars run on other money", () => {
    expect(
      found(
        SG_01,
        demoContext((book) => addLine(book, { economic: "30231", source: "other", amount: 1 })),
      ),
    ).toEqual([]);
  });

  it("names the total that is one fen off", () => {
    const context = withFigure(demoContext(), "threePublic!threePublic:budget.total", 44800001);
    expect(found(SG_01, context)).toEqual(["SG-01 cell:threePublic!threePublic:budget.total"]);
    expect(checkRule(SG_01, context)[0]).toMatchObject({
      message: "表十“三公”经费合计 448,000.01 元与一般公共预算明细中“三公”经费科目之和 448,000.00 元不一致",
      actual: "448,000.01 元",
      expected: "448,000.00 元",
      difference: "0.01 元",
    });
  });
});
