import { listFaults } from "../catalogue/narrative-lists";
import { codeLabel, topCodesOf } from "../catalogue/shared-figures";
import type { Rule } from "../types";

export const NAR_03: Rule = {
  id: "NAR-03",
  title: "支出预算各类之和等于总额",
  severity: "block",
  basis: "财预〔2016〕143号",
  needs: ["revenueExpenditure", "expenditure"],
  check: (context) =>
    listFaults(context, {
      label: "支出预算",
      total: "revenueExpenditure!expenditure:current.budget",
      required: topCodesOf(context, ["expenditure"]).map((code) => ({
        address: `revenueExpenditure!expenditure:${code}.budget`,
        name: codeLabel(context.codes.function, code),
      })),
      isPart: (address) => /^revenueExpenditure!expenditure:\d{3}\./.test(address),
    }),
};
