import type { Prisma, PrismaClient } from "@/generated/prisma/client";
import { can } from "@/lib/domain/access";
import { compare } from "@/lib/domain/compare";
import type { Disclosure } from "@/lib/domain/disclosure";
import { isDraftStatus, SIGNED_STATUSES } from "@/lib/domain/labels/status";
import {
  attestedRules,
  ceilingsProblem,
  ceilingUse,
  evaluate,
  plannedBeside,
  stepsFor,
  WORKFLOW_LABELS,
  type WorkflowFacts,
} from "@/lib/domain/workflow";
import type { Transaction } from "@/lib/server/db";
import { atOneMoment, revisionDisclosure } from "../budgets/disclosed";
import { readBasis } from "../code-books/basis";
import { unitScope } from "../entry/scope";
import { clocksOf } from "./clocks";
import { findWorkflowBudget, type ReadFacts, readFacts, type WorkflowBudget } from "./facts";
import type { RevisionHead, StepActor, StepRecord, UnitView, WorkflowView } from "./types";

type StoredStep = Prisma.WorkflowStepGetPayload<{ include: { revision: { select: { number: true } } } }>;

function recordOf(step: StoredStep, units: WorkflowBudget["units"]): StepRecord {
  const { id, action, unitCode, actorName, reason, sha256, toStage, toStatus, at, revision } = step;
  return {
    ...{ id, action, actorName, reason, sha256, toStage, toStatus, at },
    label: WORKFLOW_LABELS[action],
    unitName: unitCode && (units.find(({ code }) => code === unitCode)?.name ?? unitCode),
    revision: revision?.number ?? null,
  };
}

function unitViews({ units }: WorkflowBudget, facts: WorkflowFacts): UnitView[] {
  return units.map(({ code, name, submittedAt, submittedBy, returnReason }, index) => {
    const asked = { ...facts, unit: facts.units[index] ?? null };
    return {
      ...{ code, name, submittedAt, returnReason },
      submittedByName: submittedBy?.displayName ?? null,
      canSubmit: evaluate(asked, "submitUnit").possible,
      canReturn: evaluate(asked, "returnUnit").possible,
    };
  });
}

async function headOf(tx: Transaction, revision: ReadFacts["revision"]): Promise<RevisionHead | null> {
  if (!revision) return null;
  const { id, number, stage, status, sha256, createdAt, createdById } = revision;
  const { displayName } = await tx.user.findUniqueOrThrow({ where: { id: createdById } });
  return { id, number, stage, status, sha256, createdAt, createdByName: displayName };
}

/** 签后变更: what a draft says otherwise than the last revision that somebody signed in the same stage. */
async function sinceSigned(
  tx: Transaction,
  { id: budgetId, stage, status }: WorkflowBudget,
  now: Disclosure,
): Promise<WorkflowView["sinceSigned"]> {
  if (!isDraftStatus(status)) return null;
  const where = { budgetId, stage, status: { in: [...SIGNED_STATUSES] } };
  const signed = await tx.revision.findFirst({ where, orderBy: { number: "desc" } });
  if (!signed) return null;
  const { lines, amounts } = compare(await revisionDisclosure(tx, signed), now, await readBasis(tx));
  return { revision: signed.number, told: [...lines, ...amounts].map(({ words }) => words) };
}

async function viewWithin(tx: Transaction, budget: WorkflowBudget, actor: StepActor): Promise<WorkflowView> {
  const { id: budgetId, departmentId, stage, status, version } = budget;
  const read = await readFacts(tx, budget, actor, null);
  const { facts, disclosure, explained, attestations, ceilings, revision } = read;
  const include = { revision: { select: { number: true } } };
  const steps = await tx.workflowStep.findMany({ where: { budgetId }, orderBy: { seq: "desc" }, include });
  const disclosed = steps.findLast(({ action }) => action === "disclose");
  const isDraft = status === "draft" && facts.stopped === null;
  const may = (action: Parameters<typeof can>[1]) => can(actor, action, { departmentId, unit: null }).allowed;
  return {
    office: facts.office,
    seen: { stage, status, version, sha256: revision?.sha256 ?? null },
    steps: stepsFor(facts).filter(({ action }) => action !== "submitUnit" && action !== "returnUnit"),
    units: unitViews(budget, facts),
    records: steps.map((step) => recordOf(step, budget.units)),
    revision: await headOf(tx, revision),
    explained,
    attested: attestedRules(attestations),
    selfCheckHolds: facts.selfCheckHolds,
    sinceSigned: await sinceSigned(tx, budget, disclosure),
    issued: ceilings,
    ceilings: ceilingUse(disclosure.book, ceilings),
    planned: plannedBeside(disclosure.book, ceilings),
    deadlines: clocksOf(budget, disclosed?.at ?? null),
    approvedOn: facts.approvedOn,
    unitsApprovedOn: facts.unitsApprovedOn,
    correctionReason: disclosed && status !== "disclosed" ? budget.correctionReason : null,
    may: {
      editCorrection: isDraft && may("workflow.submit"),
      dateApproval: may("workflow.advance") && status !== "disclosed" && facts.stopped === null,
      editCeilings: may("ceiling.edit") && facts.stopped === null && ceilingsProblem({ stage, status }) === null,
      attest: isDraft && may("attestation.answer"),
      explain: isDraft ? unitScope(actor, "finding.explain", departmentId) : [],
    },
  };
}

/**
 * Everything the page 办理 shows of a budget, of one moment.
 *
 * @returns null when there is no such budget or the person may not see it: the two are not told apart
 */
export async function findWorkflow(db: PrismaClient, actor: StepActor, id: string): Promise<WorkflowView | null> {
  return atOneMoment(db, async (tx) => {
    const budget = await findWorkflowBudget(tx, id);
    if (!budget || !can(actor, "budget.view", { departmentId: budget.departmentId, unit: null }).allowed) return null;
    return viewWithin(tx, budget, actor);
  });
}
