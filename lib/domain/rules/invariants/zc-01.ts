import { REPORT_DEFECT } from "../catalogue/shared-equations";
import { paragraphStating } from "../catalogue/shared-narrative";
import type { Rule, Violation } from "../types";

const ROWS: readonly (readonly [string, string])[] = [
  ["total", "总额"],
  ["A", "货物"],
  ["B", "工程"],
  ["C", "服务"],
];

const FIGURES = ["total", "generalPublicBudget"].flatMap((column) =>
  ROWS.map(([row, label]) => ({
    address: `procurement!${row}.${column}`,
    label: `${column === "total" ? "" : "一般公共预算安排的"}政府采购${label}`,
  })),
);

export const ZC_01: Rule = {
  id: "ZC-01",
  title: "政府采购预算为零也要公开，分货物、工程、服务，并列一般公共预算安排部分",
  severity: "block",
  basis: "预算法第十四条第三款",
  needs: ["procurement"],
  check: (context) =>
    FIGURES.flatMap(({ address, label }): Violation[] => {
      const inTable = context.figure(address).state === "printed";
      if (inTable && paragraphStating(context, address)) return [];
      const place = inTable
        ? { kind: "cell" as const, address }
        : { kind: "table" as const, table: "procurement" as const };
      const message = `${inTable ? "情况说明" : "{procurement}"}没有列出${label}`;
      return [{ place, message, actual: "未列", expected: label, remedy: REPORT_DEFECT }];
    }),
};
