import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryBook } from "../../book/testing";
import { disclose } from "../../disclosure";
import { CARRIED_BASIS } from "../../editions/basis";
import { figuresOf } from "../../tables/roundings";
import { RULES } from "../catalogue";
import { compareIds } from "../catalogue/shared-ids";
import { checkRule, ruleBasis } from "../run";
import { contextOf, demoBook, demoContext, withFigure } from "../testing";
import { brokenInvariants, INVARIANTS } from ".";

const broken = (book: ReturnType<typeof demoBook>) => {
  const disclosure = disclose(book, CARRIED_BASIS);
  const found = brokenInvariants(disclosure, ruleBasis(disclosure, CARRIED_BASIS));
  return found.map(({ rule, message }) => `${rule} ${message}`);
};

describe("INVARIANTS", () => {
  it("stand in the order of the catalogue and are no rules for clerks", () => {
    const ids = INVARIANTS.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort(compareIds));
    const rules = new Set(RULES.map(({ id }) => id));
    expect(ids.filter((id) => rules.has(id))).toEqual([]);
  });

  it("hold of random books, whether they balance or not, with the rules saying what does not", () => {
    fc.assert(
      fc.property(arbitraryBook, fc.nat(1_000_000_000), (book, more) => {
        expect(broken(book)).toEqual([]);
        const first = { unit: "202001", source: "generalPublicBudget", carriedOver: false, amount: more + 1 } as const;
        expect(broken({ ...book, revenues: [...book.revenues, first] })).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("hold of a book without anything planned, and before there is a unit", () => {
    const nothing = demoBook((book) => {
      Object.assign(book, { lines: [], revenues: [], projects: [], procurement: [], priorYear: null });
    });
    expect(broken(nothing)).toEqual([]);
    expect(broken({ ...nothing, units: [] })).toEqual([]);
  });

  it("hold every declared sum to account", () => {
    const context = demoContext();
    const sums = INVARIANTS.filter(({ id }) => /^SUM-(0[1234568]|1[015])$/.test(id));
    const wholes = [...figuresOf(context.disclosure.tables).values()].filter(({ sums }) => sums.length > 0);
    expect(wholes.length).toBeGreaterThan(100);
    const unheld = wholes.filter(({ address, fen, sums: declared }) => {
      const tampered = withFigure(context, address, fen + 1);
      const subjects = sums.flatMap((rule) => checkRule(rule, tampered)).map(({ subject }) => subject);
      return subjects.filter((subject) => subject === `cell:${address}`).length < declared.length;
    });
    expect(unheld.map(({ address }) => address)).toEqual([]);
  });

  it("speak of a disclosure that says something else than its book", () => {
    const tampered = withFigure(contextOf(demoBook()), "expenditure!total.total", 1);
    const { book, disclosure } = tampered;
    expect(book).toBe(disclosure.book);
    const rules = brokenInvariants(disclosure, tampered).map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(["SUM-01", "X-01"]));
  });
});
