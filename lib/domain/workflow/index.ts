export {
  ATTESTATION_ANSWERS,
  type Attestation,
  type AttestationAnswer,
  type AttestedRule,
  attestedRules,
} from "./attestations";
export {
  type Ceiling,
  type CeilingUse,
  ceilingsProblem,
  ceilingUse,
  exceededCeilings,
  exceededWords,
  plannedBeside,
  plannedInAll,
} from "./ceilings";
export { type CorrectionNotice, correctionNotice, type DisclosedRevision, noticeParagraphs } from "./correction";
export { clockOf, type Deadline, deadlinesOf, LEGAL_DAYS } from "./deadlines";
export { evaluate, stepsFor } from "./evaluate";
export { SELF_CHECK_FAILED } from "./guards";
export { countOpen } from "./open";
export {
  askedOf,
  countWaiting,
  type ExplainedFinding,
  explain,
  explainedWhenFrozen,
  type FindingReason,
  sayingOf,
  waitingFindings,
} from "./reasons";
export {
  type DeadlineExtension,
  dueOn,
  handedInStatuses,
  type ReportedStage,
  type ReportingDeadline,
  reportingClock,
  reportingLabel,
  withDepartment,
} from "./reporting";
export {
  REPORTED_STAGES,
  STATES,
  statusesOf,
  TRANSITIONS,
  type Transition,
  transitionFrom,
  WORKFLOW_LABELS,
} from "./transitions";
export {
  type Blocker,
  type Evaluation,
  type GuardId,
  type UnitProgress,
  WORKFLOW_ACTIONS,
  type WorkflowAction,
  type WorkflowFacts,
  type WorkflowState,
} from "./types";
export { LEADING_STEPS, type LeadingStep, STANDING_GUARDS, waitsFor } from "./waiting";
export { lockedWords } from "./way-back";
