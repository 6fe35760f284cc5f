import type { TableKey } from "../../tables/keys";
import type { RuleContext } from "../types";
import type { Equation } from "./shared-equations";
import { codeLabel } from "./shared-figures";

/** 类 of the department classification and what they are in the government classification, for every kind of unit. */
interface Group {
  economic: readonly string[];
  government: readonly string[];
}

/** 财预〔2017〕98号: staff, services and capital of 行政 and 参公 units are 501 to 504, of 事业 units 505 and 506. */
const GROUPS: readonly Group[] = [
  { economic: ["301"], government: ["501", "50501"] },
  { economic: ["302"], government: ["502", "50502"] },
  { economic: ["303"], government: ["509"] },
  { economic: ["307"], government: ["511"] },
  { economic: ["309"], government: ["504", "50602"] },
  { economic: ["310"], government: ["503", "50601"] },
  { economic: ["311", "312"], government: ["507", "508"] },
  { economic: ["313"], government: ["510"] },
  { economic: ["399"], government: ["599"] },
];

/** A table by department economic code and the same money by government economic code. */
export interface EconomicPair {
  department: { table: TableKey; sheet: string };
  government: { table: TableKey; sheet: string };
}

/** For each group of corresponding 类: the two tables hold the same amount. */
export function groupEquations({ codes }: RuleContext, { department, government }: EconomicPair): Equation[] {
  return GROUPS.map((group) => {
    const names = group.government.map((code) => codeLabel(codes.governmentEconomic, code)).join("、");
    const of = group.economic.map((code) => codeLabel(codes.departmentEconomic, code)).join("、");
    return {
      actual: {
        label: `${government.sheet} ${names}${group.government.length > 1 ? "之和" : ""}`,
        cells: group.government.map((code) => `${government.table}!${code}.total`),
      },
      expected: {
        label: `${department.sheet}对应的 ${of}${group.economic.length > 1 ? "之和" : ""}`,
        cells: group.economic.map((code) => `${department.table}!${code}.total`),
      },
    };
  });
}

/** Applies as long as nobody wrote a government economic code: those are judged at their lines (CLS-05 to CLS-07, CLS-18). */
export function nothingWritten({ book }: RuleContext): true | string {
  return (
    book.lines.every(({ governmentEconomic }) => governmentEconomic === null) || "有明细自行填写了政府经济分类科目"
  );
}
