import { describe, expect, it } from "vitest";
import { disclose } from "../disclosure";
import { CARRIED_BASIS } from "../editions/basis";
import { priorYearOf } from "./prior-year";
import { demoBook } from "./testing";

describe("priorYearOf", () => {
  it("gives what the next year compares with: the same totals as the year itself disclosed", () => {
    const book = demoBook();
    const { figures } = disclose(book, CARRIED_BASIS);
    const fenOf = (address: string) => figures.get(address)?.fen;
    const prior = priorYearOf(book);
    expect(prior.fiscalYear).toBe(2024);
    expect(prior.lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(fenOf("expenditure!total.total"));
    expect(Object.values(prior.threePublic).reduce((sum, fen) => sum + fen, 0)).toBe(
      fenOf("threePublic!threePublic:budget.total"),
    );
    const next = disclose({ ...book, fiscalYear: 2025, priorYear: prior }, CARRIED_BASIS);
    expect(next.figures.get("general!total.prior")?.fen).toBe(fenOf("general!total.total"));
  });

  it("has one amount for a code, class and source, not one for every line", () => {
    const [line] = demoBook().lines;
    if (!line) throw new Error("The demo has no line");
    const lines = [
      { ...line, amount: 1 },
      { ...line, id: "L002", function: "2010302", amount: 2 },
      { ...line, id: "L003", economic: "30102", note: "另一笔", amount: 3 },
      { ...line, id: "L004", carriedOver: true, amount: 4 },
    ];
    const revenue = { unit: line.unit, source: "other", carriedOver: false } as const;
    const revenues = [
      { ...revenue, amount: 5 },
      { ...revenue, unit: "202002", amount: 6 },
    ];
    const prior = priorYearOf({ ...demoBook(), lines, revenues });
    const { class: kind, function: code, source } = line;
    expect(prior.lines).toEqual([
      { class: kind, function: code, source, carriedOver: false, amount: 4 },
      { class: kind, function: "2010302", source, carriedOver: false, amount: 2 },
      { class: kind, function: code, source, carriedOver: true, amount: 4 },
    ]);
    expect(prior.revenues).toEqual([{ source: "other", carriedOver: false, amount: 11 }]);
  });

  it("refuses amounts that together cannot be held exactly", () => {
    const [line] = demoBook().lines;
    if (!line) throw new Error("The demo has no line");
    const lines = Array.from({ length: 100 }, () => ({ ...line, amount: 99_999_999_999_999 }));
    expect(() => priorYearOf({ ...demoBook(), lines })).toThrow(RangeError);
  });
});
