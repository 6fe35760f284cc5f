import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withFigure } from "../testing";
import { SUM_04 } from "./sum-04";

describe("SUM-04", () => {
  it("passes on the demo budget", () => {
    expect(found(SUM_04, demoContext())).toEqual([]);
  });

  it("names the row whose source is one fen off", () => {
    const context = withFigure(demoContext(), "revenue!2010301.other", 1);
    expect(found(SUM_04, context)).toEqual(["SUM-04 cell:revenue!2010301.total"]);
    expect(checkRule(SUM_04, context)[0]).toMatchObject({
      message: "表二“2010301 行政运行”（总计）6,762,199.00 元与同行各列之和 6,762,199.01 元不一致",
      actual: "6,762,199.00 元",
      expected: "6,762,199.01 元",
      difference: "-0.01 元",
    });
  });

  it("covers the purchases", () => {
    const context = withFigure(demoContext(), "procurement!A.other", 1);
    expect(found(SUM_04, context)).toEqual(["SUM-04 cell:procurement!A.total"]);
    expect(checkRule(SUM_04, context)[0]).toMatchObject({
      message: "表十三“A 货物”（总计）0 元与同行各列之和 0.01 元不一致",
      actual: "0 元",
      expected: "0.01 元",
      difference: "-0.01 元",
    });
  });
});
