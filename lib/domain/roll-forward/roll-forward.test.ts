import { describe, expect, it } from "vitest";
import demo from "@/prisma/demo/wansheng-2024.json";
import { type BudgetBook, priorYearOf, readBook, writeBook } from "../book";
import { disclose } from "../disclosure";
import { CARRIED_BASIS } from "../editions/basis";
import { unitBook } from "../units/book";
import { rollForward } from "./roll-forward";

const base = readBook(demo);
const old: BudgetBook = {
  ...base,
  carryForward: [{ unit: "202002", source: "other", amount: 12_345 }],
  lines: base.lines.map((line, index) => (index === 0 ? { ...line, carriedOver: true } : line)),
};
const [first, second] = old.projects;
const all = new Set(old.projects.map(({ code }) => code));
const roll = (projects = all, units = old.units) => rollForward(old, { units, projects }, CARRIED_BASIS);

describe("rollForward", () => {
  it("makes a book of the next year that can be read and disclosed", () => {
    const { book } = roll();
    expect(book.fiscalYear).toBe(2025);
    expect(readBook(JSON.parse(JSON.stringify(writeBook(book))))).toEqual(book);
    expect(disclose(book, CARRIED_BASIS).tables).toHaveLength(17);
  });

  it("makes last year's figures the 上年数 of the new one", () => {
    expect(roll().book.priorYear).toEqual(priorYearOf(old));
  });

  it("begins with last year's amounts, but for what was carried over into last year", () => {
    expect(roll().book.lines).toEqual(old.lines.slice(1));
  });

  it("turns 结转下年 into 上年结转, and plans none for the year after", () => {
    const { book } = roll();
    expect(book.carryForward).toEqual([]);
    expect(book.revenues.filter(({ carriedOver }) => carriedOver)).toEqual([
      { unit: "202002", source: "other", carriedOver: true, amount: 12_345 },
    ]);
  });

  it("leaves projects that do not go on, with their lines", () => {
    const { book, left, carried } = roll(new Set([first?.code ?? ""]));
    expect(book.projects).toEqual([first]);
    expect(book.lines.some(({ project }) => project === second?.code)).toBe(false);
    expect(left.join()).toContain(second?.name);
    expect(carried.join()).not.toContain(second?.name);
  });

  it("takes the units as they are today and leaves what belongs to a unit that is no more", () => {
    const units = [{ code: "202001", name: "综合办公室", kind: "institution" as const }];
    const { book, left } = roll(all, units);
    expect(book.units).toEqual(units);
    for (const rows of [book.lines, book.revenues, book.projects]) {
      expect(rows.every(({ unit }) => unit === "202001")).toBe(true);
    }
    expect(left[0]).toMatch(/^已撤销的单位 202002 /);
    expect(roll(all, []).book.units).toEqual(old.units);
  });

  it("asks for reasons, procurement and purchases anew", () => {
    const { book, left } = roll();
    expect(book.narrative.reasons).toEqual({});
    expect(book.narrative.uses).toEqual(old.narrative.uses);
    expect(book.procurement).toEqual([]);
    expect(book.assets.purchases).toEqual({ vehicles: 0, generalEquipment: 0, specialisedEquipment: 0 });
    expect(book.assets.asOfYear).toBe(old.assets.asOfYear + 1);
    expect(left).toContain("各项变动原因：要与新一年的增减对应，请在“文字说明”中填写。");
  });

  it("tells what is carried with count and exact amount", () => {
    const { carried } = roll();
    const basic = old.lines.slice(1).filter((line) => line.class === "basic");
    expect(carried[0]).toBe("上年数：2024 年的支出、收入、“三公”经费和机关运行经费，来自已签发的修订。");
    expect(carried[2]).toMatch(new RegExp(`^基本支出 ${basic.length} 条，合计 [\\d,]+\\.\\d\\d 元，`));
    expect(carried).toContain("上年“结转下年”1 条，合计 123.45 元，成为上年结转收入，支出待安排。");
  });

  it("gives each unit its own last year and what it stated, but no reasons and nobody who is gone", () => {
    const stated = {
      unit: "202002",
      responsibilities: ["公开"],
      divisions: [],
      reasons: {},
      uses: {},
      contact: { name: "", phone: "" },
    };
    const reasons = { "general.basic": { text: "减少" } };
    const before = { ...old, unitStatements: [{ ...stated, reasons, assets: old.assets }] };
    const { book } = rollForward(before, { units: [], projects: new Set() }, CARRIED_BASIS);
    const [first, second] = book.unitStatements ?? [];
    expect(first).toMatchObject({
      unit: "202001",
      responsibilities: [],
      priorYear: priorYearOf(unitBook(old, "202001")),
    });
    expect(second).toMatchObject({ ...stated, assets: { asOfYear: old.assets.asOfYear + 1 } });
    expect(readBook(JSON.parse(JSON.stringify(writeBook(book))))).toEqual(book);
    const alone = rollForward(before, { units: old.units.slice(0, 1), projects: new Set() }, CARRIED_BASIS);
    expect(alone.book.unitStatements).toBeUndefined();
  });
});
