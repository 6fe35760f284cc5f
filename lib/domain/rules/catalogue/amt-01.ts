import type { Line } from "../../book/types";
import { type Doubt, doubtOf, questionOf, yardsticksOf } from "../../magnitude";
import type { Rule, Violation } from "../types";
import { byId } from "./cls-lines";
import { pastedTotals } from "./dup-totals";
import { mistakenUnits } from "./unt-evidence";

/** So many lines of one kind are one slip: a column pasted in another unit. */
const ONE_SLIP = 5;

interface DoubtedLine {
  line: Line;
  doubt: Doubt;
}

const placeOf = ({ line }: DoubtedLine) => ({ kind: "line" as const, id: line.id, field: "amount" });

const REMEDY = "请核对金额和单位；金额无误的，说明原因后保留";

function asked(one: DoubtedLine, rest: readonly DoubtedLine[]): Violation {
  const question = questionOf(one.line.amount, one.doubt);
  const message = rest.length === 0 ? question : `有 ${rest.length + 1} 行金额可能录错了单位或位数，如：${question}`;
  return { place: placeOf(one), also: rest.map(placeOf), message, remedy: REMEDY };
}

/** Lines whose other reading is as far away: one slip makes them all. */
function bySlip(doubted: readonly DoubtedLine[]): DoubtedLine[][] {
  const slips = new Map<string, DoubtedLine[]>();
  for (const one of doubted) {
    const { amount, unit } = one.line;
    const { other } = one.doubt;
    const slip = `${unit} ${other > amount ? other / amount : -amount / other}`;
    slips.set(slip, [...(slips.get(slip) ?? []), one]);
  }
  return [...slips.values()];
}

/**
 * An amount that is out of all proportion is asked about at its line, both readings offered. One that is the sum of the
 * others is DUP-06's, and what a wrong kind of unit makes odd is UNT-01's.
 */
export const AMT_01: Rule = {
  id: "AMT-01",
  title: "明细金额与上年、同类支出和本单位规模相称，没有元与万元、位数的错录",
  severity: "confirm",
  basis: "财预〔2016〕143号（公开内容真实、准确）；预算法第三十二条",
  check(context) {
    const { book } = context;
    const mistaken = mistakenUnits(context);
    const yardsticks = yardsticksOf(book);
    const totals = pastedTotals(book);
    const doubted = book.lines.flatMap((line) => {
      const doubt = totals.has(line) || mistaken.has(line.unit) ? null : doubtOf(line, yardsticks);
      return doubt ? [{ line, doubt }] : [];
    });
    doubted.sort((a, b) => byId(a.line, b.line));
    return bySlip(doubted).flatMap((slip) => {
      const [first, ...rest] = slip;
      if (!first) return [];
      return slip.length > ONE_SLIP ? [asked(first, rest)] : slip.map((one) => asked(one, []));
    });
  },
};
