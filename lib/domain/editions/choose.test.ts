import { describe, expect, it } from "vitest";
import { EDITIONS, editionNameFor, editionOf, formSetOf, formSets } from ".";
import { CARRIED_BASIS } from "./basis";
import { chongqing2024 } from "./chongqing-2024";
import { chooseEdition } from "./choose";
import { extend } from "./extend";

const known = [...EDITIONS.values()];
const chosen = (fiscalYear: number, place = "chongqing", editions = known) =>
  chooseEdition(editions, { place, fiscalYear, variant: "department" })?.id ?? null;

describe("chooseEdition", () => {
  it("takes the edition of the year, and goes on with the last one until another is issued", () => {
    expect([2024, 2025, 2026, 2027, 2031].map((year) => chosen(year))).toEqual([
      ...["chongqing-2024", "chongqing-2025", "chongqing-2026", "chongqing-2027", "chongqing-2027"],
    ]);
  });

  it("finds none for a year before all, nor for a place that has none; for units their departments' where they have none", () => {
    expect(chosen(2023)).toBeNull();
    expect(chosen(2024, "shanghai")).toBeNull();
    const unit = { place: "chongqing", fiscalYear: 2027, variant: "unit" } as const;
    expect(chooseEdition(known, unit)).toMatchObject({ id: "chongqing-2027", variant: "unit" });
    const own = extend(chongqing2024, { id: "own", name: "", from: 2024, variant: "unit" });
    expect(chooseEdition([own], { place: "chongqing", fiscalYear: 2024, variant: "department" })).toBeNull();
    expect(chooseEdition([own], { place: "chongqing", fiscalYear: 2024, variant: "unit" })?.id).toBe("own");
  });

  it("takes of two that are for a year the one that began later, in whatever order they stand", () => {
    const later = extend(chongqing2024, { id: "later", name: "", from: 2026, to: null });
    const all = [later, extend(chongqing2024, { id: "open", name: "", from: 2025, to: null })];
    expect(chosen(2026, "chongqing", all)).toBe("later");
    expect(chosen(2026, "chongqing", all.toReversed())).toBe("later");
    expect(chosen(2025, "chongqing", all)).toBe("open");
  });
});

describe("editionForYear", () => {
  it("keeps place and variant, and is what it was for a year before all or a name nobody knows", () => {
    expect(CARRIED_BASIS.editionForYear("chongqing-2024", 2027)).toBe("chongqing-2027");
    expect(CARRIED_BASIS.editionForYear("chongqing-2027", 2025)).toBe("chongqing-2025");
    expect(CARRIED_BASIS.editionForYear("chongqing-2024@2025", 2026)).toBe("chongqing-2026");
    expect(CARRIED_BASIS.editionForYear("chongqing-2024/unit@2025", 2027)).toBe("chongqing-2027/unit");
    expect(CARRIED_BASIS.editionForYear("chongqing-2024", 2020)).toBe("chongqing-2024");
    expect(CARRIED_BASIS.editionForYear("moon-2024", 2027)).toBe("moon-2024");
    expect(editionNameFor("chongqing-2024", 2027)).toBe("重庆市区县部门预算公开（2027 年）");
  });

  it("offers one form set a place, whatever its years", () => {
    expect(formSets().map(({ id }) => id)).toEqual(["chongqing-2024", "changshou-2026", "dadukou-2026"]);
    expect(formSetOf("chongqing-2027")).toBe("chongqing-2024");
  });

  it("names the known ones in one line where a book names none of them", () => {
    expect(() => editionOf("moon-2024")).toThrow(
      'edition：没有这个版式，应为 chongqing-2024、chongqing-2025、chongqing-2026、chongqing-2027、changshou-2026、dadukou-2026 之一；现为 "moon-2024"',
    );
  });
});
