import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawnRows, inPlaces } from "./drawn-rows";

describe("drawnRows", () => {
  it.each([
    ["begins where wanted while the window lies within", 80, { first: 100, last: 119 }, { first: 80, last: 139 }],
    ["follows a window that went up", 80, { first: 70, last: 89 }, { first: 70, last: 129 }],
    ["follows a window that went down", 80, { first: 130, last: 149 }, { first: 90, last: 149 }],
    ["begins at the first row at the earliest", -20, { first: 0, last: 19 }, { first: 0, last: 59 }],
    ["ends at the last row", 1_990, { first: 1_980, last: 1_999 }, { first: 1_940, last: 1_999 }],
  ])("%s", (_, wanted, window, drawn) => {
    expect(drawnRows(wanted, window, 60, 2_000)).toEqual(drawn);
  });

  it("draws all rows when there are fewer", () => {
    expect(drawnRows(-10, { first: 0, last: 4 }, 60, 5)).toEqual({ first: 0, last: 4 });
    expect(inPlaces(drawnRows(0, { first: 0, last: -1 }, 60, 0), 60)).toEqual([]);
  });
});

describe("inPlaces", () => {
  it("gives a row that comes the place of the one that left", () => {
    expect(inPlaces({ first: 0, last: 4 }, 5)).toEqual([0, 1, 2, 3, 4]);
    expect(inPlaces({ first: 2, last: 6 }, 5)).toEqual([5, 6, 2, 3, 4]);
  });

  it("gives every row a place of its own, whatever is scrolled to", () => {
    const row = fc.integer({ min: 0, max: 5_000 });
    fc.assert(
      fc.property(row, row, fc.integer({ min: 1, max: 90 }), row, (wanted, first, size, rows) => {
        const drawn = drawnRows(wanted, { first, last: first + size - 1 }, size, rows);
        const places = inPlaces(drawn, size).map((index) => index % size);
        expect(new Set(places).size).toBe(Math.min(size, rows));
      }),
    );
  });
});
