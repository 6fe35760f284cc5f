import type { Line } from "../../book/types";
import type { CodeBooks } from "../../classification";
import type { Equation, Rule } from "../types";
import { judgeEach, type LineFault } from "./cls-lines";
import { codeLabel } from "./shared-figures";

/** Functional item and department economic item that hold the same contributions. */
const PAIRS: readonly (readonly [item: string, economic: string])[] = [
  ["2080505", "30108"],
  ["2080506", "30109"],
  ["2210201", "30113"],
];

const ITEM_OF = new Map(PAIRS.map(([item, economic]) => [economic, item]));
const ECONOMIC_OF = new Map(PAIRS);

/** Medical insurance may stand on several 项, but never on that of the other contribution. */
const FOREIGN_ITEMS: ReadonlyMap<string, { items: readonly string[]; instead: readonly string[] }> = new Map([
  ["30110", { items: ["2101103"], instead: ["2101101", "2101102"] }],
  ["30111", { items: ["2101101", "2101102"], instead: ["2101103"] }],
]);

/** 公务员医疗补助 of an institution is UNT-07's, wherever it stands. */
const CIVIL_SERVANTS = "30111";

const REMEDY = "核对两类科目是否用错；确有差异的，写明理由后保留";

/**
 * The line is where the two classifications meet; tables 5 and 6 only show that they differ somewhere. That a project has
 * such lines at all is STF-04's.
 */
export const X_21: Rule = {
  id: "X-21",
  title: "养老保险、职业年金、医疗保险、住房公积金的功能分类与经济分类相符",
  severity: "confirm",
  basis: "政府收支分类科目的科目说明；表间勾稽关系",
  needs: ["general", "basicByDepartmentEconomic"],
  check: ({ book, codes }) => {
    const institutions = new Set(book.units.flatMap(({ code, kind }) => (kind === "institution" ? [code] : [])));
    return judgeEach(book.lines, (line) => disagreement(line, codes, institutions));
  },
  equations: ({ codes }) => PAIRS.map((pair) => equationOf(codes, pair)),
};

function disagreement(line: Line, codes: CodeBooks, institutions: ReadonlySet<string>): LineFault | null {
  const item = ITEM_OF.get(line.economic);
  const economic = ECONOMIC_OF.get(line.function);
  if (line.amount === 0 || line.class === "project") return null;
  if (item !== undefined) return item === line.function ? null : otherItem(line, [item], codes);
  if (economic !== undefined) return otherEconomic(line, economic, codes);
  if (line.economic === CIVIL_SERVANTS && institutions.has(line.unit)) return null;
  const foreign = FOREIGN_ITEMS.get(line.economic);
  return foreign?.items.includes(line.function) ? otherItem(line, foreign.instead, codes) : null;
}

function otherItem(line: Line, wanted: readonly string[], codes: CodeBooks): LineFault {
  const expected = wanted.map((code) => codeLabel(codes.function, code)).join("、");
  const means = codeLabel(codes.departmentEconomic, line.economic);
  const message = `${means} 应列 ${expected}，现列 ${codeLabel(codes.function, line.function)}`;
  return { field: "function", message, actual: line.function, expected, remedy: REMEDY };
}

/** Contributions are 工资福利; what else stands there, as 对社会保险基金补助, is not judged. */
function otherEconomic(line: Line, wanted: string, codes: CodeBooks): LineFault | null {
  if (!/^30[123]/.test(line.economic)) return null;
  const expected = codeLabel(codes.departmentEconomic, wanted);
  const item = codeLabel(codes.function, line.function);
  const message = `${item} 只列 ${expected}，现列 ${codeLabel(codes.departmentEconomic, line.economic)}`;
  return { field: "economic", message, actual: line.economic, expected, remedy: REMEDY };
}

function equationOf(codes: CodeBooks, [item, economic]: (typeof PAIRS)[number]): Equation {
  return {
    actual: { label: `{general} ${codeLabel(codes.function, item)}（基本支出）`, cells: [`general!${item}.basic`] },
    expected: {
      label: `{basicByDepartmentEconomic} ${codeLabel(codes.departmentEconomic, economic)}`,
      cells: [`basicByDepartmentEconomic!${economic}.total`],
    },
  };
}
