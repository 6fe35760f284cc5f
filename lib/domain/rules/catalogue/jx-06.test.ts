import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { added, only, withIndicator, withProject } from "./cls-testing";
import { JX_06 } from "./jx-06";

describe("JX-06", () => {
  it("passes where every form measures 满意度 or 满意率", () => {
    expect(found(JX_06, demoContext())).toEqual([]);
  });

  it("asks for it where no indicator does", () => {
    const context = demoContext(withIndicator(1, 2, { name: "干部职工出勤率" }));
    expect(added(context)).toEqual(["JX-06 book:projects[1].indicators"]);
    expect(only(JX_06, context)).toMatchObject({
      severity: "confirm",
      message: "项目“政务信息建设”的绩效指标中没有满意度指标",
    });
  });

  it("leaves a form without indicators to JX-12", () => {
    expect(found(JX_06, demoContext(withProject({ indicators: [] })))).toEqual([]);
  });
});
