import type { Line, UnitKind } from "../book/types";
import type { Fen } from "../money";
import { payDoubt } from "./pay";
import { isNear, largerReadings, type Reading, smallerReadings } from "./readings";
import {
  type Comparison,
  comparisonsOf,
  functionKey,
  isTooLarge,
  isTooSmall,
  WAGE_CODES,
  type Yardsticks,
} from "./yardsticks";

/** Why an amount is asked about, and what else it may have been meant as. */
export interface Doubt {
  /** what makes it implausible, as the middle of a sentence */
  because: string;
  /** the other reading, in fen */
  other: Fen;
}

const YUAN = 100;
const HUNDRED = 100 * YUAN;
const THOUSAND = 1_000 * YUAN;
const TEN_THOUSAND = 10_000 * YUAN;

/** Paid by the head and the month, so that a few yuan are right: 奖励金 (独生子女父母奖励), 手续费. */
const SMALL_CODES: readonly string[] = ["30309", "30204"];

/** Nothing is planned in a few yuan: what is left over from last year may be. */
function tinyDoubt(line: Line): Doubt | null {
  if (line.carriedOver || SMALL_CODES.includes(line.economic)) return null;
  const other = line.amount * 10_000;
  if (!Number.isSafeInteger(other)) return null;
  if (line.amount < HUNDRED) return { because: "不足一百元", other };
  if (line.amount >= THOUSAND) return null;
  if (line.class === "project") return { because: "作为项目支出不足一千元", other };
  return WAGE_CODES.includes(line.economic) ? { because: "作为工资不足一千元", other } : null;
}

/** Fen on one line of a unit that plans in whole yuan are the decimals of 万元. */
function decimalsDoubt(line: Line, yardsticks: Yardsticks): Doubt | null {
  if (line.carriedOver || line.amount >= TEN_THOUSAND || line.amount % YUAN === 0) return null;
  const known = yardsticks.fineness.get(line.unit);
  const saved = yardsticks.lines.get(line.id);
  const self = saved?.unit === line.unit ? saved : null;
  const others = (known?.lines ?? 0) - (self ? 1 : 0);
  const othersWithFen = (known?.withFen ?? 0) - (self && self.amount % YUAN !== 0 ? 1 : 0);
  if (others < 5 || othersWithFen > 0) return null;
  // A reading beyond everything else of the book is no better than the one that stands there.
  const [first = 0] = yardsticks.largest;
  if (line.amount * 10_000 > first) return null;
  return { because: "带有角分，而本单位其他明细均为整元", other: line.amount * 10_000 };
}

/** So many times the wages of its unit is more than any running cost, such a part of them less. */
const RUNNING_COST_LIMIT = 20;
const RUNNING_COST_PART = 50_000;

function runningCostDoubt(line: Line, yardsticks: Yardsticks): Doubt | null {
  if (line.class !== "basic" || !/^(302|309|310)/.test(line.economic)) return null;
  const codes = yardsticks.basic.get(line.unit);
  const wages = WAGE_CODES.reduce((sum, code) => sum + (codes?.get(code) ?? 0), 0);
  const isSmall = line.amount < TEN_THOUSAND && !SMALL_CODES.includes(line.economic) && !line.carriedOver;
  if (isSmall && line.amount * RUNNING_COST_PART < wages)
    return { because: "不足本单位工资总额的五万分之一", other: line.amount * 10_000 };
  if (wages === 0 || line.amount <= wages * RUNNING_COST_LIMIT) return null;
  const reading = smallerReadings(line.amount).find(({ fen }) => fen <= wages);
  return reading ? { because: `超过本单位工资总额的 ${RUNNING_COST_LIMIT} 倍`, other: reading.fen } : null;
}

/** A change of this many times is more than a year brings about by itself. */
const TURN = 5;

function readingByLastYear(amount: Fen, comparison: Comparison): Reading | null {
  const { now, before } = comparison;
  if (before < THOUSAND || isTooSmall(comparison) || isTooLarge(comparison)) return null;
  const fits = ({ fen, factor }: Reading) => isNear(now - amount + fen, before, factor);
  if (now >= before * TURN) return smallerReadings(amount).find(fits) ?? null;
  if (now * TURN <= before) return largerReadings(amount).find(fits) ?? null;
  return null;
}

/** The figure a line counts in, as it is when the line has this amount. */
function comparisonWith(line: Line, key: string, yardsticks: Yardsticks): Comparison | null {
  const known = yardsticks.comparisons.get(key);
  if (!known) return null;
  const saved = yardsticks.lines.get(line.id);
  if (saved === line) return known;
  const counted = saved && comparisonsOf(saved, yardsticks.kinds.get(saved.unit)).includes(key) ? saved.amount : 0;
  return { ...known, now: known.now - counted + line.amount };
}

function lastYearDoubt(line: Line, yardsticks: Yardsticks): Doubt | null {
  for (const key of comparisonsOf(line, yardsticks.kinds.get(line.unit))) {
    const comparison = comparisonWith(line, key, yardsticks);
    const reading = comparison && readingByLastYear(line.amount, comparison);
    if (!comparison || !reading) continue;
    const direction = comparison.now > comparison.before ? "增加" : "减少";
    return { because: `使${comparison.label}比上年${direction}悬殊`, other: reading.fen };
  }
  return null;
}

/** One line beyond this many times all of last year, or of everything else, is more than a new task brings. */
const WHOLE_LIMIT = 50;
const OTHERS_LIMIT = 2_000;

function wholeDoubt(line: Line, yardsticks: Yardsticks): Doubt | null {
  const { priorTotal, largest, comparisons } = yardsticks;
  const [first = 0, second = 0] = largest;
  const others = line.amount >= first ? second : first;
  const isBeyondLastYear =
    priorTotal !== null &&
    priorTotal >= TEN_THOUSAND &&
    line.amount > priorTotal * WHOLE_LIMIT &&
    !comparisons.get(functionKey(line))?.before;
  const isBeyondOthers = others >= TEN_THOUSAND && line.amount > others * OTHERS_LIMIT;
  if (!isBeyondLastYear && !isBeyondOthers) return null;
  const limit = isBeyondOthers ? others * 10 : (priorTotal ?? 0);
  const reading = smallerReadings(line.amount).find(({ fen }) => fen <= limit);
  const because = isBeyondOthers ? `超过其他任何一笔的 ${OTHERS_LIMIT} 倍` : `超过上年全部支出的 ${WHOLE_LIMIT} 倍`;
  return reading ? { because, other: reading.fen } : null;
}

/**
 * Asks about the amount of a line that is out of all proportion: to what can be planned at all, to the other pay of its
 * unit, to the unit's wages, to last year's figure of the same code, to the rest of the book. A question, not a fault: the
 * amount may be right.
 *
 * @param yardsticks of the book the line belongs to, whether or not they know this amount of it yet
 * @returns null when nothing speaks against it
 */
export function doubtOf(line: Line, yardsticks: Yardsticks): Doubt | null {
  if (line.amount <= 0) return null;
  const kind: UnitKind | undefined = yardsticks.kinds.get(line.unit);
  return (
    tinyDoubt(line) ??
    decimalsDoubt(line, yardsticks) ??
    payDoubt(line, kind, yardsticks) ??
    runningCostDoubt(line, yardsticks) ??
    lastYearDoubt(line, yardsticks) ??
    wholeDoubt(line, yardsticks)
  );
}
