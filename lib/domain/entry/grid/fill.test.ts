import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue, EntryColumn, GridRow } from "../columns";
import { applySet } from "./changes";
import { fillDown, fillOn, fillRight } from "./fill";

const COLUMNS: EntryColumn[] = [
  { id: "economic", label: "部门经济科目", kind: "code", tree: "departmentEconomic" },
  { id: "amount", label: "金额", kind: "amount", formula: "calculation" },
  { id: "other", label: "其中", kind: "amount" },
  { id: "note", label: "备注", kind: "text" },
  { id: "number", label: "编号", kind: "text", readOnly: true },
];
type Cells = [string | null, number | null, string | null];
const rowsOf = (...cells: Cells[]): GridRow[] =>
  cells.map(([economic, amount, note], at) => ({
    key: `r${at}`,
    cells: { economic, amount, other: null, note, number: `L00${at}`, calculation: null },
  }));
const range = (top: number, bottom: number, left: number, right: number) => ({ top, bottom, left, right });
const column = (rows: readonly GridRow[], id: string): CellValue[] => rows.map(({ cells }) => cells[id] ?? null);
const BLANK: Cells = [null, null, null];

describe("filling on", () => {
  it("goes on by the step of two or more amounts, and of texts that count", () => {
    const rows = rowsOf(["30201", 100, "第08批"], ["30202", 250, "第09批"], BLANK, BLANK, BLANK);
    const filled = applySet(rows, fillOn({ columns: COLUMNS, rows }, range(0, 1, 0, 4), range(0, 4, 0, 4)));
    expect(column(filled, "amount")).toEqual([100, 250, 400, 550, 700]);
    expect(column(filled, "note")).toEqual(["第08批", "第09批", "第10批", "第11批", "第12批"]);
    expect(column(filled, "economic")).toEqual(["30201", "30202", "30201", "30202", "30201"]);
    expect(column(filled, "number")).toEqual(column(rows, "number"));
  });

  it("repeats one amount with its arithmetic, and amounts without a common step", () => {
    const rows = rowsOf([null, 100, null], BLANK, BLANK);
    const reckoned = rows.map((row, at) => (at === 0 ? { ...row, cells: { ...row.cells, calculation: "2*50" } } : row));
    const filled = applySet(reckoned, fillDown({ columns: COLUMNS, rows: reckoned }, range(0, 2, 1, 1)));
    expect([column(filled, "amount"), column(filled, "calculation")]).toEqual([
      [100, 100, 100],
      ["2*50", "2*50", "2*50"],
    ]);
    const uneven = rowsOf([null, 1, null], [null, 2, null], [null, 4, null], BLANK);
    expect(
      column(
        applySet(uneven, fillOn({ columns: COLUMNS, rows: uneven }, range(0, 2, 1, 1), range(0, 3, 1, 1))),
        "amount",
      ),
    ).toEqual([1, 2, 4, 1]);
  });

  it("fills up as well, counting down, and no text below zero", () => {
    const rows = rowsOf(BLANK, BLANK, [null, 30, "第1批"], [null, 40, "第2批"]);
    const filled = applySet(rows, fillOn({ columns: COLUMNS, rows }, range(2, 3, 1, 3), range(0, 3, 1, 3)));
    expect(column(filled, "amount")).toEqual([10, 20, 30, 40]);
    expect(column(filled, "note")).toEqual(["第1批", "第0批", "第1批", "第2批"]);
  });

  it("fills to the right where the next column takes the same", () => {
    const rows = rowsOf(["30201", 100, "甲"]);
    const filled = applySet(rows, fillRight({ columns: COLUMNS, rows }, range(0, 0, 0, 3)));
    expect(filled).toEqual(rows);
    expect(column(applySet(rows, fillRight({ columns: COLUMNS, rows }, range(0, 0, 2, 2))), "other")).toEqual([100]);
    expect(fillRight({ columns: COLUMNS, rows }, range(0, 0, 0, 0))).toEqual([]);
  });

  it("never changes a cell outside of what is filled", () => {
    const cells = fc.tuple(
      fc.constantFrom("30201", "30202", null),
      fc.option(fc.nat(999)),
      fc.constantFrom("甲1", "甲2", null),
    );
    fc.assert(
      fc.property(fc.array(cells, { minLength: 3, maxLength: 8 }), fc.nat(2), fc.nat(4), (lines, top, left) => {
        const rows = rowsOf(...lines);
        const from = range(top, top, left, left);
        const set = fillOn({ columns: COLUMNS, rows }, from, { ...from, bottom: rows.length - 1 });
        const id = COLUMNS[left]?.id;
        for (const change of set) {
          expect(change.kind === "cell" && [id, "calculation"].includes(change.column)).toBe(true);
          expect(rows.findIndex(({ key }) => change.kind === "cell" && key === change.key)).toBeGreaterThan(top);
        }
      }),
      { numRuns: 50 },
    );
  });
});
