import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withFigure } from "../testing";
import { SUM_15 } from "./sum-15";

describe("SUM-15", () => {
  it("passes on the demo budget", () => {
    expect(found(SUM_15, demoContext())).toEqual([]);
  });

  it("finds parts that do not add up", () => {
    const context = withFigure(demoContext(), "generalProjects:P001!local.amount", 1);
    expect(found(SUM_15, context)).toEqual(["SUM-15 cell:generalProjects:P001!budget.amount"]);
    expect(checkRule(SUM_15, context)[0]).toMatchObject({
      actual: "2,852,000.00 元",
      expected: "2,852,000.01 元",
      difference: "-0.01 元",
    });
  });
});
