import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { addLine, addRevenue, demoContext, found, withFigure, withRuns } from "../testing";
import { STR_04 } from "./str-04";

describe("STR-04", () => {
  it("passes on the demo budget", () => {
    expect(found(STR_04, demoContext())).toEqual([]);
  });

  it("does not let the text deny a fund that has one fen", () => {
    const context = withFigure(demoContext(), "stateCapital!total.total", 1);
    expect(found(STR_04, context)).toEqual(["STR-04 paragraph:budgets.stateCapital"]);
    expect(checkRule(STR_04, context)[0]).toMatchObject({
      message: "表十二或表四列有国有资本经营预算财政拨款，情况说明却写“无国有资本经营预算财政拨款”",
      actual: null,
      expected: null,
      difference: null,
    });
  });

  it("wants the text to say that a fund has no money", () => {
    const context = withRuns(demoContext(), (run) => (run.text.includes("无国有资本") ? null : run));
    expect(found(STR_04, context)).toEqual(["STR-04 table:stateCapital"]);
    expect(checkRule(STR_04, context)[0]).toMatchObject({
      message: "表十二没有数据，情况说明没有写明“无国有资本经营预算财政拨款”",
      actual: null,
      expected: null,
      difference: null,
    });
  });

  it("accepts a real book with money of every fund", () => {
    expect(
      found(
        STR_04,
        demoContext((book) => {
          addRevenue(book, { source: "stateCapital", amount: 1 });
          addLine(book, { source: "stateCapital", function: "2230105", amount: 1 });
        }),
      ),
    ).toEqual([]);
  });
});
