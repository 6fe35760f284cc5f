import { describe, expect, it } from "vitest";
import type { Line } from "../../book/types";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { withLines } from "./cls-testing";
import { STF_04 } from "./stf-04";
import { contextWithoutTables, department, line } from "./unit-testing";
import { X_21 } from "./x-21";

const COURT = { name: "南江区人民法院", kind: "administrative" as const, running: "2040501" };
const changed = (patches: Record<string, Partial<Line>>) => found(X_21, demoContext(withLines(patches)));

describe("X-21", () => {
  it("passes on the demo budget and on a court", () => {
    expect(found(X_21, demoContext())).toEqual([]);
    expect(found(X_21, contextWithoutTables(department([COURT])))).toEqual([]);
  });

  it.each<[string, Partial<Line>, string, string]>([
    [
      "L008",
      { function: "2080506" },
      "function",
      "30108 机关事业单位基本养老保险缴费 应列 2080505 机关事业单位基本养老保险缴费支出，现列 2080506 机关事业单位职业年金缴费支出",
    ],
    [
      "L008",
      { economic: "30112" },
      "economic",
      "2080505 机关事业单位基本养老保险缴费支出 只列 30108 机关事业单位基本养老保险缴费，现列 30112 其他社会保障缴费",
    ],
    [
      "L010",
      { function: "2080599" },
      "function",
      "30109 职业年金缴费 应列 2080506 机关事业单位职业年金缴费支出，现列 2080599 其他行政事业单位养老支出",
    ],
    ["L018", { function: "2010301" }, "function", "30113 住房公积金 应列 2210201 住房公积金，现列 2010301 行政运行"],
    [
      "L012",
      { function: "2101103" },
      "function",
      "30110 职工基本医疗保险缴费 应列 2101101 行政单位医疗、2101102 事业单位医疗，现列 2101103 公务员医疗补助",
    ],
    [
      "L012",
      { economic: "30111" },
      "function",
      "30111 公务员医疗补助缴费 应列 2101103 公务员医疗补助，现列 2101101 行政单位医疗",
    ],
  ])("speaks at %s with %j", (id, patch, field, message) => {
    const context = demoContext(withLines({ [id]: patch }));
    expect(found(X_21, context)).toEqual([`X-21 line:${id}.${field}`]);
    expect(checkRule(X_21, context)[0]).toMatchObject({ severity: "confirm", message });
  });

  it("is one finding for lines with the same fault", () => {
    expect(changed({ L018: { function: "2010301" }, L019: { function: "2010301" } })).toEqual([
      "X-21 line:L018.function, line:L019.function",
    ]);
  });

  it("accepts what is paid into a fund on the 项 of contributions, and a zero", () => {
    expect(changed({ L008: { economic: "31302" }, L018: { function: "2010301", amount: 0 } })).toEqual([]);
  });

  it("states of the tables what it asks of the lines", () => {
    expect(X_21.equations?.(demoContext()).map(({ actual }) => actual.cells)).toEqual([
      ["general!2080505.basic"],
      ["general!2080506.basic"],
      ["general!2210201.basic"],
    ]);
  });

  it("leaves contributions in a project to STF-04", () => {
    const context = contextWithoutTables(
      department([COURT], (book) => {
        Object.assign(line(book, "A07"), { class: "project", project: "P1", expense: null, function: "2040502" });
      }),
    );
    expect(found(X_21, context)).toEqual([]);
    expect(found(STF_04, context)).toEqual(["STF-04 line:A07.economic"]);
  });
});
