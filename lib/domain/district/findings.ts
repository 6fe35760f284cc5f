import { type Finding, RULES, type Severity } from "../rules";

/** How many findings of one rule. */
export interface RuleCount {
  rule: string;
  title: string;
  severity: Severity;
  findings: number;
}

/** The findings of a district by one rule. */
export interface DistrictRule extends RuleCount {
  /** how many departments have one */
  departments: number;
}

/** What a department's findings come to, rule by rule in the order of the catalogue. */
export function countByRule(findings: readonly Finding[]): RuleCount[] {
  return RULES.flatMap(({ id, title, severity }) => {
    const count = findings.filter(({ rule }) => rule === id).length;
    return count > 0 ? [{ rule: id, title, severity, findings: count }] : [];
  });
}

/** What the findings of all departments come to, rule by rule in the order of the catalogue. */
export function sumByRule(departments: readonly (readonly RuleCount[])[]): DistrictRule[] {
  return RULES.flatMap(({ id, title, severity }) => {
    const counts = departments.flatMap((counts) => counts.filter(({ rule }) => rule === id));
    const findings = counts.reduce((sum, count) => sum + count.findings, 0);
    return counts.length > 0 ? [{ rule: id, title, severity, findings, departments: counts.length }] : [];
  });
}

/** How many of these findings have a severity. */
export function countOf(counts: readonly RuleCount[], severity: Severity): number {
  return counts.reduce((sum, count) => (count.severity === severity ? sum + count.findings : sum), 0);
}
