import { describe, expect, it } from "vitest";
import { only } from "../catalogue/cls-testing";
import { demoContext, found, withFigure, withRuns } from "../testing";
import { JX_11 } from "./jx-11";

describe("JX-11", () => {
  it("passes 285.2 and 200, and a book without projects", () => {
    expect(found(JX_11, demoContext())).toEqual([]);
    const none = demoContext((book) => {
      book.lines = book.lines.filter((line) => line.class === "basic");
      book.projects = [];
    });
    expect(found(JX_11, none)).toEqual([]);
  });

  it("blocks an amount that misses the projects' lines by one fen", () => {
    const context = withFigure(demoContext(), "narrative!project-governmentFund.amount", 200_000_001);
    expect(found(JX_11, context)).toEqual(["JX-11 cell:narrative!project-governmentFund.amount"]);
    expect(only(JX_11, context)).toMatchObject({
      severity: "block",
      message: "绩效目标涉及的政府性基金预算 2,000,000.01 元，与项目支出 2,000,000.00 元不一致",
      difference: "0.01 元",
    });
  });

  it("blocks a fund that the text leaves out", () => {
    const context = withRuns(demoContext(), (run) =>
      run.kind === "figure" && run.source.kind === "cell" && run.source.address.includes("project-governmentFund")
        ? null
        : run,
    );
    expect(found(JX_11, context)).toEqual(["JX-11 cell:narrative!project-governmentFund.amount"]);
    expect(only(JX_11, context).message).toBe("绩效目标设置情况没有写明政府性基金预算安排的项目支出 200.00 万元");
  });
});
