export { RULES } from "./catalogue";
export { type Coverage, coverageOf } from "./coverage";
export { type CheckedEquation, equationsOf } from "./equations";
export { brokenInvariants, INVARIANTS } from "./invariants";
export { checkRule, ruleBasis, runRules } from "./run";
export type { Equation, Finding, Operand, Place, Rule, RuleBasis, RuleContext, Severity, Violation } from "./types";
