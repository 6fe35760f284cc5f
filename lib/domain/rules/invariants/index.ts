import type { Disclosure } from "../../disclosure/types";
import { CLS_02 } from "../catalogue/cls-02";
import { SUM_07 } from "../catalogue/sum-07";
import { X_19 } from "../catalogue/x-19";
import { checkRule, contextOf } from "../run";
import type { Finding, Rule, RuleBasis, RuleContext } from "../types";
import { CLS_03 } from "./cls-03";
import { CLS_04 } from "./cls-04";
import { CLS_10 } from "./cls-10";
import { JG_01 } from "./jg-01";
import { JG_02 } from "./jg-02";
import { JG_03 } from "./jg-03";
import { JX_11 } from "./jx-11";
import { JX_13 } from "./jx-13";
import { NAR_01 } from "./nar-01";
import { NAR_02 } from "./nar-02";
import { NAR_03 } from "./nar-03";
import { NAR_12 } from "./nar-12";
import { NAR_19 } from "./nar-19";
import { SG_01 } from "./sg-01";
import { SG_02 } from "./sg-02";
import { SG_03 } from "./sg-03";
import { STR_01 } from "./str-01";
import { STR_02 } from "./str-02";
import { STR_05 } from "./str-05";
import { STR_06 } from "./str-06";
import { STR_08 } from "./str-08";
import { STR_09 } from "./str-09";
import { SUM_01 } from "./sum-01";
import { SUM_02 } from "./sum-02";
import { SUM_03 } from "./sum-03";
import { SUM_04 } from "./sum-04";
import { SUM_05 } from "./sum-05";
import { SUM_06 } from "./sum-06";
import { SUM_08 } from "./sum-08";
import { SUM_09 } from "./sum-09";
import { SUM_10 } from "./sum-10";
import { SUM_11 } from "./sum-11";
import { SUM_12 } from "./sum-12";
import { SUM_13 } from "./sum-13";
import { SUM_14 } from "./sum-14";
import { SUM_15 } from "./sum-15";
import { SUM_16 } from "./sum-16";
import { X_01 } from "./x-01";
import { X_02 } from "./x-02";
import { X_03 } from "./x-03";
import { X_04 } from "./x-04";
import { X_05 } from "./x-05";
import { X_06 } from "./x-06";
import { X_07 } from "./x-07";
import { X_08 } from "./x-08";
import { X_09 } from "./x-09";
import { X_10 } from "./x-10";
import { X_11 } from "./x-11";
import { X_12 } from "./x-12";
import { X_13 } from "./x-13";
import { X_14 } from "./x-14";
import { X_17 } from "./x-17";
import { X_18 } from "./x-18";
import { ZC_01 } from "./zc-01";
import { ZC_02 } from "./zc-02";

/**
 * What the program vouches for: no readable book can break it, since tables, directory and text come from one computation.
 * One that fails is a defect of the program, never something for a clerk to mend.
 */
export const INVARIANTS: readonly Rule[] = [
  STR_01,
  STR_02,
  STR_05,
  STR_06,
  STR_08,
  STR_09,
  SUM_01,
  SUM_02,
  SUM_03,
  SUM_04,
  SUM_05,
  SUM_06,
  SUM_08,
  SUM_09,
  SUM_10,
  SUM_11,
  SUM_12,
  SUM_13,
  SUM_14,
  SUM_15,
  SUM_16,
  X_01,
  X_02,
  X_03,
  X_04,
  X_05,
  X_06,
  X_07,
  X_08,
  X_09,
  X_10,
  X_11,
  X_12,
  X_13,
  X_14,
  X_17,
  X_18,
  CLS_03,
  CLS_04,
  CLS_10,
  NAR_01,
  NAR_02,
  NAR_03,
  NAR_12,
  NAR_19,
  SG_01,
  SG_02,
  SG_03,
  JG_01,
  JG_02,
  JG_03,
  ZC_01,
  ZC_02,
  JX_11,
  JX_13,
];

/** What has to be right in the book before an invariant says anything of the program: rules by the invariant they guard. */
const PRESUMED: Readonly<Record<string, Rule>> = {
  "SUM-09": SUM_07,
  "SUM-14": X_19,
  "SUM-16": SUM_07,
  "X-01": SUM_07,
  "X-02": SUM_07,
  "JG-03": CLS_02,
};

/** Whether an invariant holds the program to account here: a book that does not balance gives totals that do not either. */
function isVouchedFor({ id, applies }: Rule, context: RuleContext): boolean {
  const presumed = PRESUMED[id];
  return (applies?.(context) ?? true) === true && (presumed === undefined || presumed.check(context).length === 0);
}

/** The invariants that do not hold of a disclosure; empty unless the program has a defect. */
export function brokenInvariants(disclosure: Omit<Disclosure, "findings">, basis: RuleBasis): Finding[] {
  const context = contextOf(disclosure, basis);
  return INVARIANTS.filter((invariant) => isVouchedFor(invariant, context)).flatMap((invariant) =>
    checkRule(invariant, context),
  );
}
