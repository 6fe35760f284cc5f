import type { ReasonSubject } from "../../book/types";
import type { Printed, PrintUnit } from "../../money";
import type { PrintedChange } from "../../narrative/comparisons";
import { changeWords } from "../../narrative/reason-standing";
import { printedOf, typedAmounts } from "./narrative-typed";

/** The change that a text states of the whole, and what it should be. */
export interface StatedChange {
  /** as typed: 下降35.6% */
  written: string;
  expected: string;
}

const MOVED = "(增加|增长|上升|增幅|增|减少|下降|降低|缩减|压减|减幅|降幅|降|减)(?:了|为|达|幅度为|幅度达)*";

/** A clause that speaks of nothing but the whole: 较上年下降, 同比增长, 总额比2023年减少. */
const WHOLE =
  /^(?:(?:预算|支出|收入|经费|总额|总体|整体|合计|总量)*)(?:(?:较|比|与|同)(?:上年|去年|\d{4}年)(?:同期|预算)?(?:相比)?|同比|年度)?(?:预算|支出|收入|经费|总额|总体|整体|共|合计|相应|有所)*$/;

const STATED = new RegExp(`^(.*?)${MOVED}(\\d{1,9}(?:\\.\\d{1,8})?)(%|万元|亿元)$`);
const UPWARD = /^增|上升/;

const clausesOf = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/\s|(?<=\d),(?=\d{3})/g, "")
    .split(/[,，。;；:：、]/)
    .filter(Boolean);

/** What people call the whole of a subject in its own reason. */
const NAMES: Readonly<Record<ReasonSubject, RegExp>> = {
  "income.total": /(?:部门)?收入预算/,
  "expenditure.total": /(?:部门)?支出预算/,
  "general.basic": /(?:一般公共预算)?(?:财政拨款)?基本支出/,
  "general.project": /(?:一般公共预算)?(?:财政拨款)?项目支出/,
  governmentFund: /政府性基金(?:预算)?(?:财政拨款)?/,
  stateCapital: /国有资本经营(?:预算)?(?:财政拨款)?/,
  "threePublic.overseas": /因公出国(?:\(境\))?费?/,
  "threePublic.vehiclePurchase": /公务用车购置费?/,
  "threePublic.vehicleOperation": /公务用车运行(?:维护)?费?/,
  "threePublic.reception": /公务接待费?/,
  operatingExpense: /机关运行经费/,
};

/** Whether a clause says what it compares with: then it does not go on about the clause before. */
const COMPARED = /(?:较|比|与|同)(?:上年|去年|\d{4}年)|同比/;

/**
 * Whether a movement speaks of the whole of what is explained: by its own name, or by no name where it is the first to be
 * said, or compares after a movement (人员减少2名，较上年下降5%). After a mere count it goes on about what was counted.
 */
function ofTheWhole(words: string, subject: ReasonSubject, before: string | undefined): boolean {
  const unnamed = words.replace(NAMES[subject], "");
  if (!WHOLE.test(unnamed)) return false;
  return unnamed !== words || before === undefined || (COMPARED.test(words) && new RegExp(MOVED).test(before));
}

/** Whether a typed percentage is the change over what was before, rounded or cut at its last digit. */
function isShare(typed: string, moved: Printed, before: Printed): boolean {
  const [whole = "", decimals = ""] = typed.split(".");
  if (before === 0) return false;
  const scale = 10n ** BigInt(decimals.length);
  const exact = BigInt(moved) * 100n * scale;
  const cut = exact / BigInt(before);
  const rounded = (exact * 2n + BigInt(before)) / (BigInt(before) * 2n);
  const value = BigInt(whole + decimals);
  return value === cut || value === rounded;
}

function isAmount(typed: string, moved: Printed, unit: PrintUnit): boolean {
  const [read] = typedAmounts(typed);
  return read !== undefined && printedOf(read, unit) === moved;
}

/** `减少 1.63%`, or that there is no percentage of nothing. */
function shareWords({ difference, before }: PrintedChange): string {
  if (before === 0) return "上年为零，不可比";
  const moved = BigInt(Math.abs(difference));
  const hundredths = (moved * 20_000n + BigInt(before)) / (BigInt(before) * 2n);
  const digits = String(hundredths).padStart(3, "0");
  const percent = `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, "");
  return `${difference > 0 ? "增加" : "减少"} ${percent}%`;
}

/**
 * The first change, in percent or as an amount, that a text states of the whole and that is not the printed one; null when
 * there is none. 约 and 近 are not judged, and whatever names a part (人员经费下降5%) is not judged.
 *
 * @param change the printed change, not zero
 */
export function wrongStatement(
  text: string,
  { difference, before }: PrintedChange,
  subject: ReasonSubject,
  unit: PrintUnit,
): StatedChange | null {
  const clauses = clausesOf(text);
  for (const [index, clause] of clauses.entries()) {
    const stated = STATED.exec(clause);
    const [, words = "", verb = "", number = "", typedUnit = ""] = stated ?? [];
    if (!stated || !ofTheWhole(words, subject, clauses[index - 1])) continue;
    const ofPercent = typedUnit === "%";
    const expected = ofPercent ? shareWords({ difference, before }) : changeWords(difference, unit);
    const sameSign = UPWARD.test(verb) === difference > 0;
    const right = ofPercent
      ? isShare(number, Math.abs(difference), before)
      : isAmount(number + typedUnit, Math.abs(difference), unit);
    if (!sameSign || !right) return { written: clause.slice(words.length), expected };
  }
  return null;
}
