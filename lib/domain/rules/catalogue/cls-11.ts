import { SOURCE_TERMS } from "../../book/terms";
import type { Source } from "../../book/types";
import type { CodeFund } from "../../classification";
import type { Rule } from "../types";
import { fundOf } from "./cls-function-codes";
import { judgeLines } from "./cls-lines";
import { codeLabel } from "./shared-figures";

const FUND_SOURCES: Record<CodeFund, Source> = {
  general: "generalPublicBudget",
  governmentFund: "governmentFund",
  stateCapital: "stateCapital",
};

/** The codes of the fund that a source pays for: money that is no 财政拨款 is spent under general codes. */
function fundPaidBy(source: Source): CodeFund {
  return source === "governmentFund" || source === "stateCapital" ? source : "general";
}

/** Codes of 政府性基金 stand in table 11 only, 223 in table 12 only, all others in neither. */
export const CLS_11: Rule = {
  id: "CLS-11",
  title: "功能分类科目与资金来源相符",
  severity: "block",
  basis: "政府收支分类科目",
  check({ book, codes }) {
    return judgeLines(book, "functionAndSource", ({ line }) => {
      const fund = fundOf(codes.function, line.function);
      if (fund === null || fund === fundPaidBy(line.source)) return null;
      const code = codeLabel(codes.function, line.function);
      const money = SOURCE_TERMS[line.source];
      const actual = `${line.function}、${money}`;
      if (fund !== "general")
        return {
          field: "source",
          message: `${code} 是${SOURCE_TERMS[FUND_SOURCES[fund]]}科目，资金来源却是${money}`,
          actual,
          expected: SOURCE_TERMS[FUND_SOURCES[fund]],
          remedy: `请把资金来源改为${SOURCE_TERMS[FUND_SOURCES[fund]]}，或改用一般公共预算的功能分类科目`,
        };
      return {
        field: "function",
        message: `资金来源是${money}，${code} 却是一般公共预算科目`,
        actual,
        expected: `${money}的功能分类科目`,
        remedy: `请改用${money}的功能分类科目，或改正资金来源`,
      };
    });
  },
};
