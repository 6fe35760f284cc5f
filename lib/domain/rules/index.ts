export { RULES } from "./catalogue";
export { type Coverage, coverageOf } from "./coverage";
export { type CheckedEquation, equationsOf } from "./equations";
export { brokenInvariants, INVARIANTS } from "./invariants";
export { checkRule, runRules } from "./run";
export type { Equation, Finding, Operand, Place, Rule, RuleContext, Severity, Violation } from "./types";
