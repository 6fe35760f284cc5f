export { RULES } from "./catalogue";
export { checkRule, runRules } from "./run";
export type { Finding, Place, Rule, RuleContext, Severity, Violation } from "./types";
