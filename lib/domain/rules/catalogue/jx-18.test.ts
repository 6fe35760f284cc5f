import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { added, only, withIndicator } from "./cls-testing";
import { JX_18 } from "./jx-18";

const FOUND = ["JX-18 book:projects[0].indicators[3].name, book:projects[0].indicators[2].name"];

describe("JX-18", () => {
  it("passes the demo, and the same name in two forms", () => {
    expect(found(JX_18, demoContext())).toEqual([]);
    expect(found(JX_18, demoContext(withIndicator(1, 0, { name: "督查次数" })))).toEqual([]);
  });

  it("asks about an indicator that stands twice", () => {
    const context = demoContext(withIndicator(0, 3, { name: "应急值守专项检查次数", target: "10" }));
    expect(added(context)).toEqual(FOUND);
    expect(only(JX_18, context).message).toBe("项目“政务业务专项”的指标“应急值守专项检查次数”重复填写");
  });

  it("names both targets where they differ, and sees through small differences of the name", () => {
    for (const name of ["应急值守专项检查数量", "应急值守的专项检查场次", "应急值守（专项检查）次数"]) {
      const context = demoContext(withIndicator(0, 3, { name }));
      expect(found(JX_18, context)).toEqual(FOUND);
      expect(only(JX_18, context).message).toBe(
        `项目“政务业务专项”的指标“${name}”重复填写，指标值一处为 ≥ 10次，一处为 ≥ 12次`,
      );
    }
  });

  it("passes names that differ in what they measure", () => {
    for (const name of ["应急值守专项督查次数", "应急值守专项检查人数", "春季应急值守专项检查次数"])
      expect(found(JX_18, demoContext(withIndicator(0, 3, { name })))).toEqual([]);
  });
});
