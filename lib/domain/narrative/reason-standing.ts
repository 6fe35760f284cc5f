import type { Reason, ReasonSubject } from "../book/types";
import type { RuleParameters } from "../editions/types";
import { type Fen, formatForText, type Printed, type PrintUnit, stepOf } from "../money";
import type { PrintedChange } from "./comparisons";
import { unframe } from "./frames";
import { saysNothing } from "./no-reason";

/**
 * Why a change wants a reason: `statute` of “三公”经费 and 机关运行经费 (财预〔2016〕143号), `practice` of the other parts of
 * the budget where the change is not minor, `none` where packets give one but nothing asks for it.
 */
const DUTY: Readonly<Record<ReasonSubject, "statute" | "practice" | "none">> = {
  "income.total": "none",
  "expenditure.total": "none",
  "general.basic": "practice",
  "general.project": "practice",
  governmentFund: "practice",
  stateCapital: "practice",
  "threePublic.overseas": "statute",
  "threePublic.vehiclePurchase": "statute",
  "threePublic.vehicleOperation": "statute",
  "threePublic.reception": "statute",
  operatingExpense: "statute",
};

/** The limits of an edition that decide on reasons. */
export type ReasonLimits = Pick<
  RuleParameters,
  "minorChange" | "minorChangePercent" | "largeChange" | "lapsePercent" | "lapseChange"
>;

/** How a reason stands beside the change that is printed now. */
export type ReasonStanding =
  /** it is printed */
  | "stands"
  /** it was written for another change: it is not printed, and asked about again */
  | "lapsed"
  /** nothing was written */
  | "missing";

const beyondPercent = (part: number, whole: number, percent: number) =>
  BigInt(part) * 100n > BigInt(whole) * BigInt(percent);

/** Whether a change must be given a reason. No change, and one that is minor, needs none. */
export function isReasonWanted(
  subject: ReasonSubject,
  { difference, before }: PrintedChange,
  limits: ReasonLimits,
  unit: PrintUnit,
): boolean {
  const moved = Math.abs(difference);
  const duty = DUTY[subject];
  if (duty === "none" || moved * stepOf(unit) <= limits.minorChange) return false;
  return (
    duty === "statute" ||
    moved * stepOf(unit) > limits.largeChange ||
    beyondPercent(moved, before, limits.minorChangePercent)
  );
}

/**
 * Whether a reason written for one change no longer stands beside another: the sign has turned, nothing changed any more, or
 * the change has moved by more than the edition's share of it and by more than its amount.
 *
 * @param written the change it was written for, in fen
 * @param now the change that is printed now, in fen
 */
export function hasLapsed(written: Fen, now: Fen, limits: ReasonLimits): boolean {
  if (Math.sign(written) !== Math.sign(now)) return true;
  const moved = Math.abs(now - written);
  return moved > limits.lapseChange && beyondPercent(moved, Math.abs(written), limits.lapsePercent);
}

/** How a reason stands beside the change that is printed now, in printed steps. */
export function standingOf(
  reason: Reason | undefined,
  { difference }: PrintedChange,
  limits: ReasonLimits,
  unit: PrintUnit,
): ReasonStanding {
  if (!reason || ("text" in reason && saysNothing(unframe("reason", reason.text).text))) return "missing";
  const lapsed = reason.for !== undefined && hasLapsed(reason.for, difference * stepOf(unit), limits);
  return lapsed ? "lapsed" : "stands";
}

/** A printed change in words: `增加 48.91 万元`, `减少 4 万元`, `持平`. */
export function changeWords(difference: Printed, unit: PrintUnit): string {
  if (difference === 0) return "持平";
  return `${difference > 0 ? "增加" : "减少"} ${formatForText(Math.abs(difference), unit)} ${unit.label}`;
}
