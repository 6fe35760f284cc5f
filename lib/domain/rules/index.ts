export { RULES } from "./catalogue";
export { checkRule, runRules, subjectOf } from "./run";
export type { Finding, Place, Rule, RuleContext, Severity, Violation } from "./types";
