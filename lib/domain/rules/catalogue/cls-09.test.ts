import { describe, expect, it } from "vitest";
import type { Line } from "../../book/types";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { CLS_09 } from "./cls-09";
import { withLines } from "./cls-testing";

const changed = (patches: Record<string, Partial<Line>>) => demoContext(withLines(patches));

describe("CLS-09", () => {
  it("is silent on the demo's 30114 and 30199 in 公用, 30207 and 30239 in 人员: offices plan them as either", () => {
    expect(found(CLS_09, demoContext())).toEqual([]);
  });

  it("asks at wages among 日常公用经费", () => {
    const context = changed({ L001: { expense: "operating" } });
    expect(found(CLS_09, context)).toEqual(["CLS-09 line:L001.expense"]);
    expect(checkRule(CLS_09, context)[0]).toMatchObject({
      severity: "confirm",
      message: "30101 基本工资 属于人员经费，现列日常公用经费",
      actual: "日常公用经费",
      expected: "人员经费",
    });
  });

  it("asks at reception, cars and equipment among 人员经费, once for each 款", () => {
    const personnel = { expense: "personnel" as const };
    expect(found(CLS_09, changed({ L045: personnel, L052: personnel, L062: personnel, L063: personnel }))).toEqual([
      "CLS-09 line:L045.expense",
      "CLS-09 line:L052.expense",
      "CLS-09 line:L062.expense, line:L063.expense",
    ]);
  });

  it("asks at allowances of people among 日常公用经费", () => {
    expect(found(CLS_09, changed({ L058: { expense: "operating" } }))).toEqual(["CLS-09 line:L058.expense"]);
  });

  it("asks nothing of a zero amount, nor of project lines", () => {
    expect(found(CLS_09, changed({ L001: { expense: "operating", amount: 0 } }))).toEqual([]);
    expect(found(CLS_09, changed({ L079: { economic: "30302" } }))).toEqual([]);
  });

  it("is one finding for a column filled down", () => {
    const context = demoContext((book) => {
      for (const line of book.lines) if (line.expense === "operating") line.expense = "personnel";
    });
    const [finding, ...others] = checkRule(CLS_09, context);
    expect([finding?.subject, finding?.also.length, others.length]).toEqual(["line:L025.expense", 20, 0]);
    expect(finding?.message).toBe(
      "有 21 行的人员经费、公用经费可能填反，如：30201 办公费 属于日常公用经费，现列人员经费",
    );
  });
});
