import type { OfficeKind, Subject } from "@/lib/domain/access";
import type { BudgetStage, BudgetStatus } from "@/lib/domain/labels";
import type {
  AttestedRule,
  Ceiling,
  CeilingUse,
  Deadline,
  Evaluation,
  ExplainedFinding,
  WorkflowAction,
} from "@/lib/domain/workflow";
import type { AuditActor } from "@/lib/server/audit";

/** Who takes a step, and from which network address. */
export interface StepActor extends Subject, AuditActor {
  name: string;
}

/** The budget as the person saw it when deciding on a step: a step on anything else is refused. */
export interface Seen {
  stage: BudgetStage;
  status: BudgetStatus;
  /** the version of the budget */
  version: number;
  /** the hash of the latest revision; null when there is none */
  sha256: string | null;
}

/** A step as it was taken, for 办理记录. */
export interface StepRecord {
  id: string;
  action: WorkflowAction;
  /** as on the button */
  label: string;
  /** null when it was about the whole budget */
  unitName: string | null;
  actorName: string;
  reason: string;
  /** the revision it was about; null for steps of a draft */
  revision: number | null;
  sha256: string | null;
  toStage: BudgetStage;
  toStatus: BudgetStatus;
  at: Date;
}

/** A frozen revision without its book. */
export interface RevisionHead {
  id: string;
  number: number;
  stage: BudgetStage;
  status: BudgetStatus;
  sha256: string;
  createdAt: Date;
  createdByName: string;
}

/** One unit of the budget on the page 办理. */
export interface UnitView {
  code: string;
  name: string;
  submittedAt: Date | null;
  submittedByName: string | null;
  /** why the department gave it back the last time; blank when it did not */
  returnReason: string;
  canSubmit: boolean;
  canReturn: boolean;
}

/** Everything the page 办理 shows of a budget. */
export interface WorkflowView {
  office: OfficeKind;
  seen: Seen;
  /** the steps that the person's role reaches, possible or not */
  steps: Evaluation[];
  units: UnitView[];
  records: StepRecord[];
  revision: RevisionHead | null;
  explained: ExplainedFinding[];
  /** what only a person can judge, with the answers: those of the revision once it is submitted */
  attested: AttestedRule[];
  /** whether the invariants of the program hold of what is disclosed */
  selfCheckHolds: boolean;
  /** what changed since the last signed revision, while the budget is revised again; null when it is not */
  sinceSigned: { revision: number; told: string[] } | null;
  /** 控制数 as they were issued */
  issued: Ceiling[];
  /** 控制数 beside what is planned; empty before any was issued */
  ceilings: CeilingUse[];
  /** what is planned by unit, class and source, each with its 控制数 (0 where there is none) */
  planned: CeilingUse[];
  deadlines: Deadline[];
  /** 批复日期 and 批复所属单位日期, YYYY-MM-DD */
  approvedOn: string | null;
  unitsApprovedOn: string | null;
  /** why a disclosed packet is corrected, as 更正公告 will print it; null when none was disclosed */
  correctionReason: string | null;
  may: {
    dateApproval: boolean;
    editCeilings: boolean;
    /** the units for whose findings the person writes reasons: null for every finding, none for nobody's */
    explain: readonly string[] | null;
    editCorrection: boolean;
    attest: boolean;
  };
}
