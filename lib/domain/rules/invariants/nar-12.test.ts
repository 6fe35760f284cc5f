import { describe, expect, it } from "vitest";
import { only } from "../catalogue/cls-testing";
import { demoContext, found, withFigure, withRuns } from "../testing";
import { NAR_12 } from "./nar-12";

describe("NAR-12", () => {
  it("passes the demo, and a department without general public budget", () => {
    expect(found(NAR_12, demoContext())).toEqual([]);
    const none = demoContext((book) => {
      book.priorYear = null;
      book.lines = book.lines.filter(({ source }) => source !== "generalPublicBudget");
      book.revenues = book.revenues.filter(({ source }) => source !== "generalPublicBudget");
    });
    expect(found(NAR_12, none)).toEqual([]);
  });

  it("blocks parts that miss the total by one fen", () => {
    const context = withFigure(demoContext(), "general!total.total", 1_752_979_901);
    expect(found(NAR_12, context)).toEqual(["NAR-12 paragraph:budgets.general"]);
    expect(only(NAR_12, context)).toMatchObject({ severity: "block", difference: "-0.01 元" });
  });

  it("blocks a figure of all money in the paragraph of fiscal grants", () => {
    const context = withRuns(demoContext(), (run) =>
      run.kind === "figure" && run.source.kind === "cell" && run.source.address === "general!total.basic"
        ? { ...run, source: { kind: "cell", address: "expenditure!total.basic" } }
        : run,
    );
    expect(found(NAR_12, context)).toEqual(["NAR-12 paragraph:budgets.general"]);
  });
});
