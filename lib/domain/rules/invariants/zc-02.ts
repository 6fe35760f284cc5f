import { stepOf } from "../../money";
import { REPORT_DEFECT, violationsOf } from "../catalogue/shared-equations";
import { printedAt } from "../catalogue/shared-figures";
import { paragraphStating } from "../catalogue/shared-narrative";
import { valuesOf } from "../catalogue/shared-values";
import type { Rule, Violation } from "../types";

const TOTAL = "procurement!total.total";

/** The text states the printed total of the table, and the table holds all purchases of the book. */
export const ZC_02: Rule = {
  id: "ZC-02",
  title: "情况说明中的政府采购总额等于{procurement}总计",
  severity: "block",
  basis: "预算法第十四条第三款；文表一致",
  needs: ["procurement"],
  check: (context) => {
    const { book, edition } = context;
    const sum = {
      actual: { label: "{procurement}政府采购总计", cells: [TOTAL] },
      expected: {
        label: "采购项目之和",
        cells: [],
        plus: book.procurement.reduce((fen, item) => fen + item.amount, 0),
      },
    };
    const paragraph = paragraphStating(context, TOTAL);
    const printed = printedAt(context, TOTAL) * stepOf(edition.unit);
    const stated = paragraph?.runs.flatMap((run): Violation[] => {
      const states = run.kind === "figure" && run.source.kind === "cell" && run.source.address === TOTAL;
      if (!states || run.fen === printed) return [];
      const values = valuesOf(run.fen, printed, edition.unit);
      const message = `情况说明中的政府采购总额 ${values.actual}与{procurement}总计 ${values.expected}不一致`;
      return [{ place: { kind: "paragraph", id: paragraph.id }, message, ...values, remedy: REPORT_DEFECT }];
    });
    return [...violationsOf(context, [sum], REPORT_DEFECT), ...(stated ?? [])];
  },
};
