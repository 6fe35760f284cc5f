import { stepOf } from "../../money";
import { changeWords } from "../../narrative/reason-standing";
import type { RuleContext } from "../types";
import { exceedsPercent } from "./cls-shares";
import { namesNothing, restatesComposition } from "./narrative-phrases";
import { saysLevel, speaksAgainst } from "./reason-direction";
import { wrongStatement } from "./reason-stated";
import { faultOfTexts, type JudgedReason, type ReasonFault, textsOf } from "./reason-texts";

/** Words of saving beside 增加, of growth beside 减少, 持平 beside either; of a cause, beside its own amount. */
export const againstChange: ReasonFault = (context, judged) => {
  const { comparison, change } = judged;
  const signOf = (amount: number | null) => amount ?? change.difference;
  const ofIncome = comparison.subject === "income.total";
  const wrong = textsOf(judged).filter(
    ({ text, amount }) =>
      signOf(amount) !== 0 &&
      (speaksAgainst(text, signOf(amount) > 0 ? "up" : "down", ofIncome) ||
        (amount === null && saysLevel(text, comparison.label))),
  );
  return faultOfTexts(wrong, ({ text, amount }) => {
    const { unit } = context.edition;
    const moved = amount === null ? changeWords(change.difference, unit) : signOf(amount) > 0 ? "增加" : "减少";
    return {
      message: `${comparison.label}${amount === null ? "" : "的一项原因"}${moved}，写的“${text}”却不是${moved.slice(0, 2)}的原因`,
      actual: text,
      expected: `${moved.slice(0, 2)}的原因`,
      remedy: "请核对金额和上年数；金额无误的，请改写原因",
    };
  });
};

/** A percentage or an amount of the whole change that is not the printed one. */
export const wrongNumber: ReasonFault = ({ edition: { unit } }, judged) => {
  const { comparison, change, reason } = judged;
  if (!reason || !("text" in reason)) return null;
  const [whole] = textsOf(judged);
  const stated = whole && wrongStatement(whole.text, change, comparison.subject, unit);
  if (!stated) return null;
  return {
    place: whole.place,
    message: `原因中写“${stated.written}”，${comparison.label}按各表应为“${stated.expected}”`,
    actual: stated.written,
    expected: stated.expected,
    remedy: "请按印出的数字改写；说的是其中一部分的，请写明是哪一部分",
  };
};

/** A reason that only says which part has changed. */
export const restatement: ReasonFault = (_context, judged) =>
  faultOfTexts(
    textsOf(judged).filter(({ text }) => restatesComposition(text)),
    ({ text }) => ({
      message: `“${text}”只说了哪部分变动，没有说为什么变动`,
      actual: text,
      remedy: "请写明引起变动的事项，如人员增减、政策调整、项目新增或到期",
    }),
  );

/** A large change explained by words that fit any department in any year. */
export const vagueReason: ReasonFault = (context, judged) => {
  const { comparison, change, reason } = judged;
  if (!reason || !("text" in reason) || !isLarge(context, judged)) return null;
  return faultOfTexts(
    textsOf(judged).filter(({ text }) => namesNothing(text)),
    ({ text }) => ({
      message: `${comparison.label}${changeWords(change.difference, context.edition.unit)}，变动较大，原因“${text}”过于笼统`,
      actual: text,
      expected: "引起变动的具体事项",
      remedy: "请写明具体事项和金额，或保留原文并说明理由",
    }),
  );
};

/** More than the edition's share of last year's figure, or more than its amount. */
function isLarge({ edition: { unit, parameters } }: RuleContext, { change }: JudgedReason): boolean {
  const moved = Math.abs(change.difference) * stepOf(unit);
  const { largeChange, largeChangePercent } = parameters;
  return moved > largeChange || exceedsPercent(moved, change.before * stepOf(unit), largeChangePercent);
}
