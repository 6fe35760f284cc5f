import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { added, only, withIndicator } from "./cls-testing";
import { JX_01 } from "./jx-01";

describe("JX-01", () => {
  it("passes weights of 100", () => {
    expect(found(JX_01, demoContext())).toEqual([]);
  });

  it("blocks 105", () => {
    const context = demoContext(withIndicator("performance", 0, { weight: 15 }));
    expect(added(context)).toEqual(["JX-01 book:performance.indicators"]);
    expect(only(JX_01, context)).toMatchObject({
      severity: "block",
      message: "部门整体的绩效指标权重合计 105，应为 100",
      actual: "105",
      expected: "100",
      difference: "5",
    });
  });

  it("adds decimals exactly", () => {
    const edit = (weight: number) =>
      demoContext((book) => {
        withIndicator("performance", 0, { weight })(book);
        withIndicator("performance", 1, { weight: 4.9 })(book);
        withIndicator("performance", 2, { weight: 9.8 })(book);
      });
    expect(found(JX_01, edit(10.3))).toEqual([]);
    expect(only(JX_01, edit(10.2)).difference).toBe("-0.1");
  });

  it("takes the total from the edition", () => {
    const context = demoContext();
    const parameters = { ...context.edition.parameters, departmentWeightTotal: 90 };
    expect(only(JX_01, { ...context, edition: { ...context.edition, parameters } }).expected).toBe("90");
  });

  it("leaves a form without indicators to JX-15 and JX-16", () => {
    for (const objective of ["", "做好保障"]) {
      const context = demoContext((book) => {
        book.performance = { objective, indicators: [] };
      });
      expect(found(JX_01, context)).toEqual([]);
    }
  });

  it("adds before it rounds: thirds are whole, hundredths that lack are not", () => {
    const thirds = (weight: number) =>
      demoContext((book) => {
        const { indicators } = book.performance;
        book.performance.indicators = indicators.slice(0, 3).map((indicator) => ({ ...indicator, weight }));
      });
    expect(found(JX_01, thirds(33.333))).toEqual([]);
    expect(found(JX_01, thirds(100 / 3))).toEqual([]);
    expect(only(JX_01, thirds(33.33)).difference).toBe("-0.01");
  });
});
