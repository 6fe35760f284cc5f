import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Position } from "../columns";
import {
  clamp,
  contains,
  extendTo,
  type Move,
  move,
  rangeOf,
  type Selection,
  selectAll,
  selectCell,
} from "./selection";

const SIZE = { rows: 5, columns: 3, page: 2 };
const at = (row: number, column: number) => ({ row, column });

/** The active cell after moves from a cell. */
const reached = (row: number, column: number, ...moves: Move[]) =>
  moves.reduce((selection, by) => move(selection, by, SIZE), selectCell(at(row, column))).active;

describe("move", () => {
  it.each<[Move, [number, number]]>([
    ["up", [1, 1]],
    ["down", [3, 1]],
    ["left", [2, 0]],
    ["right", [2, 2]],
    ["home", [2, 0]],
    ["end", [2, 2]],
    ["gridHome", [0, 0]],
    ["gridEnd", [4, 2]],
    ["pageUp", [0, 1]],
    ["pageDown", [4, 1]],
    ["tab", [2, 2]],
    ["shiftTab", [2, 0]],
    ["enter", [3, 1]],
    ["shiftEnter", [1, 1]],
  ])("%s from the middle", (by, [row, column]) => expect(reached(2, 1, by)).toEqual(at(row, column)));

  it("goes to the next row with Tab at the end of one, and stays at the corners", () => {
    expect(reached(1, 2, "tab")).toEqual(at(2, 0));
    expect(reached(1, 0, "shiftTab")).toEqual(at(0, 2));
    expect(reached(4, 2, "tab")).toEqual(at(4, 2));
    expect(reached(0, 0, "shiftTab")).toEqual(at(0, 0));
    expect(reached(4, 1, "enter")).toEqual(at(4, 1));
  });

  it("goes back under the column where a run of Tab began", () => {
    expect(reached(1, 0, "tab", "tab", "enter")).toEqual(at(2, 0));
    expect(reached(1, 0, "tab", "tab", "enter", "tab", "enter")).toEqual(at(3, 0));
    expect(reached(1, 0, "tab", "left", "right", "enter")).toEqual(at(2, 1));
  });

  it("extends a range from the anchor, whose cell stays active", () => {
    const extended = move(move(selectCell(at(2, 1)), "up", SIZE, true), "right", SIZE, true);
    expect(rangeOf(extended)).toEqual({ top: 1, bottom: 2, left: 1, right: 2 });
    expect(extended.active).toEqual(at(2, 1));
    expect(rangeOf(move(extended, "down", SIZE))).toEqual({ top: 3, bottom: 3, left: 1, right: 1 });
  });

  it("goes round within a range with Tab by rows and Enter by columns", () => {
    const range = extendTo(selectCell(at(1, 1)), at(2, 2));
    const round = (by: Move) => {
      const seen: [number, number][] = [];
      let selection: Selection = range;
      for (let step = 0; step < 4; step++) {
        selection = move(selection, by, SIZE);
        seen.push([selection.active.row, selection.active.column]);
      }
      return seen;
    };
    expect(round("tab")).toEqual([
      [1, 2],
      [2, 1],
      [2, 2],
      [1, 1],
    ]);
    expect(round("enter")).toEqual([
      [2, 1],
      [1, 2],
      [2, 2],
      [1, 1],
    ]);
    expect(round("shiftTab")).toEqual([
      [2, 2],
      [2, 1],
      [1, 2],
      [1, 1],
    ]);
    expect(round("shiftEnter")).toEqual([
      [2, 2],
      [1, 2],
      [2, 1],
      [1, 1],
    ]);
  });

  it("never leaves the grid", () => {
    const moves = fc.constantFrom<Move[]>(
      "up",
      "down",
      "left",
      "right",
      "home",
      "end",
      "gridHome",
      "gridEnd",
      "pageUp",
      "pageDown",
      "tab",
      "shiftTab",
      "enter",
      "shiftEnter",
    );
    const size = fc.record({
      rows: fc.integer({ min: 1, max: 6 }),
      columns: fc.integer({ min: 1, max: 4 }),
      page: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(size, fc.array(fc.tuple(moves, fc.boolean()), { maxLength: 30 }), (grid, steps) => {
        let selection = selectCell(at(0, 0));
        for (const [by, extend] of steps) {
          selection = move(selection, by, grid, extend);
          const whole = { top: 0, bottom: grid.rows - 1, left: 0, right: grid.columns - 1 };
          for (const cell of [selection.anchor, selection.focus, selection.active])
            expect(contains(whole, cell)).toBe(true);
          expect(contains(rangeOf(selection), selection.active)).toBe(true);
        }
      }),
    );
  });
});

describe("selection", () => {
  it("selects all and comes back into a grid that became smaller", () => {
    const all = selectAll(selectCell(at(4, 2)), SIZE);
    expect(rangeOf(all)).toEqual({ top: 0, bottom: 4, left: 0, right: 2 });
    expect(all.active).toEqual(at(4, 2));
    expect(clamp(all, { rows: 2, columns: 3, page: 1 })).toMatchObject({ focus: at(1, 2), active: at(1, 2) });
    expect(clamp(all, { rows: 0, columns: 3, page: 1 }).active).toEqual(at(0, 2));
    expect(selectAll(selectCell(at(0, 0)), { rows: 0, columns: 3, page: 1 })).toEqual(selectCell(at(0, 0)));
  });

  it("passes over what the program filled with Tab, and below the beginning of a run with Enter", () => {
    const size = { ...SIZE, skips: ({ row, column }: Position) => row > 0 && column !== 1 };
    const from = move(selectCell(at(1, 1)), "tab", size);
    expect(from.active).toEqual(at(2, 1));
    expect(move(from, "shiftTab", size).active).toEqual(at(1, 1));
    const run = move(selectCell(at(0, 0)), "tab", size);
    expect(run.active).toEqual(at(0, 1));
    expect(move(run, "enter", size).active).toEqual(at(1, 1));
    expect(move(selectCell(at(0, 0)), "enter", size).active).toEqual(at(1, 0));
    expect(move(selectCell(at(1, 1)), "left", size).active).toEqual(at(1, 0));
    const all = { ...SIZE, skips: () => true };
    expect(move(selectCell(at(0, 0)), "tab", all).active).toEqual(at(SIZE.rows - 1, SIZE.columns - 1));
  });

  it("jumps with Ctrl and an arrow to the end of what stands together, the next that stands there, or the edge", () => {
    const full = ["0:0", "1:0", "3:0", "0:2"];
    const size = { ...SIZE, filled: ({ row, column }: Position) => full.includes(`${row}:${column}`) };
    const from = (row: number, column: number, by: Move) => move(selectCell(at(row, column)), by, size).active;
    expect(from(0, 0, "jumpDown")).toEqual(at(1, 0));
    expect(from(1, 0, "jumpDown")).toEqual(at(3, 0));
    expect(from(3, 0, "jumpDown")).toEqual(at(4, 0));
    expect(from(4, 0, "jumpUp")).toEqual(at(3, 0));
    expect(from(0, 0, "jumpRight")).toEqual(at(0, 2));
    expect(from(0, 2, "jumpLeft")).toEqual(at(0, 0));
    expect(from(2, 1, "jumpUp")).toEqual(at(0, 1));
    expect(rangeOf(move(selectCell(at(0, 0)), "jumpDown", size, true))).toEqual({
      top: 0,
      bottom: 1,
      left: 0,
      right: 0,
    });
  });
});
