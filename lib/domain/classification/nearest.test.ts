import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CARRIED_CODES } from "./books";
import { editDistance, nearestCodes } from "./nearest";

const { function: functions, departmentEconomic } = CARRIED_CODES.of(2024);

function near(tree: typeof functions, wrong: string, limit?: number): string[] {
  return nearestCodes(tree, wrong, limit).map(({ code }) => code);
}

describe("nearestCodes", () => {
  it.each([
    ["a digit left out", "3021", ["30201", "30211", "30212"]],
    ["two digits swapped come before one digit wrong", "30271", ["30217", "30201", "30211"]],
    ["a code split in a later year is not offered", "39905", ["39907", "39908", "39909"]],
    ["full-width digits and blanks", " ３０２ ７１", ["30217", "30201", "30211"]],
  ])("economic: %s", (_, wrong, expected) => {
    expect(near(departmentEconomic, wrong)).toEqual(expected);
  });

  it("functional: stays in the 款 of the wrong code", () => {
    expect(near(functions, "2010391")).toEqual(["2010301", "2010399", "2010302"]);
  });

  it("functional: a 款 where an 项 is needed leads to its 项", () => {
    expect(near(functions, "20103", 2)).toEqual(["2010301", "2010302"]);
  });

  it("finds nothing near a blank code and nothing for no places", () => {
    expect(near(departmentEconomic, " ")).toEqual([]);
    expect(near(departmentEconomic, "3021", 0)).toEqual([]);
  });

  it("offers leaves only, as many as asked for, and a right code first", () => {
    const leaves = departmentEconomic.all.filter(({ level, until }) => level === 2 && until === undefined);
    fc.assert(
      fc.property(fc.constantFrom(...leaves), fc.integer({ min: 1, max: 9 }), (leaf, limit) => {
        expect(near(departmentEconomic, leaf.code, limit)[0]).toBe(leaf.code);
      }),
    );
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 9 }), (wrong, limit) => {
        fc.pre(wrong.normalize("NFKC").trim() !== "");
        const codes = near(functions, wrong, limit);
        expect(codes).toHaveLength(limit);
        expect(codes.every((code) => functions.isLeaf(code))).toBe(true);
      }),
    );
  });
});

describe("editDistance", () => {
  it.each([
    ["30217", "30217", 0],
    ["30271", "30217", 1],
    ["3021", "30217", 1],
    ["30217", "", 5],
    ["", "302", 3],
    ["12345", "54321", 4],
  ])("%s → %s is %i", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});
