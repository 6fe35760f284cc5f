import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { CLS_13 } from "./cls-13";
import { added, only, withLines } from "./cls-testing";

describe("CLS-13", () => {
  it("passes 行政运行 in basic and 一般行政管理事务 in project expenditure", () => {
    expect(found(CLS_13, demoContext())).toEqual([]);
  });

  it("asks about running an office as a project", () => {
    const context = demoContext(withLines({ L078: { function: "2010301" } }));
    expect(added(context)).toEqual(["CLS-13 line:L078.function"]);
    expect(only(CLS_13, context)).toMatchObject({
      severity: "confirm",
      message: "2010301 行政运行 一般列基本支出，现列项目支出",
      actual: "项目支出",
    });
  });

  it("asks about a task in basic expenditure", () => {
    const context = demoContext(withLines({ L025: { function: "2010302" } }));
    expect(added(context)).toEqual(["CLS-13 line:L025.function"]);
  });

  it("says nothing of a 项 that may be either", () => {
    expect(added(demoContext(withLines({ L025: { function: "2010303" } })))).toEqual([]);
  });
});
