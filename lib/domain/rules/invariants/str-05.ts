import { sayFor } from "../../tables/fill";
import type { Table } from "../../tables/types";
import { REPORT_DEFECT } from "../catalogue/shared-equations";
import type { Rule, Violation } from "../types";

function missingParts(table: Table, label: string, fiscalYear: number): string[] {
  return [
    ...(table.title.includes(String(fiscalYear)) ? [] : ["含预算年度的表名"]),
    ...(table.label === label ? [] : [`编号“${label}”`]),
    ...(table.departmentName ? [] : ["部门全称"]),
    ...(table.unit.label ? [] : ["金额单位"]),
  ];
}

/** Blocks, though the catalogue only warns: the program prints these headings, so a gap is a defect nobody can confirm. */
export const STR_05: Rule = {
  id: "STR-05",
  title: "每张表注明含年度的表名、编号、部门全称和金额单位",
  severity: "block",
  basis: "渝财预〔2022〕61号表样",
  check: ({ disclosure, edition }) => {
    const say = sayFor(disclosure.book);
    const labels = new Map(edition.tables.map(({ key, label }) => [key, say(label)]));
    return disclosure.tables.flatMap((table): Violation[] => {
      const missing = missingParts(table, labels.get(table.key) ?? "", disclosure.fiscalYear);
      if (missing.length === 0) return [];
      const message = `${table.sheet}的表头缺少${missing.join("、")}`;
      return [{ place: { kind: "table", table: table.id }, message, remedy: REPORT_DEFECT }];
    });
  },
};
