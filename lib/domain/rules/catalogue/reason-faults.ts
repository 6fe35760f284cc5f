import { EXPLAINED } from "../../narrative/comparisons";
import { oncePer } from "../../once";
import type { RuleContext, Violation } from "../types";
import { comparedIn } from "./narrative-comparisons";
import { openSum, wrongCause, wrongSum } from "./reason-causes";
import { lapsedReason, missingReason } from "./reason-missing";
import { judgedReason, type ReasonFault } from "./reason-texts";
import { againstChange, restatement, vagueReason, wrongNumber } from "./reason-words";

/** What may be wrong with a reason, by the rule that says it, the strongest first: of each reason only the first is said. */
const FAULTS = {
  "NAR-08": missingReason,
  "NAR-04": wrongCause,
  "NAR-06": wrongSum,
  "NAR-21": lapsedReason,
  "NAR-22": againstChange,
  "NAR-18": wrongNumber,
  "NAR-23": openSum,
  "NAR-09": restatement,
  "NAR-10": vagueReason,
} as const satisfies Record<string, ReasonFault>;

/** A rule on the reasons of changes. */
export type ReasonRuleId = keyof typeof FAULTS;

const IN_ORDER = Object.entries(FAULTS) as [ReasonRuleId, ReasonFault][];

/** Whether a rule judges the reasons of changes. */
export function isReasonRule(id: string): boolean {
  return Object.hasOwn(FAULTS, id);
}

/** What is wrong with a reason, by the rule that says it. */
interface FaultyReason {
  rule: ReasonRuleId;
  violation: Violation;
}

const faultyReasons = oncePer((context: RuleContext): readonly FaultyReason[] =>
  comparedIn(context, EXPLAINED).flatMap((comparison) => {
    const judged = judgedReason(context, comparison);
    if (!judged) return [];
    for (const [rule, fault] of IN_ORDER) {
      const violation = fault(context, judged);
      if (violation) return [{ rule, violation }];
    }
    return [];
  }),
);

/** The reasons of which this is the strongest that is wrong with them, in reading order; judged once for all these rules. */
export function reasonsWith(rule: ReasonRuleId, context: RuleContext): Violation[] {
  return faultyReasons(context).flatMap((one) => (one.rule === rule ? [one.violation] : []));
}
