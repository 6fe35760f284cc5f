import { evaluate } from "./evaluate";
import type { Evaluation, GuardId, WorkflowAction, WorkflowFacts } from "./types";

/** The steps that lead on, in their order: a budget waits for whoever can take the one that leads on from where it stands. */
export const LEADING_STEPS = [
  "submitUnit",
  "submit",
  "approve",
  "sign",
  "report",
  "examine",
  "advance",
  "issueToUnits",
  "disclose",
] as const satisfies readonly WorkflowAction[];
export type LeadingStep = (typeof LEADING_STEPS)[number];

/** Guards that no work of the person lifts: the step is somebody else's, or was taken already. */
export const STANDING_GUARDS = [
  "notPreparer",
  "notReviewer",
  "notSigner",
  "notYetIssued",
  "unitOpen",
] as const satisfies readonly GuardId[];

const NOT_MINE: ReadonlySet<Evaluation["blockers"][number]["guard"]> = new Set([
  ...STANDING_GUARDS,
  "access",
  "state",
  "stopped",
]);

/**
 * Whether a step waits for a person: it leads on from where the budget stands, the person's role reaches it, and whatever
 * else still stands in its way can be worked off.
 */
export function waitsFor(facts: WorkflowFacts, step: LeadingStep): boolean {
  return !evaluate(facts, step).blockers.some(({ guard }) => NOT_MINE.has(guard));
}
