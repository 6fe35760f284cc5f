/** 测算依据: how an amount was reckoned, read and worked out exactly. Pure. */
export { type Calculated, calculate } from "./calculate";
export { CalculationError, MAX_CALCULATION } from "./parse";
export { calculationOf, type Term, termsOf } from "./terms";
