import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { addLine, demoContext, found, lineOf, withFigure } from "../testing";
import { X_18 } from "./x-18";

describe("X-18", () => {
  it("passes on the demo budget", () => {
    expect(found(X_18, demoContext())).toEqual([]);
  });

  it("counts project lines that name no project, which have no form", () => {
    const context = demoContext((book) => {
      lineOf(book, "L079").project = null;
      lineOf(book, "L080").project = null;
    });
    expect(found(X_18, context)).toEqual([]);
  });

  it("passes over a line of zero", () => {
    expect(
      found(
        X_18,
        demoContext((book) => addLine(book, { class: "project", amount: 0 })),
      ),
    ).toEqual([]);
  });

  it("finds a form that is one fen off", () => {
    const context = withFigure(demoContext(), "generalProjects:P001!budget.amount", 285200001);
    expect(found(X_18, context)).toEqual(["X-18 cell:expenditure!total.project"]);
    expect(checkRule(X_18, context)[0]).toMatchObject({
      message: "表三项目支出合计 4,852,000.00 元与表十五、表十六当年预算之和 4,852,000.01 元不一致",
      actual: "4,852,000.00 元",
      expected: "4,852,000.01 元",
      difference: "-0.01 元",
    });
  });
});
