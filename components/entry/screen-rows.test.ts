import { describe, expect, it } from "vitest";
import type { EntryGridRow, GridColumn } from "./grid-types";
import { entryPlace, entryRange, rowLabel, screenOf } from "./screen-rows";
import { selectionNumbers } from "./selection-numbers";

const row = (key: string, amount: number | null): EntryGridRow => ({
  ...{ kind: "entry", state: "saved", key, cells: { amount } },
});
const subtotal: EntryGridRow = { ...row("小计", 300), kind: "subtotal" };
const screen = screenOf([subtotal, row("a", 100), row("b", 200), subtotal, row("c", null)], row("blank", null));
const COLUMNS: GridColumn[] = [{ id: "amount", label: "金额", kind: "amount", width: 100 }];
const rows = (top: number, bottom: number) => ({ top, bottom, left: 0, right: 0 });

describe("rows of the screen and entries", () => {
  it("counts entries without subtotals and the empty row", () => {
    expect(screen.entries.map(({ key }) => key)).toEqual(["a", "b", "c"]);
    expect([0, 1, 2, 3, 4, 5, 6].map((place) => entryPlace(screen, place))).toEqual([0, 0, 1, 2, 2, 3, 3]);
  });

  it("gives the entries of a range, or none", () => {
    expect(entryRange(screen, rows(0, 3))).toEqual(rows(0, 1));
    expect(entryRange(screen, rows(2, 5))).toEqual(rows(1, 2));
    expect(entryRange(screen, rows(3, 3))).toBeNull();
    expect(entryRange(screen, rows(5, 5))).toBeNull();
  });

  it("names an entry by its number on the screen", () => {
    expect([0, 2, 3].map((entry) => rowLabel(screen, entry))).toEqual(["2", "5", null]);
  });
});

describe("selectionNumbers", () => {
  it.each([
    [rows(1, 1), "yuan", ""],
    [rows(0, 4), "yuan", "选中 3 格 求和 3.00 平均 1.50 计数 2"],
    [rows(0, 4), "wan", "选中 3 格 求和 0.0003 平均 0.00015 计数 2"],
    [rows(4, 5), "yuan", "选中 1 格 计数 0"],
  ] as const)("of %j in %s is %j", (range, unit, words) => {
    expect(selectionNumbers(COLUMNS, screen, range, unit)).toBe(words);
  });

  it("says so where a sum is too large to be exact", () => {
    const huge = screenOf(
      Array.from({ length: 200 }, (_, index) => row(String(index), 99_999_999_999_999)),
      null,
    );
    expect(selectionNumbers(COLUMNS, huge, rows(0, 199), "yuan")).toBe("选中 200 格 合计过大，无法精确求和");
  });
});
