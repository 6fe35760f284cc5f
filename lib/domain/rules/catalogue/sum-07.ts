import { type BudgetBook, SOURCES, type Source } from "../../book/types";
import { SOURCE_TERMS } from "../../labels";
import type { Fen } from "../../money";
import type { Rule, RuleContext, Violation } from "../types";
import { atLines } from "./cls-lines";
import { type CarriedBalance, totalsOf } from "./shared-totals";
import { amountText, valuesOf } from "./shared-values";

/** Money of one unit from one source of which more or less comes in than is used. */
interface Gap {
  unit: { code: string; name: string };
  source: Source;
  totals: CarriedBalance;
  /** income less use, of this year's money and of 上年结转, in fen; 结转下年 may be of either */
  current: Fen;
  carried: Fen;
}

/** What stays open when 结转下年 has taken what it explains: first of this year's money, then of 上年结转. */
function openOf(totals: CarriedBalance): Pick<Gap, "current" | "carried"> {
  const { revenue, expenditure, carryForward, carriedRevenue, carriedExpenditure } = totals;
  const carried = carriedRevenue - carriedExpenditure;
  const current = revenue - expenditure - carried;
  const ofCurrent = Math.min(Math.max(current, 0), carryForward);
  const ofCarried = Math.min(Math.max(carried, 0), carryForward - ofCurrent);
  return { current: current - (carryForward - ofCarried), carried: carried - ofCarried };
}

function gapsOf(book: BudgetBook): Gap[] {
  const { balances } = totalsOf(book);
  return book.units.flatMap(({ code, name }) =>
    SOURCES.flatMap((source): Gap[] => {
      const totals = balances.get(code)?.get(source);
      if (!totals) return [];
      const open = openOf(totals);
      return open.current === 0 && open.carried === 0 ? [] : [{ unit: { code, name }, source, totals, ...open }];
    }),
  );
}

/** Where the income of a gap is entered: the row that is too much by itself, else the first that the gap is about. */
function incomePath({ revenues }: BudgetBook, { unit, source, current, carried }: Gap): string | null {
  const rows = revenues.flatMap((row, index) =>
    row.unit === unit.code && row.source === source ? [{ ...row, index }] : [],
  );
  const about = rows.filter(({ carriedOver }) => (carriedOver ? carried : current) !== 0);
  const found = about.find(({ amount }) => amount === current + carried) ?? about[0] ?? rows[0];
  return found ? `revenues[${found.index}].amount` : null;
}

/** The place to act: the income row; 结转下年 when it alone is too much; the lines when no income is entered at all. */
function placeOf(book: BudgetBook, gap: Gap): Pick<Violation, "place" | "also"> {
  const isOf = (row: { unit: string; source: Source }) => row.unit === gap.unit.code && row.source === gap.source;
  const { revenue, expenditure } = gap.totals;
  const forward = book.carryForward.findIndex(isOf);
  if (revenue === expenditure && forward >= 0 && gap.current + gap.carried !== 0)
    return { place: { kind: "book", path: `carryForward[${forward}].amount` } };
  const path = incomePath(book, gap);
  return path ? { place: { kind: "book", path } } : atLines(book.lines.filter(isOf), "source");
}

const sourceWords = (source: Source) => `“${SOURCE_TERMS[source]}”`;

/** Income of one unit and source against its use. */
function alone(context: RuleContext, gap: Gap): Violation {
  const { unit, source, totals, current, carried } = gap;
  const { revenue, expenditure, carryForward, carriedRevenue, carriedExpenditure } = totals;
  const place = placeOf(context.book, gap);
  const printed = context.edition.unit;
  if (current + carried === 0) {
    const values = valuesOf(carriedRevenue, carriedExpenditure, printed);
    return {
      ...place,
      message: `${unit.name}${sourceWords(source)}资金的收入中上年结转 ${values.actual}，支出中上年结转 ${values.expected}，两处“上年结转”的标注不一致`,
      ...values,
      remedy: "核对该单位该项资金的收入和支出明细，使两处“上年结转”的金额一致",
    };
  }
  const values = valuesOf(revenue, expenditure + carryForward, printed);
  if (revenue === 0 && expenditure > 0) {
    return {
      ...place,
      message: `${unit.name}用${sourceWords(source)}安排支出 ${values.expected}，却没有编列该项收入`,
      ...values,
      remedy: `请编列${unit.name}的${SOURCE_TERMS[source]}，或改正明细的资金来源`,
    };
  }
  const use = carryForward ? "支出加结转下年" : "支出";
  const carriedOver = `（其中上年结转收入 ${amountText(carriedRevenue, printed)}、支出 ${amountText(carriedExpenditure, printed)}）`;
  return {
    ...place,
    message: `${unit.name}${sourceWords(source)}资金的收入（含上年结转）${values.actual}与${use} ${values.expected}不一致${carried === 0 ? "" : carriedOver}`,
    ...values,
    remedy: "核对该单位该项资金的收入、支出明细和结转下年，使收入等于支出加结转下年",
  };
}

/** What one has too much the other has too little: one cause, money entered for the wrong unit or source. */
function together(context: RuleContext, one: Gap, other: Gap): Violation {
  const { place, also = [] } = placeOf(context.book, one);
  const second = placeOf(context.book, other);
  const difference = one.current + one.carried;
  const amount = amountText(Math.abs(difference || one.carried), context.edition.unit);
  const what = difference === 0 ? "中的上年结转" : "";
  const [more, less] = (difference || one.carried) > 0 ? [one, other] : [other, one];
  const sameUnit = one.unit.code === other.unit.code;
  const message = sameUnit
    ? `${one.unit.name}${sourceWords(more.source)}的收入${what}比支出多 ${amount}，${sourceWords(less.source)}的收入${what}比支出少 ${amount}，可能填错了资金来源`
    : `${sourceWords(one.source)}资金的收入${what}，${more.unit.name}比支出多 ${amount}，${less.unit.name}比支出少 ${amount}，可能填错了单位`;
  return {
    place,
    also: [...also, second.place, ...(second.also ?? [])],
    message,
    ...valuesOf(one.totals.revenue, one.totals.expenditure + one.totals.carryForward, context.edition.unit),
    remedy: `核对两${sameUnit ? "项资金" : "个单位"}的收入、支出明细和“上年结转”标注，使每个单位每项资金的收入等于支出加结转下年`,
  };
}

const isOther = (one: Gap) => (other: Gap) =>
  one !== other &&
  (one.unit.code === other.unit.code || one.source === other.source) &&
  one.current + other.current === 0 &&
  one.carried + other.carried === 0;

/** The one rule on 收支平衡: of every unit and source, this year's money and 上年结转 apart. */
export const SUM_07: Rule = {
  id: "SUM-07",
  title: "各单位各项资金收支平衡：收入等于支出加结转下年，上年结转的收支相等，全部收入纳入预算",
  severity: "block",
  basis: "预算法第四条、第十二条（收支平衡）；预算法实施条例第五条；{revenueExpenditure}、{fiscalAppropriation}表样",
  check: (context) => {
    const violations: Violation[] = [];
    const gaps = gapsOf(context.book);
    while (gaps.length > 0) {
      const one = gaps.shift() as Gap;
      const other = gaps.find(isOther(one));
      if (other) gaps.splice(gaps.indexOf(other), 1);
      violations.push(other ? together(context, one, other) : alone(context, one));
    }
    return violations;
  },
};
