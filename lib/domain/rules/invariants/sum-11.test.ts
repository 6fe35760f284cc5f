import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withFigure } from "../testing";
import { SUM_11 } from "./sum-11";

describe("SUM-11", () => {
  it("passes on the demo budget", () => {
    expect(found(SUM_11, demoContext())).toEqual([]);
  });

  it("names the total whose part is one fen off", () => {
    const context = withFigure(demoContext(), "procurement!A.total", 1);
    expect(found(SUM_11, context)).toEqual(["SUM-11 cell:procurement!total.total"]);
    expect(checkRule(SUM_11, context)[0]).toMatchObject({
      message: "表十三“合计”（总计）0 元与其下各项之和 0.01 元不一致",
      actual: "0 元",
      expected: "0.01 元",
      difference: "-0.01 元",
    });
  });
});
