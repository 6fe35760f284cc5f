import { stepOf } from "../../money";
import { changeWords, isReasonWanted, standingOf } from "../../narrative/reason-standing";
import type { RuleContext, Violation } from "../types";
import { type JudgedReason, type ReasonFault, reasonPlace } from "./reason-texts";

function standing({ edition: { parameters, unit } }: RuleContext, { reason, change }: JudgedReason) {
  return standingOf(reason, change, parameters, unit);
}

function wanted({ edition: { parameters, unit } }: RuleContext, { comparison, change }: JudgedReason): boolean {
  return isReasonWanted(comparison.subject, change, parameters, unit);
}

function lapse({ edition: { unit } }: RuleContext, judged: JudgedReason): Violation {
  const { comparison, reason, change } = judged;
  const now = changeWords(change.difference, unit);
  const before = changeWords((reason?.for ?? 0) / stepOf(unit), unit);
  return {
    place: reasonPlace(judged),
    message: `${comparison.label}的变动原因为“${before}”而写，现为“${now}”，须重新确认`,
    actual: before,
    expected: now,
    remedy: "原因仍然适用的，请在文字说明中确认；不适用的，请改写",
  };
}

/** A change that wants a reason and has none, or only one that was written for another change. */
export const missingReason: ReasonFault = (context, judged) => {
  if (!wanted(context, judged)) return null;
  const how = standing(context, judged);
  if (how === "stands") return null;
  if (how === "lapsed") return lapse(context, judged);
  const moved = changeWords(judged.change.difference, context.edition.unit);
  return {
    place: reasonPlace(judged),
    message: `${judged.comparison.label}比${context.book.fiscalYear - 1}年${moved}，没有写明原因`,
    actual: moved,
    expected: "变动原因",
    remedy: "请填写变动原因；有几项原因的，可逐项写明金额",
  };
};

/** A reason that nobody asks for and that was written for another change: it is left out of the text. */
export const lapsedReason: ReasonFault = (context, judged) =>
  !wanted(context, judged) && standing(context, judged) === "lapsed" ? lapse(context, judged) : null;
