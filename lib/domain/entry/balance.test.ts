import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryBook, demoBook } from "../book/testing";
import { balanceOf } from "./balance";

describe("balanceOf", () => {
  it("balances every book whose income is its expenditure", () => {
    fc.assert(
      fc.property(arbitraryBook, (book) => {
        const balance = balanceOf(book);
        expect(balance.balanced).toBe(true);
        expect(balance.total.difference).toBe(0);
        expect(balance.total.expenditure).toBe(book.lines.reduce((sum, { amount }) => sum + amount, 0));
      }),
      { numRuns: 40 },
    );
  });

  it("shows by unit and source what is missing, though the whole balances", () => {
    const book = demoBook();
    const [first, second] = book.units.map(({ code }) => code);
    book.revenues.push(
      { unit: first ?? "", source: "other", carriedOver: false, amount: 500 },
      { unit: second ?? "", source: "generalPublicBudget", carriedOver: true, amount: -500 },
    );
    book.carryForward.push({ unit: first ?? "", source: "other", amount: 200 });
    const { units, total, balanced } = balanceOf(book);
    expect(balanced).toBe(false);
    expect(units[0]?.sources.at(-1)).toEqual({
      source: "other",
      revenue: 500,
      expenditure: 0,
      carryForward: 200,
      difference: 300,
    });
    expect([units[0]?.total.difference, units[1]?.total.difference, total.difference]).toEqual([300, -500, -200]);
    expect(units.map(({ unit }) => unit)).toEqual([first, second]);
  });
});
