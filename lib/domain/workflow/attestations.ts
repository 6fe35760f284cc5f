import { RULES_FOR_PEOPLE, type UncheckableRule } from "../rules/uncheckable";

/** What a person can answer to a rule that no program can check: 已核实, 有问题, 不适用. */
export const ATTESTATION_ANSWERS = ["verified", "problem", "notApplicable"] as const;
export type AttestationAnswer = (typeof ATTESTATION_ANSWERS)[number];

/** What a person answered, and when. */
export interface Attestation {
  rule: string;
  answer: AttestationAnswer;
  /** blank where nothing was added; a problem is never blank */
  note: string;
  author: string;
  /** ISO 8601 */
  at: string;
}

/** A rule that people have to judge, with what was answered; null before anybody did. */
export interface AttestedRule extends Pick<UncheckableRule, "id" | "title" | "reason"> {
  attestation: Attestation | null;
}

/** Everything that people have to judge, in the order of the catalogue. */
export function attestedRules(attestations: readonly Attestation[]): AttestedRule[] {
  const known = new Map(attestations.map((one) => [one.rule, one]));
  return RULES_FOR_PEOPLE.map(({ id, title, reason }) => ({ id, title, reason, attestation: known.get(id) ?? null }));
}
