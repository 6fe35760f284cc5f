import { SOURCE_TERMS } from "../../book/terms";
import { listFaults } from "../catalogue/narrative-lists";
import type { Rule } from "../types";

/** The sources that the place lists are all named, zeros as 0, others where there is something; 上年结转 and 用事业基金弥补收支差额 where there is some. */
export const NAR_02: Rule = {
  id: "NAR-02",
  title: "收入预算各项来源之和等于总额",
  severity: "block",
  basis: "财预〔2016〕143号",
  needs: ["revenueExpenditure"],
  check: (context) =>
    listFaults(context, {
      label: "收入预算",
      total: "revenueExpenditure!income:total.budget",
      required: context.edition.wording.listedSources.map((source) => ({
        address: `revenueExpenditure!income:${source}.budget`,
        name: SOURCE_TERMS[source],
      })),
      isPart: (address) => /^revenueExpenditure!income:(?!total\.|current\.)/.test(address),
    }),
};
