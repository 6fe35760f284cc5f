import { describe, expect, it } from "vitest";
import { only } from "../catalogue/cls-testing";
import { demoContext, found, withFigure, withRuns } from "../testing";
import { NAR_02 } from "./nar-02";

describe("NAR-02", () => {
  it("passes where the sources add up, with what was carried over", () => {
    expect(found(NAR_02, demoContext())).toEqual([]);
    const context = demoContext((book) => {
      book.revenues.push({ unit: "202001", source: "generalPublicBudget", carriedOver: true, amount: 1 });
    });
    expect(found(NAR_02, context)).toEqual([]);
  });

  it("blocks parts that miss the total by one fen", () => {
    const context = withFigure(demoContext(), "revenueExpenditure!income:governmentFund.budget", 200_000_001);
    expect(found(NAR_02, context)).toEqual(["NAR-02 paragraph:totals.income"]);
    expect(only(NAR_02, context)).toMatchObject({
      severity: "block",
      message: "收入预算各项之和 19,529,799.01 元，与总额 19,529,799.00 元不一致",
      difference: "0.01 元",
    });
  });

  it("blocks a source that is left out though it is zero", () => {
    const context = withRuns(demoContext(), (run) =>
      run.kind === "figure" &&
      run.source.kind === "cell" &&
      run.source.address === "revenueExpenditure!income:other.budget"
        ? null
        : run,
    );
    expect(found(NAR_02, context)).toEqual(["NAR-02 paragraph:totals.income"]);
    expect(only(NAR_02, context).message).toBe("收入预算的构成没有列出其他收入");
  });
});
