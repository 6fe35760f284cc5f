import { REPORT_DEFECT } from "../catalogue/shared-equations";
import type { Rule } from "../types";

/** The numbers of the printed tables in order, repeated forms once. */
function printedNumbers(tables: readonly { table: string }[]): string[] {
  return [...new Set(tables.map(({ table }) => table))];
}

export const STR_01: Rule = {
  id: "STR-01",
  title: "本年版式的全部表格齐全，按规定次序排列",
  severity: "block",
  basis: "财预〔2016〕143号；渝财预〔2022〕61号标准目录",
  check: ({ disclosure, edition }) => {
    const expected = edition.tables.map(({ table }) => table);
    const actual = printedNumbers(disclosure.tables);
    const missing = edition.tables.filter(({ table }) => !actual.includes(table));
    if (missing.length) {
      return missing.map(({ table, sheet }) => ({
        place: { kind: "table", table },
        message: `缺少${sheet}，本年版式共 ${expected.length} 张表，现有 ${actual.length} 张`,
        actual: `${actual.length} 张`,
        expected: `${expected.length} 张`,
        remedy: REPORT_DEFECT,
      }));
    }
    const at = actual.findIndex((table, index) => table !== expected[index]);
    if (at < 0) return [];
    return [
      {
        place: { kind: "table", table: actual[at] as string },
        message: `第 ${at + 1} 张表为部门公开表${actual[at]}，按版式应为部门公开表${expected[at] ?? "（无）"}`,
        actual: actual.join("、"),
        expected: expected.join("、"),
        remedy: REPORT_DEFECT,
      },
    ];
  },
};
