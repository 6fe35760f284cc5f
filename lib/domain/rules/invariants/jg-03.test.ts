import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withoutStatement, withRuns } from "../testing";
import { JG_03 } from "./jg-03";

describe("JG-03", () => {
  it("passes on the demo budget", () => {
    expect(found(JG_03, demoContext())).toEqual([]);
  });

  it("wants the change", () => {
    const context = withoutStatement(demoContext(), "narrative!operatingExpense.amount", "change");
    expect(found(JG_03, context)).toEqual(["JG-03 paragraph:otherMatters.operatingExpense"]);
    expect(checkRule(JG_03, context)[0]).toMatchObject({
      message: "情况说明没有写明机关运行经费与上年的比较",
      actual: null,
      expected: "与上年比较",
      difference: null,
    });
  });

  it("wants the use", () => {
    const context = withRuns(demoContext(), (run) => (run.text.includes("主要用于") ? null : run));
    expect(found(JG_03, context)).toEqual(["JG-03 paragraph:otherMatters.operatingExpense"]);
    expect(checkRule(JG_03, context)[0]).toMatchObject({
      message: "情况说明没有写明机关运行经费的主要用途",
      actual: null,
      expected: "主要用于……",
      difference: null,
    });
  });

  it("compares nothing without a prior year", () => {
    expect(
      found(
        JG_03,
        demoContext((book) => {
          book.priorYear = null;
        }),
      ),
    ).toEqual([]);
  });
});
