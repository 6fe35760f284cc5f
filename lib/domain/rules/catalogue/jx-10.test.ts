import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { added, only, withIndicator } from "./cls-testing";
import { JX_10 } from "./jx-10";

describe("JX-10", () => {
  it("passes =4 in table 16 beside ≥4 in table 14: both may be", () => {
    expect(found(JX_10, demoContext())).toEqual([]);
  });

  it("finds more in a project than the department promises, and opposite bounds", () => {
    const more = demoContext(withIndicator(0, 1, { target: "5" }));
    expect(added(more)).toEqual(["JX-10 book:projects[0].indicators[1].target"]);
    expect(only(JX_10, more)).toMatchObject({
      severity: "confirm",
      message: "指标“聘请法律顾问”在项目“政务业务专项”中为 = 5家，在部门整体中为 ≥ 4家",
      actual: "= 5家",
      expected: "≥ 4家",
    });
    const opposite = demoContext(withIndicator(0, 1, { relation: "atMost" }));
    expect(added(opposite)).toEqual(["JX-10 book:projects[0].indicators[1].relation"]);
  });

  it("passes a part of the department's count, and another satisfaction", () => {
    expect(added(demoContext(withIndicator(0, 1, { target: "3" })))).toEqual([]);
    const satisfied = { name: "联系服务各部门、镇街工作满意率", unit: "%", relation: "atLeast" as const, target: "90" };
    expect(added(demoContext(withIndicator(0, 9, satisfied)))).toEqual([]);
  });

  it("passes the same indicator with the same demand", () => {
    expect(found(JX_10, demoContext(withIndicator(0, 1, { relation: "atLeast" })))).toEqual([]);
  });

  it("asks about another target of the same name, punctuation aside", () => {
    const context = demoContext(withIndicator(0, 5, { name: "机要文件，及时传递率", target: "99" }));
    expect(added(context)).toEqual(["JX-10 book:projects[0].indicators[5].target"]);
  });

  it("compares no two projects with each other", () => {
    expect(added(demoContext(withIndicator(1, 0, { name: "督查次数" })))).toEqual([]);
  });
});
