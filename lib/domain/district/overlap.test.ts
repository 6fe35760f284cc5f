import { describe, expect, it } from "vitest";
import { demoBook } from "../book/testing";
import type { BudgetBook, Unit } from "../book/types";
import { disclose } from "../disclosure";
import { CARRIED_BASIS } from "../editions/basis";
import { consolidate, OverlapError, overlapsOf } from ".";
import { departmentBook, sourced } from "./testing";

const [first, second] = demoBook().units as [Unit, Unit];

/** The demo department's second unit with a book of its own. */
function ownBook(change: Partial<BudgetBook["department"]> = {}, unit: Partial<Unit> = {}): BudgetBook {
  const { department, ...rest } = departmentBook(1);
  return {
    ...rest,
    department: { ...department, code: second.code, name: "公开中心", ...change },
    units: [{ ...second, ...unit }],
    ...{ lines: [], revenues: [], carryForward: [], projects: [], procurement: [] },
  };
}

const overlaps = (...books: BudgetBook[]) => overlapsOf(sourced(books));

describe("overlapsOf", () => {
  it("finds nothing among departments that share nothing", () => {
    expect(overlaps(demoBook(), departmentBook(1), departmentBook(2))).toEqual([]);
  });

  it("finds one department in two books, whatever these say of it", () => {
    const { code, name } = demoBook().department;
    const later = { ...demoBook(), lines: demoBook().lines.slice(1) };
    expect(overlaps(demoBook(), departmentBook(1), later)).toEqual([
      { first: "1.json", second: "3.json", doubles: [{ kind: "department", code, name, by: "code" }] },
    ]);
  });

  it.each([" 202 ", "２０２", "2\u200b02"])("knows the department's code in %j", (code) => {
    const { department, units, ...rest } = departmentBook(1);
    const book = { ...rest, units, department: { ...department, code } };
    expect(overlaps(demoBook(), book)[0]?.doubles).toMatchObject([{ kind: "department", by: "code" }]);
  });

  it("knows the department by its full name under another code", () => {
    const book = { ...departmentBook(1), department: { ...demoBook().department, code: "909" } };
    expect(overlaps(demoBook(), book)[0]?.doubles).toMatchObject([{ kind: "department", code: "202", by: "name" }]);
  });

  it("finds a unit's own book beside its department's, in either order, by code or by name", () => {
    const { code } = second;
    const expected = { kind: "departmentAsUnit", code, by: "code" };
    expect(overlaps(demoBook(), ownBook())[0]?.doubles).toEqual([{ ...expected, name: second.name }]);
    expect(overlaps(ownBook(), demoBook())[0]?.doubles).toEqual([{ ...expected, name: "公开中心" }]);
    const named = ownBook({ code: "909", name: ` ${second.name}` }, { code: "909001" });
    expect(overlaps(demoBook(), named)[0]?.doubles).toEqual([{ ...expected, name: second.name, by: "name" }]);
  });

  it("finds one unit in the books of two departments", () => {
    const { units, ...rest } = departmentBook(1);
    const byCode = { ...rest, units: [...units, { ...first, name: "另一名称" }] };
    const { code, name } = first;
    expect(overlaps(demoBook(), byCode)).toEqual([
      { first: "1.json", second: "2.json", doubles: [{ kind: "unit", code, name, by: "code" }] },
    ]);
    const byName = { ...rest, units: [...units, { ...second, code: "301099" }] };
    expect(overlaps(demoBook(), byName)[0]?.doubles).toMatchObject([{ kind: "unit", code: second.code, by: "name" }]);
  });

  it("keeps apart what only looks alike: units numbered within their department, everyday names, other regions", () => {
    const numbered = (number: number): BudgetBook => {
      const { units, lines, ...rest } = departmentBook(number);
      return {
        ...rest,
        lines: lines.slice(number).map((line) => ({ ...line, unit: "001" })),
        units: units.slice(0, 1).map((unit) => ({ ...unit, code: "001", name: "机关服务中心" })),
      };
    };
    expect(overlaps(numbered(1), numbered(2))).toEqual([]);
    const elsewhere = departmentBook(1);
    elsewhere.department = { ...elsewhere.department, code: "202", region: "别处" };
    expect(overlaps(demoBook(), elsewhere)).toEqual([]);
  });
});

describe("consolidate", () => {
  const total = (book: BudgetBook) =>
    disclose(book, CARRIED_BASIS).figures.get("revenueExpenditure!income:total.budget")?.printed;

  it("refuses what would be counted twice, naming both books and what is double", () => {
    const books = [
      { from: "甲.json", book: demoBook() },
      { from: "乙.json", book: ownBook() },
    ];
    expect(total(consolidate(books.slice(0, 1), "示例区"))).toBe(195_298);
    const refused = () => consolidate(books, "示例区");
    expect(refused).toThrow(OverlapError);
    expect(refused).toThrow(
      `重复计算，不能汇总：“甲.json”与“乙.json”一本是“${second.name}”（202002）自己的预算书，另一本已含该单位；` +
        "请每个部门、单位只留一本，再汇总",
    );
  });

  it("names five of many overlaps", () => {
    const copies = Array.from({ length: 8 }, () => demoBook());
    expect(() => consolidate(sourced(copies), "示例区")).toThrow(/“1\.json”与“6\.json”都是部门.*等 7 处/);
  });
});
