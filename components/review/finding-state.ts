import type { Severity } from "@/lib/domain/rules/types";
import type { ExplainedFinding } from "@/lib/domain/workflow";
import type { PlacedFinding, PlaceLink } from "./finding-groups";

/** How a finding stands: a `confirm` with a reason that counts is settled and calm. */
export type FindingState = "block" | "open" | "explained" | "note";

/** A finding as the page shows it. */
export interface ShownFinding extends PlaceLink {
  key: string;
  rule: string;
  subject: string;
  /** what a reason answers: words, figures and every place; null where no reason is wanted */
  asked: string | null;
  severity: Severity;
  part: string;
  also: readonly PlaceLink[];
  message: string;
  actual: string | null;
  expected: string | null;
  difference: string | null;
  basis: string;
  remedy: string;
  reason: ExplainedFinding["reason"];
  lapsed: ExplainedFinding["lapsed"];
  /** whether the person who looks on may write the reason */
  mayExplain: boolean;
}

/** How a finding stands. */
export function stateOf({ severity, reason }: Pick<ShownFinding, "severity" | "reason">): FindingState {
  if (severity !== "confirm") return severity;
  return reason ? "explained" : "open";
}

/**
 * Findings as the page shows them, each with the reason that counts.
 *
 * @param askedOf what a reason answers
 * @param mayExplain whether the person who looks on may write a reason for it
 */
export function shownFindings(
  placed: readonly PlacedFinding[],
  explained: readonly ExplainedFinding[],
  askedOf: (finding: PlacedFinding["finding"]) => string,
  mayExplain: (finding: PlacedFinding["finding"]) => boolean,
): ShownFinding[] {
  const reasons = new Map(explained.map((one) => [`${one.finding.rule} ${askedOf(one.finding)}`, one]));
  return placed.map(({ finding, ...place }) => {
    const { rule, subject, severity, message, actual, expected, difference, basis, remedy } = finding;
    const asked = severity === "confirm" ? askedOf(finding) : null;
    const known = asked === null ? undefined : reasons.get(`${rule} ${asked}`);
    const said = { rule, subject, severity, message, actual, expected, difference, basis, remedy };
    const [reason, lapsed] = [known?.reason ?? null, known?.lapsed ?? null];
    return { ...place, ...said, asked, reason, lapsed, mayExplain: asked !== null && mayExplain(finding) };
  });
}
