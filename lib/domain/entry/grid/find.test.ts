import { describe, expect, it } from "vitest";
import { SOURCE_TERMS } from "../../book/terms";
import { CARRIED_BASIS } from "../../editions/basis";
import { cellText, readCellText } from "../cell-text";
import type { EntryColumn, GridRow } from "../columns";
import { findCells, nextFound, replaceIn } from "./find";

const COLUMNS: EntryColumn[] = [
  { id: "economic", label: "部门经济科目", kind: "code", tree: "departmentEconomic" },
  { id: "source", label: "资金来源", kind: "choice", terms: SOURCE_TERMS },
  { id: "amount", label: "金额", kind: "amount" },
  { id: "note", label: "备注", kind: "text" },
  { id: "number", label: "编号", kind: "text", readOnly: true },
];
const row = (key: string, economic: string, amount: number, note: string): GridRow => ({
  key,
  cells: { economic, source: "generalPublicBudget", amount, note, number: `L00${key}` },
});
const rows = [row("1", "30201", 123_400, "会议"), row("2", "30202", 5, "ＡＢＣ"), row("3", "30201", 7, "")];
const shown = {
  columns: COLUMNS,
  rows,
  textOf: (one: GridRow, column: EntryColumn) => cellText(column, one.cells[column.id] ?? null, "yuan"),
};
const found = (query: string) => findCells(shown, query).map(({ row: at, column }) => `${at}:${column}`);

describe("findCells", () => {
  it("finds what cells show: codes, words, amounts with or without separators, line numbers, any width", () => {
    expect(found("30201")).toEqual(["0:0", "2:0"]);
    expect(found("1234.00")).toEqual(["0:2"]);
    expect(found("1,234")).toEqual(["0:2"]);
    expect(found("abc")).toEqual(["1:3"]);
    expect(found("L003")).toEqual(["2:4"]);
    expect([found(" "), found("没有")]).toEqual([[], []]);
  });

  it("goes round", () => {
    const cells = findCells(shown, "30201");
    expect(nextFound(cells, { row: 0, column: 0 })).toBe(1);
    expect(nextFound(cells, { row: 2, column: 0 })).toBe(0);
    expect(nextFound(cells, { row: 0, column: 0 }, true)).toBe(1);
    expect(nextFound([], { row: 0, column: 0 })).toBeNull();
  });
});

describe("replaceIn", () => {
  it("replaces what can be read, and counts what cannot", () => {
    const read = (column: EntryColumn, text: string) => {
      const one = readCellText(column, text, { edition: "chongqing-2024", basis: CARRIED_BASIS, unit: "yuan" });
      return one.ok ? one.value : undefined;
    };
    const held = shown.textOf;
    const change = (query: string, by: string) =>
      replaceIn(shown, findCells(shown, query), { query, by }, { held, read });
    expect(change("30201", "30203").set).toEqual([
      { kind: "cell", key: "1", column: "economic", before: "30201", after: "30203" },
      { kind: "cell", key: "3", column: "economic", before: "30201", after: "30203" },
    ]);
    expect(change("30201", "99999")).toEqual({ set: [], refused: 2 });
    expect(change("L003", "L009")).toEqual({ set: [], refused: 0 });
  });
});
