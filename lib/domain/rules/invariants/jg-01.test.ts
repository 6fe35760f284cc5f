import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { addLine, demoContext, found, withFigure, withoutStatement } from "../testing";
import { JG_01 } from "./jg-01";

describe("JG-01", () => {
  it("passes on the demo budget", () => {
    expect(found(JG_01, demoContext())).toEqual([]);
  });

  it("names the paragraph that is one fen off", () => {
    const context = withFigure(demoContext(), "narrative!operatingExpense.amount", 171000001);
    expect(found(JG_01, context)).toEqual(["JG-01 paragraph:otherMatters.operatingExpense"]);
    expect(checkRule(JG_01, context)[0]).toMatchObject({
      message: "机关运行经费 1,710,000.01 元与行政、参公单位一般公共预算日常公用经费之和 1,710,000.00 元不一致",
      actual: "1,710,000.01 元",
      expected: "1,710,000.00 元",
      difference: "0.01 元",
    });
  });

  it("counts no 事业 unit, no project and no other money", () => {
    expect(
      found(
        JG_01,
        demoContext((book) => {
          addLine(book, { unit: "202002", amount: 1 });
          addLine(book, { class: "project", project: "P001", amount: 1 });
          addLine(book, { source: "other", amount: 1 });
        }),
      ),
    ).toEqual([]);
  });

  it("accepts a department of 事业 units that says it has none", () => {
    expect(
      found(
        JG_01,
        demoContext((book) => {
          for (const unit of book.units) unit.kind = "institution";
          book.priorYear = null;
        }),
      ),
    ).toEqual([]);
  });

  it("wants the amount stated", () => {
    const context = withoutStatement(demoContext(), "narrative!operatingExpense.amount", "figure");
    expect(found(JG_01, context)).toEqual(["JG-01 book:narrative"]);
    expect(checkRule(JG_01, context)[0]).toMatchObject({
      message: "情况说明没有写明机关运行经费",
      actual: null,
      expected: "机关运行经费的金额，或没有机关运行经费的说明",
      difference: null,
    });
  });
});
