import type { Reason, ReasonSubject } from "@/lib/domain/book/types";
import type { Disclosure } from "@/lib/domain/disclosure/types";
import { editionOf } from "@/lib/domain/editions";
import { type Fen, type Printed, type PrintUnit, roundToPrinted, stepOf } from "@/lib/domain/money";
import { EXPLAINED, printedChangeOf } from "@/lib/domain/narrative/comparisons";
import { changeWords, isReasonWanted, standingOf } from "@/lib/domain/narrative/reason-standing";
import type { Severity } from "@/lib/domain/rules";
import { isReasonRule } from "@/lib/domain/rules/catalogue/reason-faults";

/** A change that may be given a reason. */
export interface AskedReason {
  subject: ReasonSubject;
  /** 增加 48.91 万元, as the narrative says it */
  change: string;
  /** the printed change, in fen: what a reason that is written now is written for */
  changeFen: Fen;
  /** whether the change wants a reason; where it does not, one may be written */
  wanted: boolean;
  /** whether a wanted reason is still to be written, or confirmed */
  open: boolean;
  /** the change that the reason was written for, where it has lapsed: 减少 4 万元 */
  lapsedFrom: string | null;
  /** what is wrong with the reason; a lapsed or missing one is shown by itself */
  fault: { message: string; severity: Severity } | null;
  /** what the causes fall short of the change as printed, in fen; null when they add up or there are none */
  restFen: Fen | null;
}

const ROOT = "narrative.reasons.";

/** The words of the finding about a reason, with the difference where it has one. */
function faultOf(subject: ReasonSubject, findings: Disclosure["findings"]): AskedReason["fault"] {
  const found = findings.find(
    ({ rule, place }) => isReasonRule(rule) && place.kind === "book" && place.path.startsWith(`${ROOT}${subject}.`),
  );
  if (!found) return null;
  const { message, difference, severity } = found;
  return { message: difference ? `${message}，相差 ${difference}` : message, severity };
}

/** What the causes of a reason add up to, in printed steps as a reader would add them; `whole` for one without causes. */
function sumOf(reason: Reason | undefined, whole: Printed, unit: PrintUnit): Printed {
  if (!reason || !("causes" in reason)) return whole;
  return reason.causes.reduce((total, { amount }) => total + roundToPrinted(amount, unit), 0);
}

/** The changes that are not zero, those that want a reason first, with how far their reasons are written. */
export function askedReasons(disclosure: Disclosure): AskedReason[] {
  const { book, edition, figures, findings, parameters } = disclosure;
  const { unit } = editionOf(edition);
  if (!book.priorYear) return [];
  const asked = EXPLAINED.flatMap((comparison): AskedReason[] => {
    const { subject } = comparison;
    const change = printedChangeOf((address) => figures.get(address), comparison);
    if (change.difference === 0) return [];
    const reason = book.narrative.reasons[subject];
    const standing = standingOf(reason, change, parameters, unit);
    const wanted = isReasonWanted(subject, change, parameters, unit);
    const written = standing === "lapsed" ? reason?.for : undefined;
    const changeFen = change.difference * stepOf(unit);
    const rest = change.difference - sumOf(reason, change.difference, unit);
    return [
      {
        subject,
        change: changeWords(change.difference, unit),
        changeFen,
        wanted,
        open: wanted && standing !== "stands",
        lapsedFrom: written === undefined ? null : changeWords(written / stepOf(unit), unit),
        fault: faultOf(subject, findings),
        restFen: rest === 0 ? null : rest * stepOf(unit),
      },
    ];
  });
  return [...asked.filter(({ wanted }) => wanted), ...asked.filter(({ wanted }) => !wanted)];
}
