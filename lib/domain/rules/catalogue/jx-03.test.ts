import { describe, expect, it } from "vitest";
import type { Indicator } from "../../book/types";
import { demoContext, found } from "../testing";
import { added, only, withIndicator } from "./cls-testing";
import { JX_03 } from "./jx-03";

const patched = (patch: Partial<Indicator>) => demoContext(withIndicator(0, 2, patch));

describe("JX-03", () => {
  it("passes complete indicators, qualitative ones without a unit", () => {
    expect(found(JX_03, demoContext())).toEqual([]);
  });

  it("blocks an empty target", () => {
    expect(added(patched({ target: "" }))).toEqual(["JX-03 book:projects[0].indicators[2].target"]);
    expect(only(JX_03, patched({ target: "" }))).toMatchObject({
      severity: "block",
      message: "项目“政务业务专项”的指标“应急值守专项检查次数”没有指标值",
    });
  });

  it("blocks a quantitative indicator without a unit", () => {
    expect(added(patched({ unit: null }))).toEqual(["JX-03 book:projects[0].indicators[2].unit"]);
  });

  it("blocks a weight of zero, and passes a small one", () => {
    expect(found(JX_03, patched({ weight: 0 }))).toEqual(["JX-03 book:projects[0].indicators[2].weight"]);
    expect(found(JX_03, patched({ weight: 0.1 }))).toEqual([]);
  });

  it("blocks an indicator without a name", () => {
    expect(only(JX_03, patched({ name: "" })).message).toBe("项目“政务业务专项”有指标没有名称");
  });
});
