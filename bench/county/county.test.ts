import { describe, expect, it } from "vitest";
import { disclose } from "@/lib/domain/disclosure";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { COUNTY, county, shares } from "./county";

const all = county();
const unique = (values: readonly string[]) => new Set(values).size === values.length;

describe("county", () => {
  it("has as many departments, units, lines and people as are asked for", () => {
    const { books, lists } = all;
    const { departments, units, people } = lists;
    expect([departments.length, units.length, people.length, books.length]).toEqual([62, 399, 700, 62]);
    expect(books.reduce((sum, { lines }) => sum + lines.length, 0)).toBe(COUNTY.lines);
    expect(new Set(books.map(({ fiscalYear }) => fiscalYear))).toEqual(new Set([2027]));
    expect(units.map(({ code }) => code)).toEqual(books.flatMap((book) => book.units.map(({ code }) => code)));
  });

  it("names everything once, and levels stand in their department", () => {
    const { departments, units, people, sections, roles } = all.lists;
    for (const named of [departments, units]) expect(unique(named.map(({ name }) => name))).toBe(true);
    expect(unique(people.map(({ account }) => account))).toBe(true);
    expect(unique(people.map(({ name }) => name))).toBe(true);
    const codes = new Set(units.map(({ code }) => code));
    const below = units.filter(({ parent }) => parent !== null);
    expect(below.length).toBeGreaterThan(50);
    for (const { parent, department } of below) {
      expect(codes.has(parent ?? "")).toBe(true);
      expect(parent?.startsWith(department)).toBe(true);
    }
    expect(new Set(departments.map(({ section }) => section))).toEqual(new Set(sections.map(({ name }) => name)));
    for (const { unit } of roles) if (unit !== null) expect(codes.has(unit)).toBe(true);
  });

  it("is the same every time", () => {
    expect(county()).toEqual(all);
  });

  it("has nothing that must be mended, nor anything to explain but the code books of another year", () => {
    const found = all.books.flatMap((book) => disclose(book, CARRIED_BASIS).findings);
    const asked = found
      .filter(({ severity }) => severity !== "note")
      .map(({ rule, severity }) => `${severity} ${rule}`);
    expect([...new Set(asked)]).toEqual(["confirm CLS-21"]);
  });

  it("can be of any size", () => {
    const size = { departments: 900, units: 1_800, lines: 27_000, people: 6_500, fiscalYear: 2026 };
    const { books, lists } = county(size);
    const { departments, units, people } = lists;
    expect([departments.length, units.length, people.length]).toEqual([900, 1_800, 6_500]);
    expect(unique(departments.map(({ code }) => code))).toBe(true);
    expect(unique(departments.map(({ name }) => name))).toBe(true);
    expect(books.at(-1)).toMatchObject({
      fiscalYear: 2026,
      assets: { asOfYear: 2025 },
      priorYear: { fiscalYear: 2025 },
    });
    expect(() => county({ departments: 1, units: 1, lines: 500 })).toThrow("1 units cannot have 500 lines");
  });
});

it("shares leave nothing over", () => {
  expect(shares(10, [1, 1, 2])).toEqual([3, 3, 4]);
  expect(shares(399, [56, 2, 2]).reduce((sum, share) => sum + share)).toBe(399);
});
