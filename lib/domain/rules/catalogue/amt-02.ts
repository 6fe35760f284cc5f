import { doubtsOfLastYear, questionOf } from "../../magnitude";
import type { Rule } from "../types";

/** A figure of last year that is out of all proportion to this year's is asked about where it is entered. */
export const AMT_02: Rule = {
  id: "AMT-02",
  title: "上年数与本年同类数相称，没有元与万元的错录",
  severity: "confirm",
  basis: "财预〔2016〕143号（与上年比较的数据真实、准确）",
  check: ({ book }) =>
    doubtsOfLastYear(book).map((doubt) => ({
      place: { kind: "book", path: doubt.path },
      message: `上年${questionOf(doubt.amount, doubt)}`,
      remedy: "请核对上年数的金额和单位；无误的，说明原因后保留",
    })),
};
