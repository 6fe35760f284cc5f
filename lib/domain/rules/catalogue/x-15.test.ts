import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { addLine, demoContext, found, withFigure } from "../testing";
import { X_15 } from "./x-15";

describe("X-15", () => {
  it("passes on the demo budget", () => {
    expect(found(X_15, demoContext())).toEqual([]);
  });

  it("lets a 事业 unit spend within 505", () => {
    expect(
      found(
        X_15,
        demoContext((book) => addLine(book, { unit: "202002", economic: "30217", amount: 1 })),
      ),
    ).toEqual([]);
  });

  it("refuses more than table 10 shows", () => {
    const context = withFigure(demoContext(), "basicByGovernmentEconomic!50206.total", 4800001);
    expect(found(X_15, context)).toEqual(["X-15 cell:basicByGovernmentEconomic!50206.total"]);
    expect(checkRule(X_15, context)[0]).toMatchObject({
      message: "表七、表九 50206 之和 48,000.01 元大于表十公务接待费 48,000.00 元",
      actual: "48,000.01 元",
      expected: "48,000.00 元",
      difference: "0.01 元",
    });
  });

  it("wants the same amount without 事业 units", () => {
    const context = demoContext((book) => {
      for (const unit of book.units) unit.kind = "administrative";
      addLine(book, { economic: "30217", governmentEconomic: "50201", amount: 1 });
    });
    expect(found(X_15, context)).toEqual(["X-15 cell:basicByGovernmentEconomic!50206.total"]);
    expect(checkRule(X_15, context)[0]).toMatchObject({
      message: "表七、表九 50206 之和 48,000.00 元与表十公务接待费 48,000.01 元不一致",
      actual: "48,000.00 元",
      expected: "48,000.01 元",
      difference: "-0.01 元",
    });
  });
});
