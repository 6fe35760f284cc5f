import type { Finding } from "../rules/types";

/** Why a finding of severity `confirm` is kept, by whom; `said` is what the finding said when it was written. */
export interface FindingReason {
  rule: string;
  subject: string;
  said: string;
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

/** The findings that want a reason, each with the one that counts. */
export function explain(findings: readonly Finding[], reasons: readonly FindingReason[]): ExplainedFinding[] {
  const known = new Map(reasons.map((one) => [`${one.rule}|${one.subject}`, one]));
  return findings
    .filter(({ severity }) => severity === "confirm")
    .map((finding) => {
      const reason = known.get(`${finding.rule}|${finding.subject}`) ?? null;
      const counts = reason !== null && reason.said === sayingOf(finding);
      return { finding, reason: counts ? reason : null, lapsed: counts ? null : reason };
    });
}
