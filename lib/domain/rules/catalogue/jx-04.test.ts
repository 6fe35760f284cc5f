import { describe, expect, it } from "vitest";
import type { Indicator } from "../../book/types";
import { demoContext, found } from "../testing";
import { added, only, withIndicator } from "./cls-testing";
import { JX_04 } from "./jx-04";

const quantitative = (patch: Partial<Indicator>) => demoContext(withIndicator(0, 2, patch));
const qualitative = (patch: Partial<Indicator>) => demoContext(withIndicator("performance", 1, patch));

describe("JX-04", () => {
  it("passes words for qualitative and numbers for quantitative indicators", () => {
    expect(found(JX_04, demoContext())).toEqual([]);
    for (const target of ["10.5", "1,000", "１２", "-1"]) {
      expect(found(JX_04, quantitative({ target }))).toEqual([]);
    }
  });

  it("blocks words for a quantitative indicator", () => {
    const context = quantitative({ target: "10次" });
    expect(added(context)).toEqual(["JX-04 book:projects[0].indicators[2].target"]);
    expect(only(JX_04, context)).toMatchObject({
      severity: "block",
      message: "项目“政务业务专项”的指标“应急值守专项检查次数”的指标性质为“≥”，指标值却不是数字",
      actual: "10次",
      expected: "不带单位的数字",
    });
  });

  it("blocks a number or a unit for a qualitative indicator", () => {
    expect(added(qualitative({ target: "95" }))).toEqual(["JX-04 book:performance.indicators[1].target"]);
    expect(added(qualitative({ unit: "%" }))).toEqual(["JX-04 book:performance.indicators[1].unit"]);
  });

  it("leaves an empty target to JX-03", () => {
    expect(found(JX_04, quantitative({ target: "" }))).toEqual([]);
  });
});
