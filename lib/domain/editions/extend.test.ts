import { describe, expect, it } from "vitest";
import { discloseAs } from "../disclosure/disclose";
import { demoBook } from "../rules/testing";
import { Basis, CARRIED_BASIS } from "./basis";
import { chongqing2024 } from "./chongqing-2024";
import { extend } from "./extend";

describe("extend", () => {
  const book = demoBook();

  it("changes what it names and nothing else, and leaves the parent as it was", () => {
    const later = extend(chongqing2024, {
      ...{ id: "later", name: "另一年", from: 2030 },
      tables: { heads: { general: { title: "{year}年{region}一般公共预算支出表" } } },
    });
    const [before, after] = [chongqing2024, later].map((edition) => discloseAs(edition, book, CARRIED_BASIS));
    const titles = after?.tables.filter(({ title }, index) => title !== before?.tables[index]?.title);
    expect(titles?.map(({ key, title }) => [key, title])).toEqual([["general", "2024年万盛经开区一般公共预算支出表"]]);
    expect(after?.findings.map(({ rule, subject }) => [rule, subject])).toEqual(
      before?.findings.map(({ rule, subject }) => [rule, subject]),
    );
    expect(later).toMatchObject({
      codeBookYear: 2030,
      from: 2030,
      to: 2030,
      parent: "chongqing-2024",
      place: "chongqing",
    });
  });

  it("leaves tables out, puts whole ones in their place and others at the end", () => {
    const [first, second] = chongqing2024.tables;
    if (!first || !second) throw new Error("The form set has no tables");
    const changed = extend(chongqing2024, {
      ...{ id: "changed", name: "", from: 2030 },
      tables: { without: ["procurement"], with: [{ ...second, number: "2-1" }] },
    });
    expect(changed.tables).toHaveLength(15);
    expect(changed.tables[1]).toMatchObject({ key: second.key, number: "2-1" });
    const small = extend(
      { ...chongqing2024, tables: [second] },
      { id: "small", name: "", from: 2030, tables: { with: [first] } },
    );
    expect(small.tables.map(({ key }) => key)).toEqual([second.key, first.key]);
  });

  it("refuses a change of a table that the parent does not print", () => {
    const small = { ...chongqing2024, tables: chongqing2024.tables.slice(0, 1) };
    expect(() => extend(small, { id: "x", name: "", from: 2030, tables: { without: ["procurement"] } })).toThrow(
      "The parent prints no table procurement",
    );
  });
});

describe("limits", () => {
  const limits = [
    { edition: "chongqing-2024", values: { departmentWeightTotal: 90 } },
    { edition: "chongqing-2026", values: { departmentWeightTotal: 80 } },
  ];

  it("that were set hold in the years made from it, until others are set there", () => {
    const basis = new Basis({ trees: [], tables: [], parameters: limits });
    const years = ["chongqing-2024", "chongqing-2025", "chongqing-2026", "chongqing-2027"];
    expect(years.map((id) => basis.edition(id).parameters.departmentWeightTotal)).toEqual([90, 90, 80, 80]);
    expect(years.map((id) => CARRIED_BASIS.edition(id).parameters.departmentWeightTotal)).toEqual([100, 100, 100, 100]);
  });

  it("of a revision hold for its edition alone", () => {
    const { parameters } = CARRIED_BASIS.edition("chongqing-2026");
    const then = CARRIED_BASIS.judgedBy("chongqing-2026", { ...parameters, departmentWeightTotal: 95 });
    expect(then.edition("chongqing-2026").parameters.departmentWeightTotal).toBe(95);
    expect(then.edition("chongqing-2024").parameters.departmentWeightTotal).toBe(100);
    expect(CARRIED_BASIS.judgedBy("chongqing-2026", undefined)).toBe(CARRIED_BASIS);
  });
});
