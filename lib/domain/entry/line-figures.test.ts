import { describe, expect, it } from "vitest";
import { demoBook } from "../book/testing";
import type { Line } from "../book/types";
import { figuresBeside } from "./line-figures";

function bookOfTwoUnits() {
  const book = demoBook();
  const [first, second] = book.units.map(({ code }) => code);
  const [sample] = book.lines;
  if (!sample || !first || !second || !book.priorYear) throw new Error("the demo book has two units and a last year");
  const line = (unit: string, over: Partial<Line>): Line => ({
    ...{ ...sample, unit, class: "basic", function: "2010301", source: "generalPublicBudget", carriedOver: false },
    ...over,
  });
  book.lines = [
    line(first, { amount: 700 }),
    line(first, { amount: 50, carriedOver: true }),
    line(second, { amount: 200 }),
    line(first, { amount: 9, class: "project" }),
    line(first, { amount: 4, source: "other" }),
  ];
  const prior = { class: "basic", function: "2010301", source: "generalPublicBudget", carriedOver: false } as const;
  book.priorYear.lines = [
    { ...prior, amount: 600 },
    { ...prior, carriedOver: true, amount: 100 },
    { ...prior, class: "project", amount: 5 },
  ];
  return { book, first, second };
}

const { book, first, second } = bookOfTwoUnits();
const asked = { unit: first, function: "2010301", source: "generalPublicBudget", carriedOver: false } as const;
const home = { unit: first, class: "basic", whole: true } as const;

describe("figuresBeside", () => {
  it("sums both years of the department up by class, function code and source", () => {
    const beside = figuresBeside(book, [], home);
    expect(beside.lastYearOf).toBe("department");
    expect(beside.of(asked)).toEqual({ priorYear: 700, change: 250, remaining: null });
    expect(beside.of({ ...asked, source: "other" })).toEqual({ priorYear: 0, change: 4, remaining: null });
    expect(beside.of({ ...asked, function: null })).toEqual({ priorYear: null, change: null, remaining: null });
  });

  it("holds a unit against its own last year where it stated one", () => {
    const priorYear = book.priorYear && { ...book.priorYear, lines: book.priorYear.lines.slice(0, 1) };
    const { reasons, uses, contact } = book.narrative;
    const texts = { responsibilities: [], divisions: [], reasons, uses, contact };
    const statement = { unit: first, ...texts, priorYear: priorYear ?? undefined };
    const beside = figuresBeside({ ...book, unitStatements: [statement] }, [], home);
    expect(beside.lastYearOf).toBe("unit");
    expect(beside.of(asked)).toEqual({ priorYear: 600, change: 150, remaining: null });
  });

  it("says nothing of last year beside the lines of some units only, or where it is not known", () => {
    const nothing = { priorYear: null, change: null, remaining: null };
    expect(figuresBeside(book, [], { ...home, whole: false }).of(asked)).toEqual(nothing);
    const beside = figuresBeside({ ...book, priorYear: null }, [], home);
    expect([beside.lastYearOf, beside.of(asked)]).toEqual([null, nothing]);
  });

  it("shows what remains of the 控制数 that holds a line, and none beside money carried over", () => {
    const ceiling = { unit: first, class: "basic", source: "generalPublicBudget", amount: 1_000 } as const;
    const beside = figuresBeside(book, [ceiling], home);
    expect(beside.of(asked).remaining).toBe(300);
    expect(beside.of({ ...asked, carriedOver: true }).remaining).toBeNull();
    expect(beside.of({ ...asked, source: "other" }).remaining).toBe(-4);
    expect(beside.of({ ...asked, unit: second }).remaining).toBeNull();
  });
});
