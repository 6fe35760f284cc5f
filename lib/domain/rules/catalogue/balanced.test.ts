import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BudgetBook, type Line, SOURCES, THREE_PUBLIC_CODES, type UnitKind } from "../../book";
import { CARRIED_CODES } from "../../classification";
import { checkRule } from "../run";
import { contextOf, demoBook } from "../testing";
import { RULES } from ".";

const KINDS: readonly UnitKind[] = ["administrative", "civilServiceManaged", "institution"];
const ECONOMIC = CARRIED_CODES.of(2024)
  .departmentEconomic.all.filter(({ level }) => level === 2)
  .map(({ code }) => code)
  .filter((code) => CARRIED_CODES.of(2024).correspondence.rowsFor(code, "institution").length > 0);
const FUNCTIONS = ["2010301", "2010302", "2050201", "2080505", "2120899", "2210201", "2230105"];

const line = fc.record({
  unit: fc.constantFrom("1", "2", "3"),
  basic: fc.constantFrom("personnel" as const, "operating" as const, null),
  project: fc.constantFrom("P001", "P002"),
  function: fc.constantFrom(...FUNCTIONS),
  economic: fc.constantFrom(...ECONOMIC),
  source: fc.constantFrom(...SOURCES),
  carriedOver: fc.boolean(),
  amount: fc.oneof(fc.constantFrom(0, 1, 4_999, 5_000, 9_999), fc.nat(1_000_000_000_000)),
});

/** A book whose income is what it spends and carries forward, for every unit and source. */
const balancedBook = fc
  .record({
    lines: fc.array(line, { maxLength: 40 }),
    kinds: fc.tuple(fc.constantFrom(...KINDS), fc.constantFrom(...KINDS), fc.constantFrom(...KINDS)),
    forward: fc.array(
      fc.record({
        unit: fc.constantFrom("1", "2", "3"),
        source: fc.constantFrom(...SOURCES.slice(0, 9)),
        carriedOver: fc.boolean(),
        amount: fc.nat(1_000_000_000),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ lines, kinds, forward }) =>
    demoBook((book) => {
      book.units = kinds.map((kind, index) => ({ code: String(index + 1), name: `单位${index + 1}`, kind }));
      book.lines = lines.map(({ basic, project, carriedOver, ...rest }, index): Line => {
        const kind = basic ? { class: "basic" as const, expense: basic, project: null } : null;
        return {
          ...rest,
          ...(kind ?? { class: "project" as const, expense: null, project }),
          id: `L${index + 1}`,
          carriedOver: carriedOver && rest.source !== "institutionFund",
          governmentEconomic: null,
          note: null,
        };
      });
      book.carryForward = forward.map(({ unit, source, amount }) => ({ unit, source, amount }));
      book.revenues = [...book.lines, ...forward].map(({ unit, source, carriedOver, amount }) => ({
        unit,
        source,
        carriedOver,
        amount,
      }));
      book.assets.purchases.vehicles = buysVehicles(book) ? 1 : 0;
    }),
  );

function buysVehicles(book: BudgetBook): boolean {
  return book.lines.some(
    ({ source, economic, amount }) =>
      amount > 0 && source === "generalPublicBudget" && THREE_PUBLIC_CODES.vehiclePurchase.includes(economic),
  );
}

describe("rules about figures", () => {
  it("block no book that balances, and ask about no correspondence that the program derived", () => {
    const rules = RULES.filter(({ id }) => /^(STR|SUM|X|SG|JG|ZC|ZCH)-/.test(id));
    fc.assert(
      fc.property(balancedBook, (book) => {
        const context = contextOf(book);
        const findings = rules.flatMap((rule) => checkRule(rule, context));
        const wrong = findings.filter(({ rule, severity }) => severity === "block" || /^X-1/.test(rule));
        expect(wrong.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
