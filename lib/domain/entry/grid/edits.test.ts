import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SOURCE_TERMS } from "../../book/terms";
import { SOURCES } from "../../book/types";
import { CARRIED_BASIS } from "../../editions/basis";
import { MAX_AMOUNT } from "../../money";
import type { CellValue, EntryColumn, GridRow } from "../columns";
import { planPaste } from "../paste";
import { readBlock } from "../paste-block";
import { applySet } from "./changes";
import { clearRange, copyRange, pastedSet, removeRows, setCell, withoutStaleFormulas } from "./edits";
import { fillDown } from "./fill";
import { statisticsOf } from "./statistics";

const COLUMNS: EntryColumn[] = [
  { id: "derived", label: "政府经济", kind: "text", readOnly: true },
  { id: "source", label: "资金来源", kind: "choice", terms: SOURCE_TERMS },
  { id: "amount", label: "金额", kind: "amount" },
  { id: "carriedOver", label: "上年结转", kind: "boolean" },
  { id: "note", label: "备注", kind: "text" },
];
const row = (key: string, amount: CellValue, note: string | null = null): GridRow => ({
  key,
  cells: { derived: "50101", source: "generalPublicBudget", amount, carriedOver: false, note },
});
const GRID = { columns: COLUMNS, rows: [row("a", 100, "甲\n乙"), row("b", 200), row("c", null), row("d", 301)] };
const range = (top: number, bottom: number, left: number, right: number) => ({ top, bottom, left, right });
const amounts = (rows: readonly GridRow[]) => rows.map(({ cells }) => cells.amount);

describe("editing a range", () => {
  it("clears to blank, not to zero, and leaves derived cells alone", () => {
    const set = clearRange(GRID, range(0, 1, 0, 4));
    expect(set.map((change) => change.kind === "cell" && [change.key, change.column, change.after])).toEqual([
      ["a", "source", null],
      ["a", "amount", null],
      ["a", "note", null],
      ["b", "source", null],
      ["b", "amount", null],
    ]);
  });

  it("takes the arithmetic of an amount away with it, where nothing else is said of it", () => {
    const columns = COLUMNS.map((column) => (column.id === "amount" ? { ...column, formula: "calculation" } : column));
    const rows = GRID.rows.map((one) =>
      one.key === "d" ? one : { ...one, cells: { ...one.cells, calculation: "2*50" } },
    );
    const change = (key: string, column: string, after: CellValue) =>
      ({ kind: "cell", key, column, before: null, after }) as const;
    const set = [change("a", "amount", 5), change("b", "note", "乙"), change("d", "amount", 6)];
    expect(withoutStaleFormulas({ columns, rows }, set)).toEqual([
      ...set,
      { kind: "cell", key: "a", column: "calculation", before: "2*50", after: null },
    ]);
    const both = [change("a", "amount", 5), change("a", "calculation", "5*1")];
    expect(withoutStaleFormulas({ columns, rows }, both)).toEqual(both);
    expect(withoutStaleFormulas({ columns: COLUMNS, rows }, set)).toEqual(set);
  });

  it("fills the first row down, or the row above one row", () => {
    expect(amounts(applySet(GRID.rows, fillDown(GRID, range(0, 2, 2, 2))))).toEqual([100, 100, 100, 301]);
    expect(amounts(applySet(GRID.rows, fillDown(GRID, range(2, 2, 2, 2))))).toEqual([100, 200, 200, 301]);
    expect(fillDown(GRID, range(0, 0, 2, 2))).toEqual([]);
  });

  it("sets a cell only when it changes", () => {
    const [first] = GRID.rows as [GridRow];
    expect(setCell(first, COLUMNS[2] as EntryColumn, 100)).toEqual([]);
    expect(setCell(first, COLUMNS[0] as EntryColumn, "50102")).toEqual([]);
    expect(setCell(first, COLUMNS[2] as EntryColumn, 0)).toHaveLength(1);
  });

  it("removes rows by key", () => {
    expect(applySet(GRID.rows, removeRows(GRID, new Set(["a", "c"]))).map(({ key }) => key)).toEqual(["b", "d"]);
  });
});

describe("copying", () => {
  it("writes what the cells show, in the unit shown", () => {
    expect(copyRange(GRID, range(0, 2, 1, 4), "yuan")).toBe(
      '一般公共预算\t1.00\t否\t"甲\n乙"\r\n一般公共预算\t2.00\t否\t\r\n一般公共预算\t\t否\t\r\n',
    );
    expect(copyRange(GRID, range(0, 0, 2, 2), "wan")).toBe("0.0001\r\n");
  });

  it("writes the code that a blank cell stands for", () => {
    const columns: EntryColumn[] = [
      { id: "governmentEconomic", label: "政府经济", kind: "code", tree: "governmentEconomic" },
    ];
    const rows: GridRow[] = [
      { key: "a", cells: { governmentEconomic: null }, derived: { governmentEconomic: "50101" } },
      { key: "b", cells: { governmentEconomic: "50102" }, derived: { governmentEconomic: "50101" } },
    ];
    expect(copyRange({ columns, rows }, range(0, 1, 0, 0), "yuan")).toBe("50101\r\n50102\r\n");
  });

  it("is undone by pasting it over other cells: the same values come back", () => {
    const cells = fc.record({
      derived: fc.constant("50101"),
      source: fc.constantFrom(...SOURCES),
      amount: fc.option(fc.integer({ min: 0, max: MAX_AMOUNT })),
      carriedOver: fc.boolean(),
      note: fc.option(fc.stringMatching(/^[a-z"=+@甲\t\n]*[a-z甲]$/)),
    });
    fc.assert(
      fc.property(
        fc.array(cells, { minLength: 1, maxLength: 5 }),
        fc.constantFrom("yuan" as const, "wan" as const),
        (all, unit) => {
          const rows = all.map((one, index) => ({ key: String(index), cells: one }));
          const text = copyRange({ columns: COLUMNS, rows }, range(0, rows.length - 1, 0, 4), unit);
          const plan = planPaste({
            cells: readBlock(text),
            columns: COLUMNS,
            rows: [row("0", 7, "旧")],
            start: { row: 0, column: 0 },
            edition: "chongqing-2024",
            basis: CARRIED_BASIS,
            unit,
          });
          expect(plan.refusals).toEqual([]);
          const set = pastedSet({ rows: [row("0", 7, "旧")] }, plan, () => "new");
          const pasted = applySet([row("0", 7, "旧")], set).map(({ cells: values }) => ({
            ...values,
            derived: "50101",
          }));
          expect(pasted).toEqual(all);
        },
      ),
    );
  });
});

describe("statisticsOf", () => {
  it("adds up the amounts and counts what is not blank", () => {
    expect(statisticsOf(GRID, range(0, 3, 2, 2))).toEqual({ count: 3, amounts: 3, sum: 601, average: 200 });
    expect(statisticsOf(GRID, range(0, 1, 0, 4))).toEqual({ count: 7, amounts: 2, sum: 300, average: 150 });
    expect(statisticsOf(GRID, range(2, 2, 2, 2))).toEqual({ count: 0, amounts: 0, sum: null, average: null });
  });

  it("counts zero, and rounds an average half up", () => {
    const rows = [row("a", 0), row("b", 1)];
    expect(statisticsOf({ columns: COLUMNS, rows }, range(0, 1, 2, 2))).toEqual({
      count: 2,
      amounts: 2,
      sum: 1,
      average: 1,
    });
  });

  it("refuses a sum that is no longer exact", () => {
    const rows = Array.from({ length: 100 }, (_, index) => row(String(index), MAX_AMOUNT));
    expect(() => statisticsOf({ columns: COLUMNS, rows }, range(0, 99, 2, 2))).toThrow(
      "选中单元格的合计超出可精确计算的范围",
    );
  });
});
