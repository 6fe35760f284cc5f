import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withFigure } from "../testing";
import { SUM_02 } from "./sum-02";

describe("SUM-02", () => {
  it("passes on the demo budget", () => {
    expect(found(SUM_02, demoContext())).toEqual([]);
  });

  it("names the row whose part is one fen off", () => {
    const context = withFigure(demoContext(), "expenditure!2010301.basic", 676219901);
    expect(found(SUM_02, context)).toEqual(["SUM-02 cell:expenditure!2010301.total"]);
    expect(checkRule(SUM_02, context)[0]).toMatchObject({
      message: "表三“2010301 行政运行”（总计）6,762,199.00 元与同行各列之和 6,762,199.01 元不一致",
      actual: "6,762,199.00 元",
      expected: "6,762,199.01 元",
      difference: "-0.01 元",
    });
  });
});
