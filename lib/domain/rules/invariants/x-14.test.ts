import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { addLine, demoContext, found, withFigure } from "../testing";
import { X_14 } from "./x-14";

describe("X-14", () => {
  it("passes on the demo budget", () => {
    expect(found(X_14, demoContext())).toEqual([]);
  });

  it("names the item that is one fen off", () => {
    const context = withFigure(demoContext(), "threePublic!threePublic:budget.reception", 4800001);
    expect(found(X_14, context)).toEqual(["X-14 cell:threePublic!threePublic:budget.reception"]);
    expect(checkRule(X_14, context)[0]).toMatchObject({
      message: "表十公务接待费 48,000.01 元与表六、表八 30217 之和 48,000.00 元不一致",
      actual: "48,000.01 元",
      expected: "48,000.00 元",
      difference: "0.01 元",
    });
  });

  it("adds both codes of cars bought and the projects", () => {
    expect(
      found(
        X_14,
        demoContext((book) => {
          addLine(book, { economic: "31013", amount: 1 });
          addLine(book, { class: "project", project: "P001", economic: "30913", amount: 1 });
        }),
      ),
    ).toEqual([]);
  });
});
