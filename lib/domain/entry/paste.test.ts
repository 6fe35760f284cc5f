import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EXPENSE_TERMS, SOURCE_TERMS } from "../book/terms";
import { CARRIED_BASIS } from "../editions/basis";
import type { EntryColumn, GridRow } from "./columns";
import { planPaste } from "./paste";
import { readBlock } from "./paste-block";

const COLUMNS: EntryColumn[] = [
  { id: "function", label: "功能分类科目", kind: "code", tree: "function" },
  { id: "derived", label: "政府经济", kind: "text", readOnly: true },
  { id: "source", label: "资金来源", kind: "choice", terms: SOURCE_TERMS },
  { id: "expense", label: "人员/公用", kind: "choice", terms: EXPENSE_TERMS },
  { id: "amount", label: "金额", kind: "amount" },
  { id: "carriedOver", label: "上年结转", kind: "boolean" },
  { id: "note", label: "备注", kind: "text" },
];

const row = (key: string, amount: number | null): GridRow => ({
  key,
  cells: {
    function: "2010301",
    derived: "50101",
    source: "generalPublicBudget",
    expense: "personnel",
    amount,
    carriedOver: false,
    note: null,
  },
});
const ROWS = [row("a", 100), row("b", null)];

const plan = (text: string, start = { row: 0, column: 0 }, unit: "yuan" | "wan" = "yuan") =>
  planPaste({
    cells: readBlock(text),
    columns: COLUMNS,
    rows: ROWS,
    start,
    edition: "chongqing-2024",
    basis: CARRIED_BASIS,
    unit,
  });

describe("planPaste", () => {
  it("names the cells that change with both values, and passes over those that stay", () => {
    expect(plan("1.00\t否\t说明\r\n20.00\t是\t\r\n", { row: 0, column: 4 })).toEqual({
      changes: [
        { row: 0, column: "note", before: null, after: "说明" },
        { row: 1, column: "amount", before: null, after: 2000 },
        { row: 1, column: "carriedOver", before: false, after: true },
      ],
      newRows: [],
      refusals: [],
      passedOver: [],
    });
  });

  it("adds rows below the last, with every column, and none for blank lines", () => {
    expect(plan("5\n6\n\n7\n", { row: 1, column: 4 }, "wan")).toEqual({
      changes: [{ row: 1, column: "amount", before: null, after: 5_000_000 }],
      newRows: [6, 7].map((wan, index) => ({
        row: index === 0 ? 2 : 4,
        cells: {
          function: null,
          derived: null,
          source: null,
          expense: null,
          amount: wan * 1_000_000,
          carriedOver: false,
          note: null,
        },
      })),
      refusals: [],
      passedOver: [],
    });
  });

  it("refuses a row as a whole for one bad cell, and takes the others", () => {
    const { changes, refusals } = plan("2010302\t\t一般公共预算\t公用\t5\n2010302\t\t贷款\t公用\t-5");
    expect(changes.map(({ row: at, column }) => [at, column])).toEqual([
      [0, "function"],
      [0, "expense"],
      [0, "amount"],
    ]);
    expect(refusals.map(({ row: at, column, text }) => [at, column, text])).toEqual([
      [1, "source", "贷款"],
      [1, "amount", "-5"],
    ]);
  });

  it("takes a source that says 结转 as 上年结转 too, unless the row says otherwise", () => {
    const { changes, refusals } = plan("上年结转-一般公共预算\t公用\t5\n一般公共预算（结转）\t公用\t5\t", {
      row: 0,
      column: 2,
    });
    expect(changes.filter(({ column }) => column === "carriedOver")).toEqual([
      { row: 0, column: "carriedOver", before: false, after: true },
      { row: 1, column: "carriedOver", before: false, after: true },
    ]);
    expect(refusals).toEqual([]);
    const text = "一般公共预算（结转）";
    const refusalOf = (pasted: string, request = plan(pasted, { row: 0, column: 2 })) => request.refusals;
    expect(refusalOf(`${text}\t公用\t5\t否`)).toEqual([
      { row: 0, column: "source", text, message: `“${text}”与同一行的上年结转不一致，请改正其中一处` },
    ]);
    const without = {
      columns: COLUMNS.filter(({ id }) => id !== "carriedOver"),
      rows: ROWS,
      edition: "chongqing-2024",
      basis: CARRIED_BASIS,
    };
    const request = { ...without, cells: [[text]], start: { row: 0, column: 2 }, unit: "yuan" } as const;
    expect(refusalOf("", planPaste(request))).toEqual([
      {
        row: 0,
        column: "source",
        text,
        message: `“${text}”还写明了是否上年结转，本表没有这一栏，请只填资金来源`,
      },
    ]);
  });

  it("refuses what stands beyond the last column, and passes over a column that the program fills", () => {
    expect(plan("说明\t多余", { row: 0, column: 6 })).toEqual({
      changes: [],
      newRows: [],
      refusals: [
        { row: 0, column: null, text: "多余", message: "超出表格的最后一列，请减少复制的列或从靠左的列开始粘贴" },
      ],
      passedOver: [],
    });
    expect(plan("说明\t\t", { row: 0, column: 6 }).refusals).toEqual([]);
    const generated = plan("2010302\t50102");
    expect([generated.changes.map(({ column }) => column), generated.passedOver]).toEqual([["function"], ["derived"]]);
  });

  it("clears with blanks and does nothing with an empty clipboard", () => {
    expect(plan("\r\n", { row: 0, column: 4 }).changes).toEqual([
      { row: 0, column: "amount", before: 100, after: null },
    ]);
    expect(plan("")).toEqual({ changes: [], newRows: [], refusals: [], passedOver: [] });
  });

  it("never has a row both refused and changed, and accounts for each row that is not blank", () => {
    const cell = fc.constantFrom("2010301", "2010390", "一般公共预算", "12.5", "-3", "是", "", "说明");
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 8 }), { maxLength: 6 }),
        fc.nat(1),
        fc.nat(6),
        (cells, at, column) => {
          const planned = planPaste({
            cells,
            columns: COLUMNS,
            rows: ROWS,
            start: { row: at, column },
            edition: "chongqing-2024",
            basis: CARRIED_BASIS,
            unit: "yuan",
          });
          const refused = new Set(planned.refusals.map(({ row: where }) => where));
          const taken = [...planned.changes, ...planned.newRows].map(({ row: where }) => where);
          expect(taken.filter((where) => refused.has(where))).toEqual([]);
          for (const [index, texts] of cells.entries()) {
            if (at + index < ROWS.length || texts.every((text, offset) => text === "" || column + offset === 1))
              continue;
            expect(refused.has(at + index) || taken.includes(at + index)).toBe(true);
          }
        },
      ),
    );
  });

  it("plans two thousand rows", () => {
    const { newRows } = plan("2010301\t\t一般公共预算\t人员\t1,234.50\t否\t备注\r\n".repeat(2_000), {
      row: 2,
      column: 0,
    });
    expect(newRows).toHaveLength(2_000);
  });
});
