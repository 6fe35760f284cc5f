import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withoutRow, withoutStatement } from "../testing";
import { ZC_01 } from "./zc-01";

describe("ZC-01", () => {
  it("passes on the demo budget", () => {
    expect(found(ZC_01, demoContext())).toEqual([]);
  });

  it("wants every kind in the text, zero or not", () => {
    const context = withoutStatement(demoContext(), "procurement!B.total", "figure");
    expect(found(ZC_01, context)).toEqual(["ZC-01 cell:procurement!B.total"]);
    expect(checkRule(ZC_01, context)[0]).toMatchObject({
      message: "情况说明没有列出政府采购工程",
      actual: "未列",
      expected: "政府采购工程",
      difference: null,
    });
  });

  it("wants every kind in the table", () => {
    const context = withoutRow(demoContext(), "procurement", "C");
    expect(found(ZC_01, context)).toEqual(["ZC-01 table:procurement", "ZC-01 table:procurement"]);
    expect(checkRule(ZC_01, context)[0]).toMatchObject({
      message: "表十三没有列出政府采购服务",
      actual: "未列",
      expected: "政府采购服务",
      difference: null,
    });
  });
});
