import { expect, it } from "vitest";
import { tableOf } from "./clipboard-text";
import type { EntryGridRow, GridColumn } from "./grid-types";

const COLUMNS: GridColumn[] = [
  { id: "function", label: "功能科目", kind: "code", tree: "function", width: 1 },
  { id: "governmentEconomic", label: "政府经济科目", kind: "code", tree: "governmentEconomic", width: 1 },
  { id: "amount", label: "金额（元）", kind: "amount", width: 1 },
  { id: "note", label: "备注", kind: "text", width: 1 },
];

const ROW: EntryGridRow = {
  key: "k1",
  kind: "entry",
  state: "saved",
  cells: { function: "2010301", governmentEconomic: null, amount: 177_658_900, note: '=A1 & "<b>"' },
  derived: { governmentEconomic: "50101" },
  texts: { function: "2010301 行政运行", governmentEconomic: "50101 工资奖金津补贴" },
};

it("writes what the screen shows: names of codes, derived codes, amounts in the unit shown, texts that stay texts", () => {
  const text = ` style="mso-number-format:'\\@'"`;
  expect(tableOf({ columns: COLUMNS, rows: [ROW] }, { top: 0, bottom: 0, left: 0, right: 3 }, "yuan")).toBe(
    `<meta charset="utf-8"><table><tr><td${text}>2010301 行政运行</td><td${text}>50101 工资奖金津补贴</td>` +
      `<td>1,776,589.00</td><td${text}>=A1 &amp; &quot;&lt;b&gt;&quot;</td></tr></table>`,
  );
  const { texts: _, ...bare } = ROW;
  expect(tableOf({ columns: COLUMNS, rows: [bare] }, { top: 0, bottom: 0, left: 1, right: 2 }, "wan")).toBe(
    `<meta charset="utf-8"><table><tr><td${text}>50101</td><td>177.6589</td></tr></table>`,
  );
});
