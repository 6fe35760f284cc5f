import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { PRI_04 } from "./pri-04";

const withClass = (index: number, of: "basic" | "project") =>
  demoContext(({ priorYear }) => {
    const line = priorYear?.lines[index];
    if (line) line.class = of;
  });

describe("PRI-04", () => {
  it("passes the demo", () => {
    expect(found(PRI_04, demoContext())).toEqual([]);
  });

  it("speaks at a task of last year among basic expenditure, and at running among projects", () => {
    const task = withClass(1, "basic");
    expect(found(PRI_04, task)).toEqual(["PRI-04 book:priorYear.lines[1].class"]);
    expect(checkRule(PRI_04, task)[0]).toMatchObject({
      severity: "confirm",
      message: "上年数的 2010302 一般行政管理事务 一般列项目支出，现列基本支出",
      expected: "项目支出",
    });
    expect(found(PRI_04, withClass(0, "project"))).toEqual(["PRI-04 book:priorYear.lines[0].class"]);
  });

  it("accepts either class of 项 that hold both", () => {
    expect(found(PRI_04, withClass(3, "basic"))).toEqual([]);
    expect(found(PRI_04, withClass(8, "project"))).toEqual([]);
  });
});
