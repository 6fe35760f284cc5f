import { describe, expect, it } from "vitest";
import { only } from "../catalogue/cls-testing";
import { demoContext, found, withFigure, withRuns } from "../testing";
import { NAR_03 } from "./nar-03";

describe("NAR-03", () => {
  it("passes where the 类 add up, and on an empty book", () => {
    expect(found(NAR_03, demoContext())).toEqual([]);
    const empty = demoContext((book) => {
      book.lines = [];
    });
    expect(found(NAR_03, empty)).toEqual([]);
  });

  it("blocks parts that miss the total by one fen", () => {
    const context = withFigure(demoContext(), "revenueExpenditure!expenditure:212.budget", 199_999_999);
    expect(found(NAR_03, context)).toEqual(["NAR-03 paragraph:totals.expenditure"]);
    expect(only(NAR_03, context)).toMatchObject({ severity: "block", difference: "-0.01 元" });
  });

  it("blocks a 类 that is left out", () => {
    const context = withRuns(demoContext(), (run) =>
      run.kind === "figure" &&
      run.source.kind === "cell" &&
      run.source.address === "revenueExpenditure!expenditure:212.budget"
        ? null
        : run,
    );
    expect(found(NAR_03, context)).toEqual(["NAR-03 paragraph:totals.expenditure"]);
    expect(only(NAR_03, context).message).toBe("支出预算的构成没有列出212 城乡社区支出");
  });
});
