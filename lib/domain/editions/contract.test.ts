import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryBook, demoBook } from "../book/testing";
import type { BudgetBook } from "../book/types";
import { CARRIED_CODES } from "../classification";
import { discloseAs } from "../disclosure/disclose";
import type { Disclosure } from "../disclosure/types";
import { brokenInvariants, type Finding, RULES } from "../rules";
import { printsAt } from "../rules/printed";
import { checkRule, contextOf } from "../rules/run";
import type { TableKey } from "../tables/keys";
import { EDITIONS } from ".";
import { CARRIED_BASIS } from "./basis";
import { codesOf } from "./codes";
import { extend } from "./extend";
import type { Edition } from "./types";

/** A book as one of the first year of an edition. */
function ofEdition(book: BudgetBook, { id, from }: Edition): BudgetBook {
  const priorYear = book.priorYear && { ...book.priorYear, fiscalYear: from - 1 };
  return { ...book, edition: id, fiscalYear: from, priorYear };
}

const RUNS = { numRuns: 6 };

/** Addresses that a source names in full: `general!total.total`. */
const NAMED = /["'`]([a-zA-Z]+![^"'`$\s{}]+\.[a-zA-Z]+)["'`]/g;

function addressesIn(folder: string): { file: string; address: string }[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/testing|\.test\./.test(file))
    .flatMap((file) =>
      [...readFileSync(join(folder, file), "utf8").matchAll(NAMED)].map(([, address = ""]) => ({ file, address })),
    );
}

const SCREENS = ["app", "components", "lib/features", "lib/packet"].flatMap((folder) =>
  addressesIn(join(import.meta.dirname, "../../..", folder)),
);

/** What rules asked for that the form set does not print, though it prints the table. */
function askedInVain(disclosure: Disclosure, edition: Edition): string[] {
  const vain = new Set<string>();
  const context = contextOf(disclosure, {
    edition,
    codes: codesOf(disclosure.book, CARRIED_BASIS),
    library: CARRIED_CODES,
  });
  const figure: typeof context.figure = (address) => {
    const found = context.figure(address);
    const key = address.slice(0, Math.max(0, address.search(/[!:]/)));
    if (found.state === "notPrinted" && printsTableOf(edition, key)) vain.add(address);
    return found;
  };
  for (const rule of RULES) checkRule(rule, { ...context, figure });
  return [...vain];
}

const printsTableOf = ({ tables }: Edition, key: string) => tables.some((table) => table.key === key);

const placesOf = (findings: readonly Finding[]) =>
  findings.map(({ rule, severity, subject, also }) => [rule, severity, subject, also]);

describe.each([...EDITIONS.values()].map((edition) => [edition.id, edition] as const))("%s", (_, edition) => {
  it("prints what its overview, its summary and the screens name", () => {
    const { income, expenditure, comparisons, byFunction } = edition.overview;
    const pairs = comparisons.flatMap(({ current, prior }) => [current, prior]);
    const named = [income, expenditure, byFunction.total, ...pairs, ...Object.values(edition.summary)];
    expect(named.filter((address) => !printsAt(edition, address))).toEqual([]);
    expect(SCREENS.length).toBeGreaterThan(0);
    expect(SCREENS.filter(({ address }) => !printsAt(edition, address))).toEqual([]);
  });

  it("prints every figure that its sentences and the rules ask for, over random books", () => {
    fc.assert(
      fc.property(arbitraryBook, (any) => {
        const book = ofEdition(any, edition);
        const disclosure = discloseAs(edition, book, CARRIED_BASIS);
        expect(askedInVain(disclosure, edition)).toEqual([]);
        expect(
          brokenInvariants(disclosure, { edition, codes: codesOf(book, CARRIED_BASIS), library: CARRIED_CODES }),
        ).toEqual([]);
      }),
      RUNS,
    );
  });

  it("gives the same findings at the same places under other numbers and sheets, over random books", () => {
    const heads = Object.fromEntries(
      edition.tables.map(({ key, number }) => [
        key,
        { number: `T${number}`, sheet: `附表〔${number}〕`, label: `附件${number}` },
      ]),
    ) as Partial<Record<TableKey, { number: string; sheet: string; label: string }>>;
    const renumbered = { ...extend(edition, { ...edition, tables: { heads } }), parent: edition.parent };
    fc.assert(
      fc.property(arbitraryBook, (any) => {
        const book = ofEdition(any, edition);
        expect(placesOf(discloseAs(renumbered, book, CARRIED_BASIS).findings)).toEqual(
          placesOf(discloseAs(edition, book, CARRIED_BASIS).findings),
        );
      }),
      RUNS,
    );
  });

  it("says nothing of another year than its own and the one before", () => {
    const book = ofEdition(demoBook(), edition);
    const { tables, narrative, directory } = discloseAs(edition, book, CARRIED_BASIS);
    const own = JSON.stringify([
      tables.map(({ title, header, notes }) => [title, header, notes]),
      narrative.title,
      directory,
      narrative.sections.map(({ heading }) => heading),
    ]);
    const years = new Set([...own.matchAll(/20\d\d/g)].map(([year]) => Number(year)));
    expect([...years].sort()).toEqual([edition.from - 1, edition.from]);
  });
});
