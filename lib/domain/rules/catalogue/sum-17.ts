import { FISCAL_SOURCES, type Line } from "../../book/types";
import { doubtOf, yardsticksOf } from "../../magnitude";
import type { Rule } from "../types";
import { atLines } from "./cls-lines";

const YUAN = 100;

/** Where more than one line in so many has fen, the place plans in fen. */
const ONE_IN = 10;

const isFiscal = ({ source }: Line) => (FISCAL_SOURCES as readonly string[]).includes(source);

/** Appropriations are planned in whole yuan; what is left of last year may have fen. One slip is asked about once. */
export const SUM_17: Rule = {
  id: "SUM-17",
  title: "财政拨款以整元编列，个别明细不带角分",
  severity: "confirm",
  basis: "财预〔2016〕143号（公开内容真实、准确）；渝财预〔2022〕61号表样",
  check: ({ book }) => {
    const current = book.lines.filter((line) => isFiscal(line) && !line.carriedOver && line.amount > 0);
    const withFen = current.filter(({ amount }) => amount % YUAN !== 0);
    if (withFen.length === 0 || withFen.length * ONE_IN > current.length) return [];
    const yardsticks = yardsticksOf(book);
    const asked = withFen.filter((line) => doubtOf(line, yardsticks) === null);
    if (asked.length === 0) return [];
    return [
      {
        ...atLines(asked, "amount"),
        message: `财政拨款安排的明细都是整元，有 ${asked.length} 行带有角分`,
        remedy: "核对这些金额有没有录错小数点或单位；确有角分的，写明理由后保留",
      },
    ];
  },
};
