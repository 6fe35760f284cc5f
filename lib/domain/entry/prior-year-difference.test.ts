import { describe, expect, it } from "vitest";
import { priorYearOf } from "../book/prior-year";
import { demoBook } from "../book/testing";
import { isSamePriorYear, priorYearDifference } from "./prior-year-difference";

const prior = priorYearOf(demoBook());

describe("priorYearDifference", () => {
  it("names every figure as it is and as it would be", () => {
    const typed = { ...prior, lines: prior.lines.slice(0, 1), revenues: null, operatingExpense: 5 };
    const figures = priorYearDifference(typed, prior);
    expect(figures.map(({ label, same }) => [label, same])).toEqual([
      ["因公出国（境）费", true],
      ["公务用车购置费", true],
      ["公务用车运行维护费", true],
      ["公务接待费", true],
      ["机关运行经费", false],
      ["基本支出", false],
      ["项目支出", false],
      ["功能科目", false],
      ["收入", false],
    ]);
    expect(figures[4]).toMatchObject({ before: "0.05" });
    expect(figures[7]).toMatchObject({ before: "1 个" });
    expect(figures[8]?.before).toBe("未填");
  });
});

describe("isSamePriorYear", () => {
  it("holds for the same figures in another order", () => {
    expect(isSamePriorYear(prior, { ...prior, lines: prior.lines.toReversed() })).toBe(true);
  });

  it("fails for another figure, unknown income or another year", () => {
    expect(isSamePriorYear(prior, { ...prior, operatingExpense: prior.operatingExpense + 1 })).toBe(false);
    expect(isSamePriorYear(prior, { ...prior, revenues: null })).toBe(false);
    expect(isSamePriorYear(prior, { ...prior, lines: prior.lines.slice(1) })).toBe(false);
    expect(isSamePriorYear(prior, { ...prior, fiscalYear: 2023 })).toBe(false);
  });
});
