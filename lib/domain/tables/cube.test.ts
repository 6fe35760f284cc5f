import { describe, expect, it } from "vitest";
import { demoBook } from "../book/testing";
import type { BudgetBook } from "../book/types";
import { CARRIED_CODES } from "../classification";
import { cubeOf } from "./cube";

const cube = (book: BudgetBook) => cubeOf(book, CARRIED_CODES.of(2024));
const LINES = { from: "lines" as const, where: {} };
const line = demoBook().lines[0] as BudgetBook["lines"][0];

describe("Cube", () => {
  it("adds lines up by the dimensions asked for, whatever their order", () => {
    const buckets = cube(demoBook()).buckets(LINES, ["source", "class"]);
    expect(buckets).toContainEqual({
      from: "lines",
      class: "basic",
      source: "generalPublicBudget",
      amount: 1_467_779_900,
    });
    expect(buckets).toContainEqual({ from: "lines", class: "project", source: "governmentFund", amount: 200_000_000 });
    expect(buckets).toHaveLength(3);
    expect(cube(demoBook()).buckets(LINES, ["class", "source"])).toEqual(buckets);
  });

  it("derives the government code from the kind of the unit, and keeps one that is written", () => {
    const reception = { ...line, economic: "30217", amount: 100 };
    const book = {
      ...demoBook(),
      lines: [
        { ...reception, id: "A", unit: "202001" },
        { ...reception, id: "B", unit: "202002" },
        { ...reception, id: "C", unit: "202001", governmentEconomic: "50299" },
        { ...reception, id: "D", unit: "202001", economic: "39999", amount: 7 },
      ],
    };
    const buckets = cube(book).buckets(LINES, ["governmentEconomic"]);
    expect(new Map(buckets.map(({ governmentEconomic, amount }) => [governmentEconomic, amount]))).toEqual(
      new Map([
        ["50206", 100],
        ["50502", 100],
        ["50299", 100],
        ["59999", 7],
      ]),
    );
  });

  it("leaves out what comes to zero", () => {
    const book = { ...demoBook(), lines: [{ ...line, amount: 0 }] };
    expect(cube(book).buckets(LINES, ["function"])).toEqual([]);
  });

  it("adds and subtracts the terms of a trace", () => {
    const terms = [
      { from: "lines" as const, where: { project: ["P001"] }, sign: 1 as const },
      { from: "lines" as const, where: { project: ["P001"], economic: ["30226"] }, sign: -1 as const },
    ];
    expect(cube(demoBook()).sum({ terms, within: {} })).toBe(285_200_000 - 96_970_000);
  });

  it("selects buckets by a dimension that is not asked for", () => {
    const term = { from: "lines" as const, where: { class: ["project"] }, sign: 1 as const };
    const found = cube(demoBook())
      .buckets(term, ["function"])
      .map(({ function: code }) => code);
    expect(found.sort()).toEqual(["2010302", "2010399", "2120899"]);
  });

  it("refuses sums beyond exact integers", () => {
    const huge = { ...line, amount: Number.MAX_SAFE_INTEGER };
    const book = { ...demoBook(), lines: [huge, { ...huge, id: "L2" }] };
    expect(() => cube(book)).toThrow("lines的合计超出可精确计算的范围");
  });
});
