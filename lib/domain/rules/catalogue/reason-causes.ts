import { formatForText, roundToPrinted, stepOf } from "../../money";
import type { RuleContext, Violation } from "../types";
import { faultOfTexts, type JudgedReason, type ReasonFault, reasonPlace, textsOf } from "./reason-texts";
import { valuesOf } from "./shared-values";

/** The last word of a cause: what its amount is read as, for that prints without its sign. */
const LAST_WORD = /(增加|增长|上升|减少|下降)[^\p{L}\p{N}]*$/u;

/** A cause that stands for all that is not named. */
const REST = /^(?:其他|其它|其余)/;

const isUp = (word: string) => /增|上/.test(word);

/** Causes whose last word says the opposite of their amount. */
export const wrongCause: ReasonFault = (_context, judged) => {
  const wordOf = (text: string) => LAST_WORD.exec(text)?.[1];
  const wrong = textsOf(judged).filter(({ text, amount }) => {
    const word = wordOf(text);
    return word !== undefined && amount !== null && amount !== 0 && isUp(word) !== amount > 0;
  });
  return faultOfTexts(wrong, ({ text, amount }) => {
    const written = wordOf(text) ?? "";
    const expected = (amount ?? 0) > 0 ? "增加" : "减少";
    return {
      message: `原因“${text}”写作“${written}”，金额却是${expected}`,
      actual: written,
      expected,
      remedy: "请改正原因的文字，或改正金额的正负",
    };
  });
};

/** What the causes fail to add up to, in printed steps as a reader would add them; null when they do. */
function sumFault({ edition: { unit } }: RuleContext, judged: JudgedReason): Violation | null {
  const { reason, comparison, change } = judged;
  if (!reason || !("causes" in reason)) return null;
  const sum = reason.causes.reduce((total, { amount }) => total + roundToPrinted(amount, unit), 0);
  if (sum === change.difference) return null;
  const values = valuesOf(sum * stepOf(unit), change.difference * stepOf(unit), unit);
  const rest = formatForText(change.difference - sum, unit);
  return {
    place: reasonPlace(judged, ".causes"),
    message: `${comparison.label}的变动是 ${values.expected}，各项原因合计 ${values.actual}`,
    ...values,
    remedy: `请更正金额，或补一项“其他” ${rest} ${unit.label}，使合计为 ${formatForText(change.difference, unit)} ${unit.label}`,
  };
}

/** Whether the causes claim to be all: one of them is 其他. */
function claimAll({ reason }: JudgedReason): boolean {
  return reason !== undefined && "causes" in reason && reason.causes.some(({ text }) => REST.test(text));
}

/** Causes that are all there are, with 其他, and do not add up to the change. */
export const wrongSum: ReasonFault = (context, judged) => (claimAll(judged) ? sumFault(context, judged) : null);

/** 主要原因 that do not add up to the change: others may be left out, or an amount is wrong. */
export const openSum: ReasonFault = (context, judged) => (claimAll(judged) ? null : sumFault(context, judged));
