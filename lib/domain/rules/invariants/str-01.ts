import type { TableKey } from "../../tables/keys";
import type { Table } from "../../tables/types";
import { REPORT_DEFECT } from "../catalogue/shared-equations";
import type { Rule } from "../types";

/** The printed tables in order, repeated forms once. */
function printedKeys(tables: readonly Pick<Table, "key">[]): TableKey[] {
  return [...new Set(tables.map(({ key }) => key))];
}

export const STR_01: Rule = {
  id: "STR-01",
  title: "本年版式的全部表格齐全，按规定次序排列",
  severity: "block",
  basis: "财预〔2016〕143号；渝财预〔2022〕61号标准目录",
  check: ({ disclosure, edition }) => {
    const expected = edition.tables.map(({ key }) => key);
    const actual = printedKeys(disclosure.tables);
    const missing = edition.tables.filter(({ key }) => !actual.includes(key));
    if (missing.length) {
      return missing.map(({ key, sheet }) => ({
        place: { kind: "table", table: key },
        message: `缺少${sheet}，本年版式共 ${expected.length} 张表，现有 ${actual.length} 张`,
        actual: `${actual.length} 张`,
        expected: `${expected.length} 张`,
        remedy: REPORT_DEFECT,
      }));
    }
    const at = actual.findIndex((key, index) => key !== expected[index]);
    const found = actual[at];
    if (found === undefined) return [];
    const sheets = new Map(edition.tables.map(({ key, sheet }) => [key, sheet]));
    const sheetOf = (key: TableKey | undefined) => (key && sheets.get(key)) ?? "（无）";
    return [
      {
        place: { kind: "table", table: found },
        message: `第 ${at + 1} 张表为${sheetOf(found)}，按版式应为${sheetOf(expected[at])}`,
        actual: actual.map(sheetOf).join("、"),
        expected: expected.map(sheetOf).join("、"),
        remedy: REPORT_DEFECT,
      },
    ];
  },
};
