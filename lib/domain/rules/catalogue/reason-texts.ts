import type { Reason } from "../../book/types";
import type { Fen } from "../../money";
import type { ExplainedComparison, PrintedChange } from "../../narrative/comparisons";
import { unframe } from "../../narrative/frames";
import type { Place, RuleContext, Violation } from "../types";
import { changeOf } from "./narrative-comparisons";

/** A reason beside the change it is to explain. */
export interface JudgedReason {
  comparison: ExplainedComparison;
  reason: Reason | undefined;
  /** in printed steps; never zero: beside no change no reason is printed */
  change: PrintedChange;
}

/** A text of a reason: the whole, or one of its causes with its amount. */
export interface ReasonText {
  place: Place & { kind: "book" };
  /** without pasted lead words, as it is printed */
  text: string;
  amount: Fen | null;
}

/** What may be wrong with a reason; null when it is not. */
export type ReasonFault = (context: RuleContext, judged: JudgedReason) => Violation | null;

const ROOT = "narrative.reasons.";

/** The reason of a comparison beside its change; null where nothing changed or nothing is compared. */
export function judgedReason(context: RuleContext, comparison: ExplainedComparison): JudgedReason | null {
  const { book } = context;
  if (!book.priorYear) return null;
  const change = changeOf(context, comparison);
  if (change.difference === 0) return null;
  return { comparison, reason: book.narrative.reasons[comparison.subject], change };
}

/** The place of a reason as a whole. */
export function reasonPlace({ comparison: { subject } }: JudgedReason, part = ""): ReasonText["place"] {
  return { kind: "book", path: `${ROOT}${subject}${part}` };
}

/** The texts of a reason, none when nothing was written. */
export function textsOf({ comparison: { subject }, reason }: JudgedReason): ReasonText[] {
  if (!reason) return [];
  const at = (part: string) => ({ kind: "book", path: `${ROOT}${subject}${part}` }) as const;
  const printed = (text: string) => unframe("reason", text).text;
  if ("text" in reason) return [{ place: at(".text"), text: printed(reason.text), amount: null }];
  return reason.causes.map(({ text, amount }, index) => ({
    place: at(`.causes[${index}].text`),
    text: printed(text),
    amount,
  }));
}

/** One finding for the texts of a reason that have the same fault, at the first of them. */
export function faultOfTexts(
  texts: readonly ReasonText[],
  violationOf: (first: ReasonText) => Omit<Violation, "place" | "also">,
): Violation | null {
  const [first, ...more] = texts;
  return first ? { place: first.place, also: more.map(({ place }) => place), ...violationOf(first) } : null;
}
