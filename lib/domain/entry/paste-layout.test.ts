import { describe, expect, it } from "vitest";
import { EXPENSE_TERMS, SOURCE_TERMS } from "../book/terms";
import { CARRIED_BASIS } from "../editions/basis";
import type { EntryColumn } from "./columns";
import { planPaste } from "./paste";
import { layoutOf } from "./paste-layout";

const COLUMNS: EntryColumn[] = [
  { id: "function", label: "功能科目", kind: "code", tree: "function" },
  { id: "economic", label: "部门经济科目", kind: "code", tree: "departmentEconomic" },
  { id: "source", label: "资金来源", kind: "choice", terms: SOURCE_TERMS },
  { id: "expense", label: "人员/公用", kind: "choice", terms: EXPENSE_TERMS },
  { id: "amount", label: "金额（元）", kind: "amount" },
  { id: "note", label: "备注", kind: "text" },
];
const places = (cells: string[][]) => layoutOf(cells, COLUMNS, 0).places;

describe("layoutOf", () => {
  it("finds headings below title and note, in another order, with the unit of amounts, and names sums", () => {
    const layout = layoutOf(
      [
        ["2024 年基本支出明细表", "", "", ""],
        ["", "", "", "单位：万元"],
        ["备注", "本年预算数", "部门经济分类科目编码", "科目名称"],
        ["1", "2", "3", "4"],
        ["基本", "177.66", "30101", "基本工资"],
        ["", "", "", ""],
        ["", "177.66", "合计", ""],
      ],
      COLUMNS,
      2,
    );
    expect(layout).toEqual({
      headings: ["备注", "本年预算数", "部门经济分类科目编码", "科目名称"],
      places: [5, 4, 1, null],
      unit: "wan",
      rows: [4],
      totals: [{ row: 6, text: "合计" }],
    });
  });

  it("reads headings of two rows, and the unit in the heading itself", () => {
    const layout = layoutOf(
      [
        ["科目", "科目", "金额"],
        ["功能科目编码", "部门经济科目编码", "（万元）"],
        ["2010301", "30101", "1.5"],
      ],
      COLUMNS,
      0,
    );
    expect(layout.places).toEqual([0, 1, 4]);
    expect([layout.unit, layout.rows]).toEqual(["wan", [2]]);
    expect(
      layoutOf(
        [
          ["部门经济科目", "金额(元)"],
          ["30101", "1"],
        ],
        COLUMNS,
        0,
      ).unit,
    ).toBe("yuan");
  });

  it("takes a block without headings as it lies, and leaves out its sums all the same", () => {
    const layout = layoutOf(
      [
        ["30101", "一般公共预算", "人员", "5"],
        ["小计", "", "", "5"],
      ],
      COLUMNS,
      1,
    );
    expect(layout).toEqual({
      ...{ headings: [], places: [1, 2, 3, 4], unit: null, rows: [0] },
      totals: [{ row: 1, text: "小计" }],
    });
    expect(places([["金额"], ["5"]])).toEqual([0]);
  });

  it("takes a note that says 合计 for a note", () => {
    expect(layoutOf([["2010301", "30101", "", "", "5", "按合计"]], COLUMNS, 0).totals).toEqual([]);
  });
});

describe("planPaste by places", () => {
  const request = {
    columns: COLUMNS,
    rows: [],
    edition: "chongqing-2024",
    basis: CARRIED_BASIS,
    unit: "yuan" as const,
    start: { row: 0, column: 0 },
  };

  it("puts columns where they belong", () => {
    const plan = planPaste({ ...request, cells: [["甲", "5", "30101"]], places: [5, 4, 1] });
    expect(plan.newRows[0]?.cells).toMatchObject({ economic: "30101", amount: 500, note: "甲" });
    expect(plan.refusals).toEqual([]);
    const part = planPaste({ ...request, cells: [["甲", "5"]], places: [null, 4] });
    expect(part.newRows[0]?.cells).toMatchObject({ amount: 500, note: null });
  });

  it("refuses a row whose amount is only that of a merged cell", () => {
    const cells = [
      ["30101", "5"],
      ["30102", "5"],
    ];
    const plan = planPaste({ ...request, cells, places: [1, 4], repeats: (row, column) => row === 1 && column === 1 });
    expect(plan.newRows).toHaveLength(1);
    expect(plan.refusals).toMatchObject([
      { row: 1, column: "amount", message: "合并单元格的金额不能确定属于哪一行，请先拆分合并的单元格" },
    ]);
  });
});
