import { describe, expect, it } from "vitest";
import type { Cell } from "../domain/tables/types";
import { columnUnits, fittingSize, spread, sum } from "./columns";
import { alignmentOf, cellSetting, placeTable } from "./grid";
import { sampleDisclosure } from "./testing";

const [grid, form] = sampleDisclosure().tables;
if (!grid || !form) throw new Error("the sample has two kinds of table");

describe("placeTable", () => {
  it("knows the cell that covers every place", () => {
    const placed = placeTable(grid);
    expect([placed.headerRows, placed.rowCount, placed.columnCount]).toEqual([2, 5, 5]);
    expect(placed.covering[1]?.map((cell) => cell.text)).toEqual([
      "科目编码",
      "科目名称",
      "总计",
      "基本支出",
      "项目支出",
    ]);
    expect(placed.covering[2]?.[1]?.text).toBe("合计");
    expect(placed.cells).toHaveLength(3 + 4 + 4 + 5 + 5);
  });

  it("sets names in by level, codes not at all, and centres the total", () => {
    const { covering } = placeTable(grid);
    expect(covering[4]?.slice(0, 2).map((cell) => cell.indent)).toEqual([0, 2]);
    expect(covering[2]?.map((cell) => alignmentOf(cell, "grid"))).toEqual([
      "center",
      "center",
      "right",
      "right",
      "right",
    ]);
    const [total] = grid.rows;
    const label = (text: string) => ({
      ...grid,
      rows: total
        ? [{ ...total, cells: [{ ...total.cells[0], role: "label", text } as Cell, ...total.cells.slice(1)] }]
        : [],
    });
    const first = (text: string) => placeTable(label(text)).covering[2]?.[0];
    expect([first("收入合计"), first("一、本年收入")].map((cell) => cell && alignmentOf(cell, "grid"))).toEqual([
      "center",
      "left",
    ]);
    expect(placeTable(form).covering[0]?.map((cell) => alignmentOf(cell, "form"))).toEqual(Array(4).fill("center"));
  });

  it("say how a cell is set by itself, as the documents set it", () => {
    const settings = (text: string) => {
      const row = grid.rows.find(({ cells }) => cells.some((cell) => cell?.text === text));
      const cell = row?.cells.find((one) => one?.text === text);
      return row && cell && cellSetting(cell, row, grid.layout);
    };
    expect(settings("合计")).toEqual({ align: "center", strong: true, indent: 0 });
    expect(settings("201")).toEqual({ align: "left", strong: false, indent: 0 });
  });

  it("refuses cells that overlap or reach beyond the table, naming the place", () => {
    const [first, ...rest] = grid.rows;
    if (!first) throw new Error("the sample has rows");
    const wide = {
      ...first,
      cells: first.cells.map((cell, at) => (cell && at === 4 ? { ...cell, columns: 2 } : cell)),
    };
    expect(() => placeTable({ ...grid, rows: [wide, ...rest] })).toThrow("表 3 第 3 行第 6 列的单元格重叠或越界");
    const tall = { ...first, cells: first.cells.map((cell, at) => (cell && at === 0 ? { ...cell, rows: 2 } : cell)) };
    expect(() => placeTable({ ...grid, rows: [tall, ...rest] })).toThrow("表 3 第 4 行第 1 列的单元格重叠或越界");
  });
});

describe("column widths", () => {
  it("give every figure a line of its own and fill the page", () => {
    const units = columnUnits(grid, placeTable(grid));
    expect(units.least[2]).toBeGreaterThan("1,000,001,952.98".length);
    expect(sum(spread(units, 100))).toBeCloseTo(100, 9);
  });

  it("give names the room that figures leave, before headers and the rest", () => {
    const units = { least: [10, 10], named: [30, 10], headed: [30, 20] };
    expect(spread(units, 10)).toEqual([5, 5]);
    expect(spread(units, 20)).toEqual([10, 10]);
    expect(spread(units, 30)).toEqual([20, 10]);
    expect(spread(units, 45)).toEqual([30, 15]);
    expect(spread(units, 100)).toEqual([60, 40]);
  });

  it("shrink the type in half points for names as far as is comfortable, for figures until they fit", () => {
    const units = (least: number, named: number) => ({ least: [least], named: [named], headed: [named] });
    expect(fittingSize(units(10, 20), 100, 10.5)).toBe(10);
    expect(fittingSize(units(10, 20), 200, 10.5)).toBe(10.5);
    expect(fittingSize(units(10, 40), 100, 10.5)).toBe(8.5);
    expect(fittingSize(units(200, 250), 740, 10.5)).toBe(7);
  });
});
