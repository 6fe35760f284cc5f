import * as fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { arbitraryBook, demoBook } from "../book/testing";
import type { BudgetBook } from "../book/types";
import { CARRIED_CODES } from "../classification";
import { CARRIED_BASIS } from "../editions/basis";
import { roundToPrinted, stepOf, WAN_YUAN } from "../money";
import { recordsBehind } from "../tables";
import { disclose } from "./disclose";
import type { Disclosure } from "./types";

const codes = CARRIED_CODES.of(2024);

/** All properties are asked of the same random books, others in every run: each is disclosed once. */
const SEED = Date.now() | 0;
const RUNS = { numRuns: 150, seed: SEED };
const known = new Map<string, Disclosure>();
afterAll(() => known.clear());

function disclosed(book: BudgetBook): Disclosure {
  const key = JSON.stringify(book);
  const disclosure = known.get(key) ?? disclose(book, CARRIED_BASIS);
  known.set(key, disclosure);
  return disclosure;
}

const holds = (check: (disclosure: Disclosure, fen: (address: string) => number) => void) => {
  fc.assert(
    fc.property(arbitraryBook, (book) => {
      const disclosure = disclosed(book);
      check(disclosure, (address) => disclosure.figures.get(address)?.fen ?? 0);
    }),
    RUNS,
  );
};

describe("over random books", () => {
  it("every declared whole equals its parts in fen", () => {
    holds(({ figures }, fen) => {
      for (const cell of figures.values()) {
        if (!("sums" in cell)) continue;
        for (const { parts } of cell.sums) {
          expect(
            parts.reduce((sum, part) => sum + fen(part), 0),
            cell.address,
          ).toBe(cell.fen);
        }
      }
    });
  });

  it("tables 1 = 2 = 3, 5 = 6 + 8 = 7 + 9, 4 = 5 + 11 + 12", () => {
    holds((_, fen) => {
      expect(fen("revenueExpenditure!expenditure:current.budget")).toBe(fen("revenue!total.total"));
      expect(fen("revenue!total.total")).toBe(fen("expenditure!total.total"));
      expect(fen("revenueExpenditure!income:total.budget")).toBe(fen("revenueExpenditure!expenditure:total.budget"));
      expect(fen("general!total.total")).toBe(
        fen("basicByDepartmentEconomic!total.total") + fen("projectByDepartmentEconomic!total.total"),
      );
      expect(fen("general!total.total")).toBe(
        fen("basicByGovernmentEconomic!total.total") + fen("projectByGovernmentEconomic!total.total"),
      );
      const funds = fen("general!total.total") + fen("governmentFund!total.total") + fen("stateCapital!total.total");
      expect(fen("fiscalAppropriation!expenditure:current.total")).toBe(funds);
      expect(fen("fiscalAppropriation!income:total.budget")).toBe(fen("fiscalAppropriation!expenditure:total.total"));
    });
  });

  it("every code of table 2 has the total it has in table 3", () => {
    holds(({ tables }, fen) => {
      const codesOf = (id: string) => tables.find((table) => table.id === id)?.rows.map((row) => row.id) ?? [];
      expect(codesOf("revenue")).toEqual(codesOf("expenditure"));
      for (const code of codesOf("revenue"))
        expect(fen(`revenue!${code}.total`)).toBe(fen(`expenditure!${code}.total`));
    });
  });

  it("every cell is the sum of the records its trace selects, rounded once", () => {
    fc.assert(
      fc.property(arbitraryBook, (book) => {
        for (const cell of disclosed(book).figures.values()) {
          const behind = recordsBehind(book, codes, cell.trace);
          expect(
            behind.reduce((sum, record) => sum + record.amount, 0),
            cell.address,
          ).toBe(cell.fen);
          expect(cell.printed).toBe(roundToPrinted(cell.fen, WAN_YUAN));
        }
      }),
      { ...RUNS, numRuns: 20 },
    );
  });

  it("no printed residue is beyond its bound, and the ledger names every residue", () => {
    fc.assert(
      fc.property(arbitraryBook, (book) => {
        const { figures, roundings } = disclosed(book);
        for (const rounding of roundings)
          expect(Math.abs(rounding.differenceFen)).toBeLessThanOrEqual(rounding.boundFen);
        const listed = new Set(roundings.map(({ address, along }) => `${address} ${along}`));
        for (const cell of figures.values()) {
          if (!("sums" in cell)) continue;
          for (const { along, parts } of cell.sums) {
            const sum = parts.reduce((total, part) => total + (figures.get(part)?.printed ?? 0), 0);
            expect(listed.has(`${cell.address} ${along}`)).toBe(sum !== cell.printed);
          }
        }
      }),
      RUNS,
    );
  });

  it("permuting lines, revenues and last year's lines changes nothing", () => {
    fc.assert(
      fc.property(arbitraryBook, fc.integer(), (book, seed) => {
        const shuffled: BudgetBook = {
          ...book,
          lines: shuffle(book.lines, seed),
          revenues: shuffle(book.revenues, seed),
          priorYear: book.priorYear && { ...book.priorYear, lines: shuffle(book.priorYear.lines, seed) },
        };
        const { tables, narrative, roundings } = disclosed(book);
        const again = disclose(shuffled, CARRIED_BASIS);
        expect(again.tables).toEqual(tables);
        expect(again.narrative).toEqual(narrative);
        expect(again.roundings).toEqual(roundings);
      }),
      { ...RUNS, numRuns: 60 },
    );
  });

  it("every figure of the narrative is what its cells print", () => {
    holds(({ narrative, figures }) => {
      const sections = narrative.sections.flatMap((section) => [section, ...section.sections]);
      for (const { runs } of sections.flatMap((section) => section.paragraphs)) {
        for (const run of runs) {
          if (run.kind !== "figure" || run.source.kind === "count" || run.source.kind === "book") continue;
          const terms = run.source.kind === "cell" ? [{ address: run.source.address, sign: 1 }] : run.source.terms;
          const printed = terms.reduce(
            (sum, { address, sign }) => sum + sign * (figures.get(address)?.printed ?? 0),
            0,
          );
          expect(run.fen).toBe(printed * stepOf(WAN_YUAN));
        }
      }
    });
  });
});

/** A permutation that depends on the seed alone. */
function shuffle<T>(items: readonly T[], seed: number): T[] {
  const key = (index: number) => Math.imul(index + 1, seed | 1) >>> 0;
  return items
    .map((item, index) => ({ item, key: key(index) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

describe("the empty book", () => {
  const empty: BudgetBook = {
    ...demoBook(),
    units: [],
    lines: [],
    revenues: [],
    carryForward: [],
    projects: [],
    procurement: [],
    performance: { objective: "", indicators: [] },
    priorYear: null,
  };

  it("prints sixteen tables, each with its 合计 row and the note that says why it is empty", () => {
    const { tables, narrative } = disclose(empty, CARRIED_BASIS);
    expect(tables.map(({ number }) => number)).toEqual(Array.from({ length: 16 }, (_, index) => String(index + 1)));
    expect(tables.filter(({ notes }) => notes.length === 0)).toEqual([]);
    expect(tables[2]?.rows.map(({ cells }) => cells.map((cell) => cell?.text))).toEqual([["合计", "", "", "", ""]]);
    expect(narrative.sections).toHaveLength(7);
  });
});
