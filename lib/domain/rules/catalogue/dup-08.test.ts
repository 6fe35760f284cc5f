import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { DUP_08 } from "./dup-08";

describe("DUP-08", () => {
  it("passes the demo", () => {
    expect(found(DUP_08, demoContext())).toEqual([]);
  });

  it("speaks at a project without lines, or with zeros only", () => {
    const context = demoContext((book) => {
      const [project] = book.projects;
      if (project) book.projects.push({ ...project, code: "P003", name: "会议室改造" });
      for (const line of book.lines) if (line.project === "P002") line.amount = 0;
    });
    expect(found(DUP_08, context)).toEqual(["DUP-08 book:projects[1].code", "DUP-08 book:projects[2].code"]);
    expect(checkRule(DUP_08, context)[1]).toMatchObject({
      severity: "confirm",
      message: "项目“会议室改造”（P003）没有支出明细，绩效目标表的当年预算为空",
    });
  });
});
