import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { only, withIndicator } from "./cls-testing";
import { JX_19 } from "./jx-19";

const named = (name: string) => demoContext(withIndicator(0, 0, { name }));

describe("JX-19", () => {
  it("passes the demo, and names that say what is counted", () => {
    expect(found(JX_19, demoContext())).toEqual([]);
    for (const name of ["培训指标完成率", "招生数量", "及时率", "成本控制率"])
      expect(found(JX_19, named(name))).toEqual([]);
  });

  it("asks about the name of a level in place of one", () => {
    expect(found(JX_19, named("数量指标"))).toEqual(["JX-19 book:projects[0].indicators[0].name"]);
    expect(only(JX_19, named("数量指标"))).toMatchObject({
      severity: "confirm",
      message: "项目“政务业务专项”的指标名称“数量指标”没有说明考核什么",
    });
    for (const name of ["社会效益指标", "指标2", "三级指标", "质量", "1"])
      expect(found(JX_19, named(name))).toHaveLength(1);
  });
});
