import { describe, expect, it } from "vitest";
import { only } from "../catalogue/cls-testing";
import { demoContext, found, withFigure, withRuns } from "../testing";
import type { RuleContext } from "../types";
import { NAR_01 } from "./nar-01";

/** The demo with the printed text of one figure, known by its text, changed. */
function misprinted(text: string, wrong: string, context: RuleContext = demoContext()): RuleContext {
  return withRuns(context, (run) => (run.kind === "figure" && run.text === text ? { ...run, text: wrong } : run));
}

describe("NAR-01", () => {
  it("passes where every number is that of its source", () => {
    expect(found(NAR_01, demoContext())).toEqual([]);
  });

  it("blocks a figure that differs from its cell", () => {
    const context = misprinted("285.2", "285.3");
    expect(found(NAR_01, context)).toEqual([
      "NAR-01 paragraph:budgets.general",
      "NAR-01 paragraph:otherMatters.performance",
    ]);
    expect(NAR_01.check(context)[0]).toMatchObject({
      message: "说明中的 285.3 与其来源 general!total.project 的 285.2 不一致",
      actual: "285.3",
      expected: "285.2",
    });
  });

  it("blocks a change that is not the difference of the printed figures", () => {
    const context = withFigure(demoContext(), "narrative!priorOperatingExpense.amount", 190_110_000);
    expect(found(NAR_01, context)).toEqual(["NAR-01 paragraph:otherMatters.operatingExpense"]);
    expect(only(NAR_01, context).message).toBe(
      "说明中的 19.1 与其来源 narrative!operatingExpense.amount−narrative!priorOperatingExpense.amount 的 19.11 不一致",
    );
  });

  it("blocks a cause and a count that differ from the book", () => {
    expect(found(NAR_01, misprinted("148.5", "148.6"))).toEqual(["NAR-01 paragraph:budgets.general"]);
    expect(found(NAR_01, misprinted("13", "12"))).toEqual(["NAR-01 paragraph:basics.composition.divisions"]);
    expect(found(NAR_01, misprinted("10", "9"))).toEqual(["NAR-01 paragraph:otherMatters.assets.held"]);
  });

  it("blocks an amount that is not worth what it prints", () => {
    const context = withRuns(demoContext(), (run) =>
      run.kind === "figure" && run.text === "171" ? { ...run, fen: run.fen + 1 } : run,
    );
    expect(found(NAR_01, context)).toEqual(["NAR-01 paragraph:otherMatters.operatingExpense"]);
  });

  it("blocks a number whose source is not in the book", () => {
    const context = withRuns(demoContext(), (run) =>
      run.kind === "figure" && run.text === "13" ? { ...run, source: { kind: "count", path: "narrative.x" } } : run,
    );
    expect(only(NAR_01, context).message).toBe("说明中的 13 没有来源（narrative.x）");
  });
});
