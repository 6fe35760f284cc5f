import { describe, expect, it } from "vitest";
import type { Performance } from "../../book/types";
import { demoBook, demoContext, found } from "../testing";
import { added, only } from "./cls-testing";
import { JX_15 } from "./jx-15";
import { JX_16 } from "./jx-16";

const withPerformance = (patch: Partial<Performance>) =>
  demoContext((book) => {
    book.performance = { ...book.performance, ...patch };
  });

describe("JX-15 and JX-16", () => {
  it("pass the demo", () => {
    expect([JX_15, JX_16].flatMap((rule) => found(rule, demoContext()))).toEqual([]);
  });

  it("ask once for a table 14 that nobody has begun", () => {
    const context = withPerformance({ objective: " ", indicators: [] });
    expect(added(context)).toEqual(["JX-15 book:performance"]);
    expect(only(JX_15, context)).toMatchObject({
      severity: "confirm",
      message: "没有填写部门整体绩效目标，表十四将作为空表公开",
      remedy: "请填写部门整体绩效目标；按规定不设整体绩效目标的，写明理由",
    });
  });

  it("ask nothing of a book without any money", () => {
    const context = demoContext((book) => {
      book.performance = { objective: "", indicators: [] };
      book.lines = [];
    });
    expect(found(JX_15, context)).toEqual([]);
  });

  it("block one half without the other", () => {
    const withoutObjective = withPerformance({ objective: "" });
    expect(added(withoutObjective)).toEqual(["JX-16 book:performance.objective"]);
    expect(only(JX_16, withoutObjective)).toMatchObject({
      severity: "block",
      message: "部门整体没有填写当年整体绩效目标",
    });
    const { objective } = demoBook().performance;
    expect(added(withPerformance({ objective, indicators: [] }))).toEqual(["JX-16 book:performance.indicators"]);
  });
});
