import type { Line } from "../../book/types";
import type { CodeBooks } from "../../classification";
import type { Rule } from "../types";
import { judgeEach, type LineFault } from "./cls-lines";
import { codeLabel } from "./shared-figures";

const PENSIONS: readonly string[] = ["30301", "30302"];

/** 社会保障 other than its own office: 20805, and what soldiers and others get who retired elsewhere. */
const RETIREMENT = /^208(?!01)/;
const RETIREMENT_OF_STAFF: readonly string[] = ["2080501", "2080502"];
const STAFF_PAY = /^(3010[1-37-9]|3011[0-3])$/;

/** Retirees' goods and allowances (302, 30305 …) may stand with their pensions or not, so only pensions and pay are judged. */
export const X_22: Rule = {
  id: "X-22",
  title: "离休费、退休费列养老支出，在职人员的工资不列离退休科目",
  severity: "confirm",
  basis: "政府收支分类科目的科目说明；表间勾稽关系",
  check: ({ book, codes }) => judgeEach(book.lines, (line) => misplaced(line, codes)),
};

function misplaced(line: Line, codes: CodeBooks): LineFault | null {
  if (line.amount === 0 || line.class === "project") return null;
  const item = () => codeLabel(codes.function, line.function);
  const economic = () => codeLabel(codes.departmentEconomic, line.economic);
  if (PENSIONS.includes(line.economic) && !RETIREMENT.test(line.function))
    return {
      field: "function",
      message: `${economic()} 一般列 20805 行政事业单位养老支出，现列 ${item()}`,
      actual: line.function,
      remedy: "请改列离退休科目；确需如此列支的，写明理由",
    };
  if (STAFF_PAY.test(line.economic) && RETIREMENT_OF_STAFF.includes(line.function))
    return {
      field: "economic",
      message: `${item()} 是离退休人员的支出，现列 ${economic()}`,
      actual: line.economic,
      remedy: "核对两类科目是否用错；确需如此列支的，写明理由",
    };
  return null;
}
