import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { added, only, withIndicator } from "./cls-testing";
import { JX_10 } from "./jx-10";

describe("JX-10", () => {
  it("finds the contradiction of the demo: =4 in table 16, ≥4 in table 14", () => {
    expect(found(JX_10, demoContext())).toEqual(["JX-10 book:projects[0].indicators[1].relation"]);
    expect(only(JX_10, demoContext())).toMatchObject({
      severity: "confirm",
      message: "指标“聘请法律顾问”在项目“政务业务专项”中为 = 4家，在部门整体中为 ≥ 4家",
      actual: "= 4家",
      expected: "≥ 4家",
    });
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
