import { describe, expect, it } from "vitest";
import { cellText } from "../cell-text";
import type { CellValue, EntryColumn, GridRow } from "../columns";
import { AS_LISTED, arrange, inArrangement, isArranged, textsIn } from "./arranged";

const CODE: EntryColumn = { id: "function", label: "功能科目", kind: "code", tree: "function" };
const SOURCE: EntryColumn = { id: "source", label: "资金来源", kind: "choice", terms: { g: "一般", f: "基金" } };
const AMOUNT: EntryColumn = { id: "amount", label: "金额", kind: "amount" };
const COLUMNS = [CODE, SOURCE, AMOUNT];
const row = (key: string, code: string | null, source: string, amount: CellValue): GridRow => ({
  key,
  cells: { function: code, source, amount },
});
const ROWS = [row("a", "2080505", "g", 900), row("b", "2010301", "f", null), row("c", "2010301", "g", 1_000)];
const textOf = (one: GridRow, column: EntryColumn) => cellText(column, one.cells[column.id] ?? null, "yuan");
const shown = (...[wanted, rows = ROWS]: [Partial<typeof AS_LISTED>, GridRow[]?]) =>
  arrange(rows, COLUMNS, { ...AS_LISTED, ...wanted }, textOf).keys.join("");

describe("rows that are looked at", () => {
  it("are sorted by codes and amounts as such, blank last in either direction", () => {
    expect(shown({ sort: { column: "function", descending: false } })).toBe("bca");
    expect(shown({ sort: { column: "amount", descending: false } })).toBe("acb");
    expect(shown({ sort: { column: "amount", descending: true } })).toBe("cab");
    expect(shown({ sort: { column: "source", descending: false } })).toBe("bac");
  });

  it("are those that show one of the texts chosen, in every column at once", () => {
    const filters = new Map([["function", new Set(["2010301"])]]);
    expect(shown({ filters })).toBe("bc");
    expect(shown({ filters: new Map([...filters, ["amount", new Set([""])]]) })).toBe("b");
    expect([isArranged(AS_LISTED), isArranged({ sort: null, filters })]).toEqual([false, true]);
  });

  it("stay as they were arranged while they are mended, and new ones stand where they were added", () => {
    const arranged = arrange(ROWS, COLUMNS, { ...AS_LISTED, sort: { column: "amount", descending: true } }, textOf);
    const mended = [row("a", "2080505", "g", 9_999), row("x", null, "g", null), row("c", "2010301", "g", 1_000)];
    const later = [...mended, row("y", null, "g", null)];
    expect(inArrangement(later, arranged).map(({ key }) => key)).toEqual(["c", "y", "a", "x"]);
    const filtered = arrange(ROWS, COLUMNS, { ...AS_LISTED, filters: new Map([["amount", new Set([""])]]) }, textOf);
    expect(inArrangement([...ROWS, row("z", null, "g", 5)], filtered).map(({ key }) => key)).toEqual(["b", "z"]);
  });

  it("are counted by what a column shows", () => {
    expect(textsIn(ROWS, CODE, textOf)).toEqual([
      { text: "2010301", count: 2 },
      { text: "2080505", count: 1 },
    ]);
    expect(textsIn(ROWS, AMOUNT, textOf).map(({ text }) => text)).toEqual(["9.00", "10.00", ""]);
  });
});
