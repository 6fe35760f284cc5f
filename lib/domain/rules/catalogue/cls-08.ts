import { UNIT_KIND_TERMS } from "../../book/terms";
import type { Rule } from "../types";
import { judgeLines } from "./cls-lines";
import { mistakenUnits } from "./unt-evidence";

/**
 * 30107 belongs to institutions. The other half of the statement, 30102 and 30103 in administrative units, forbids
 * institutions nothing: they pay 津贴补贴 and 奖金 too, as published budgets show.
 */
export const CLS_08: Rule = {
  id: "CLS-08",
  title: "绩效工资只列事业单位",
  severity: "confirm",
  basis: "财预〔2017〕98号",
  check(context) {
    const mistaken = mistakenUnits(context);
    return judgeLines(context.book, "economicAndKind", ({ line, kind }) => {
      if (line.economic !== "30107" || !kind || kind === "institution" || mistaken.has(line.unit)) return null;
      return {
        field: "economic",
        message: `${UNIT_KIND_TERMS[kind]}单位一般不列 30107 绩效工资`,
        actual: "30107",
        expected: "30102 津贴补贴、30103 奖金",
        remedy: "请改列津贴补贴或奖金；确有依据的，写明理由",
      };
    });
  },
};
