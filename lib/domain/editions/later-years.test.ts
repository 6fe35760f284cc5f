import { describe, expect, it } from "vitest";
import { type BudgetBook, readBook, writeBook } from "../book";
import { disclose } from "../disclosure";
import { CORPUS } from "../rules/corpus";
import { demoBook } from "../rules/testing";
import { CARRIED_BASIS } from "./basis";

const BY = 3;

/** Years in words and figures, three later; codes, ids and amounts are none. */
const later = (text: string) =>
  text.replace(/(?<![\d.,])20[12]\d(?=\s*年|-\d\d(?!\d)|$)/g, (year) => String(Number(year) + BY));

const NAMES: ReadonlySet<string> = new Set([
  "code",
  "unit",
  "id",
  "function",
  "economic",
  "governmentEconomic",
  "project",
]);

function moved(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) return value.map((one) => moved(one, key));
  if (typeof value === "string") return NAMES.has(key) ? value : later(value);
  if (typeof value === "number") return key === "fiscalYear" || key === "asOfYear" ? value + BY : value;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, moved(one, name)]));
}

/** The same department three years later. */
function inYear2027(book: BudgetBook): BudgetBook {
  const file = moved(JSON.parse(JSON.stringify(writeBook(book)))) as object;
  return readBook({ ...file, edition: "chongqing-2027" });
}

/** All that is printed, and all that is found but about the code book, which is not whole of a later year. */
function printed(book: BudgetBook) {
  const { tables, directory, narrative, findings } = disclose(book, CARRIED_BASIS);
  const found = findings.filter(({ rule }) => rule !== "CLS-23");
  return {
    tables: tables.map(({ title, label, header, rows, notes }) => [
      ...[title, label, header, notes],
      rows.map(({ cells }) => cells.map((cell) => cell?.text)),
    ]),
    directory,
    narrative,
    findings: found.map(({ rule, severity, subject, message, remedy }) => [rule, severity, subject, message, remedy]),
  };
}

/** Every text three years later. */
const shifted = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, one) => (typeof one === "string" ? later(one) : one));

describe("a budget of 2027", () => {
  const departments = CORPUS.clean.filter((_, index) => index % 3 === 0).map(({ id, book }) => ({ id, book: book() }));
  // A code that 2024 does not have cannot be called wrong in 2027: CLS-19 asks for its name in the place of CLS-01.
  const planted = CORPUS.planted
    .filter(({ id }, index) => index % 15 === 0 && id !== "unknown-function")
    .flatMap(({ id, department, plant }) => {
      const book = CORPUS.clean.find((one) => one.id === department)?.book();
      if (book) plant(book);
      return book ? [{ id, book }] : [];
    });

  it.each([{ id: "demo", book: demoBook() }, ...departments, ...planted])(
    "prints and finds what it did in 2024, three years later: $id",
    ({ book }) => {
      expect(JSON.parse(JSON.stringify(printed(inYear2027(book))))).toEqual(shifted(printed(book)));
    },
  );
});
