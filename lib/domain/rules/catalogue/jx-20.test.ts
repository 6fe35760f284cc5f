import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { only } from "./cls-testing";
import { JX_20 } from "./jx-20";

const withNames = (...names: string[]) =>
  demoContext((book) => {
    const [project] = book.projects;
    if (project)
      project.indicators = names.map((name) => ({
        name,
        weight: 90 / names.length,
        unit: "%",
        relation: "atLeast",
        target: "95",
        core: true,
      }));
  });

describe("JX-20", () => {
  it("passes the demo, and a small form with an output and satisfaction", () => {
    expect(found(JX_20, demoContext())).toEqual([]);
    expect(found(JX_20, withNames("普查任务完成率", "农户满意度"))).toEqual([]);
  });

  it("asks about a form of one indicator, and of satisfaction alone", () => {
    const one = withNames("群众满意度");
    expect(found(JX_20, one)).toEqual(["JX-20 book:projects[0].indicators"]);
    expect(only(JX_20, one)).toMatchObject({
      severity: "confirm",
      message: "项目“政务业务专项”只有 1 项绩效指标“群众满意度”",
    });
    expect(only(JX_20, withNames("群众满意度", "企业满意率", "学员满意度")).message).toBe(
      "项目“政务业务专项”的 3 项绩效指标都是满意度",
    );
  });
});
