import { describe, expect, it } from "vitest";
import type { Line } from "../../book/types";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { withLines } from "./cls-testing";
import { X_22 } from "./x-22";

const changed = (patches: Record<string, Partial<Line>>) => demoContext(withLines(patches));

describe("X-22", () => {
  it("passes on the demo budget", () => {
    expect(found(X_22, demoContext())).toEqual([]);
  });

  it("speaks at a pension on the running of the office", () => {
    const context = changed({ L056: { function: "2010301" } });
    expect(found(X_22, context)).toEqual(["X-22 line:L056.function"]);
    expect(checkRule(X_22, context)[0]).toMatchObject({
      severity: "confirm",
      message: "30302 退休费 一般列 20805 行政事业单位养老支出，现列 2010301 行政运行",
    });
  });

  it("speaks at wages among the pensions", () => {
    const context = changed({ L001: { function: "2080501" } });
    expect(found(X_22, context)).toEqual(["X-22 line:L001.economic"]);
    expect(checkRule(X_22, context)[0]).toMatchObject({
      message: "2080501 行政单位离退休 是离退休人员的支出，现列 30101 基本工资",
    });
  });

  it("accepts what retirees get beside their pensions, soldiers' pensions, and a zero", () => {
    expect(found(X_22, changed({ L058: { function: "2080501" }, L025: { function: "2080501" } }))).toEqual([]);
    expect(found(X_22, changed({ L056: { function: "2080902" } }))).toEqual([]);
    expect(found(X_22, changed({ L056: { function: "2010301", amount: 0 } }))).toEqual([]);
  });
});
