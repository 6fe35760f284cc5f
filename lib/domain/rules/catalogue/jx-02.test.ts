import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { added, only, withIndicator } from "./cls-testing";
import { JX_02 } from "./jx-02";

describe("JX-02", () => {
  it("passes 90 and 100", () => {
    expect(found(JX_02, demoContext())).toEqual([]);
    expect(found(JX_02, demoContext(withIndicator(1, 0, { weight: 30 })))).toEqual([]);
  });

  it("blocks 95", () => {
    const context = demoContext(withIndicator(1, 0, { weight: 25 }));
    expect(added(context)).toEqual(["JX-02 book:projects[1].indicators"]);
    expect(only(JX_02, context)).toMatchObject({
      severity: "block",
      message: "项目“政务信息建设”的绩效指标权重合计 95，应为 90 或 100",
      actual: "95",
      difference: null,
    });
  });

  it("takes the totals from the edition", () => {
    const context = demoContext();
    const parameters = { ...context.edition.parameters, projectWeightTotals: [100] };
    const strict = { ...context, edition: { ...context.edition, parameters } };
    expect(found(JX_02, strict)).toEqual(["JX-02 book:projects[0].indicators", "JX-02 book:projects[1].indicators"]);
    expect(JX_02.check(strict)[0]?.difference).toBe("-10");
  });
});
