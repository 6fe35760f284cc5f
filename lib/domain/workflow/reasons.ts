import { placesOf } from "../places/subject";
import type { Finding, Severity } from "../rules/types";

/** Why a finding of severity `confirm` is kept, by whom; `said` is what the finding said when it was written. */
export interface FindingReason {
  rule: string;
  subject: string;
  said: string;
  /** every place that it was written for, as subjects */
  places: readonly string[];
  text: string;
  author: string;
  /** ISO 8601 */
  at: string;
}

/** A finding with its reason. `lapsed`: there was one, but the finding says something else by now. */
export interface ExplainedFinding {
  finding: Finding;
  reason: FindingReason | null;
  lapsed: FindingReason | null;
}

/** What a finding says, figures included: with any other text a reason for it lapses. */
export function sayingOf({ message, actual, expected, difference }: Finding): string {
  return [message, actual ?? "", expected ?? "", difference ?? ""].join("\n");
}

/** What a person answers with a reason: what the finding says and every place it is about. */
export function askedOf(finding: Finding): string {
  return [sayingOf(finding), ...placesOf(finding)].join("\n");
}

/**
 * Whether a reason counts for a finding: it was written for these words and figures, and for every place the finding still
 * has. Places that were put right since do not matter, not even the first; a place more was never explained.
 */
function covers(reason: FindingReason, finding: Finding): boolean {
  if (reason.said !== sayingOf(finding)) return false;
  const places = new Set(reason.places);
  return placesOf(finding).every((place) => places.has(place));
}

/**
 * The findings of a frozen revision that wanted a reason, each with the one it was submitted with: none could be submitted
 * without, so they stand in the same order. Null when they are not of one freezing.
 */
export function explainedWhenFrozen(
  findings: readonly Finding[],
  reasons: readonly FindingReason[],
): ExplainedFinding[] | null {
  const asked = findings.filter(({ severity }) => severity === "confirm");
  if (asked.length !== reasons.length) return null;
  return asked.flatMap((finding, index) => {
    const reason = reasons[index];
    return reason ? [{ finding, reason, lapsed: null }] : [];
  });
}

/** The findings that want a reason, each with the one that counts. */
export function explain(findings: readonly Finding[], reasons: readonly FindingReason[]): ExplainedFinding[] {
  return findings
    .filter(({ severity }) => severity === "confirm")
    .map((finding) => {
      const written = reasons.filter(({ rule }) => rule === finding.rule);
      const reason = written.find((one) => covers(one, finding)) ?? null;
      const lapsed = written.find(
        ({ subject, places }) => subject === finding.subject || places.includes(finding.subject),
      );
      return { finding, reason, lapsed: reason ? null : (lapsed ?? null) };
    });
}

/** The findings that wait for something, or are only to be known: without those that were explained. */
export function waitingFindings(findings: readonly Finding[], explained: readonly ExplainedFinding[]): Finding[] {
  const settled = new Set(explained.flatMap(({ finding, reason }) => (reason ? [finding] : [])));
  return findings.filter((finding) => !settled.has(finding));
}

/** How many findings of each severity wait for something: a `confirm` with a reason that counts waits no more. */
export function countWaiting(
  findings: readonly Finding[],
  explained: readonly ExplainedFinding[],
): Record<Severity, number> {
  const counts = { block: 0, confirm: 0, note: 0 };
  for (const { severity } of waitingFindings(findings, explained)) counts[severity]++;
  return counts;
}
