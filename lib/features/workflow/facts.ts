import type { Prisma } from "@/generated/prisma/client";
import { can } from "@/lib/domain/access";
import type { AuditAction } from "@/lib/domain/audit";
import type { Disclosure } from "@/lib/domain/disclosure";
import {
  type Attestation,
  type Ceiling,
  type ExplainedFinding,
  exceededCeilings,
  explain,
  explainedWhenFrozen,
  type FindingReason,
  type UnitProgress,
  type WorkflowFacts,
} from "@/lib/domain/workflow";
import { dayOf } from "@/lib/server/dates";
import type { Transaction } from "@/lib/server/db";
import { officeKind } from "@/lib/server/subject";
import { frozenAttestations, readAttestations } from "../attestations/data";
import { disclosureOf } from "../budgets/disclosed";
import { frozenReasons, latestRevision } from "../budgets/frozen";
import { selfCheckHolds } from "../budgets/self-check";
import { readBasis } from "../code-books/basis";
import { countOpenComments } from "../comments/count";
import { stopNotice } from "../departments/stop";
import { expectedHash } from "../kept/digest";
import { countOpenAdjustments } from "../review/count";
import { readCeilings } from "./ceilings";
import type { StepActor } from "./types";

/** A budget with its units, as the workflow reads it. */
export type WorkflowBudget = Prisma.BudgetGetPayload<{ include: { units: { include: { submittedBy: true } } } }>;

/** What the facts were read from, for whoever acts on them. */
export interface ReadFacts {
  facts: WorkflowFacts;
  disclosure: Disclosure;
  explained: ExplainedFinding[];
  attestations: Attestation[];
  ceilings: Ceiling[];
  revision: Prisma.RevisionGetPayload<object> | null;
}

/** Events by which a person has a hand in what a budget says. */
export const PREPARING: AuditAction[] = [
  "entry.edit",
  "budget.import",
  "budget.rollForward",
  "budget.updateUnits",
  "adjustment.adopt",
];

/** A budget with its units; null when there is none. */
export function findWorkflowBudget(tx: Transaction, id: string): Promise<WorkflowBudget | null> {
  const units = { include: { submittedBy: true }, orderBy: { position: "asc" } } as const;
  return tx.budget.findUnique({ where: { id }, include: { units } });
}

async function stageBegan(tx: Transaction, budgetId: string): Promise<Date> {
  const where = { budgetId, action: { in: ["advance" as const, "skipToApproval" as const] } };
  const step = await tx.workflowStep.findFirst({ where, orderBy: { seq: "desc" }, select: { at: true } });
  return step?.at ?? new Date(0);
}

/** Whoever entered, imported, submitted or handed in a unit's part since the stage began. */
async function preparersOf(tx: Transaction, budgetId: string): Promise<string[]> {
  const since = { gte: await stageBegan(tx, budgetId) };
  const events = await tx.auditEvent.findMany({
    where: { budgetId, action: { in: PREPARING }, actorId: { not: null }, at: since },
    distinct: ["actorId"],
    select: { actorId: true },
  });
  const steps = await tx.workflowStep.findMany({
    where: { budgetId, action: { in: ["submit", "submitUnit"] }, at: since },
    distinct: ["actorId"],
    select: { actorId: true },
  });
  return [...new Set([...events, ...steps].flatMap(({ actorId }) => actorId ?? []))];
}

async function signingOf(tx: Transaction, revision: ReadFacts["revision"]) {
  if (!revision) return { reviewer: null, signer: null, hashHolds: true };
  const steps = await tx.workflowStep.findMany({
    where: { revisionId: revision.id, action: { in: ["approve", "sign"] } },
    orderBy: { seq: "asc" },
  });
  const signed = steps.findLast(({ action }) => action === "sign");
  const where = { revisionId: revision.id };
  const print = await tx.revisionPrint.findUnique({ where, select: { sha256: true } });
  const hash = expectedHash(revision, print?.sha256 ?? null);
  return {
    reviewer: steps.findLast(({ action }) => action === "approve")?.actorId ?? null,
    signer: signed?.actorId ?? null,
    hashHolds: hash === revision.sha256 && (!signed || signed.sha256 === hash),
  };
}

/** The reasons that were written for findings of a budget, with the names of their authors. */
export async function readReasons(tx: Transaction, budgetId: string): Promise<FindingReason[]> {
  const rows = await tx.findingReason.findMany({
    where: { budgetId },
    include: { author: true },
    orderBy: { at: "desc" },
  });
  return rows.map(({ rule, subject, said, places, text, author, at }) => ({
    ...{ rule, subject, said, places, text },
    author: author.displayName,
    at: at.toISOString(),
  }));
}

const progressOf = ({ code, name, submittedAt }: WorkflowBudget["units"][number]): UnitProgress => ({
  code,
  name,
  submittedAt: submittedAt?.toISOString() ?? null,
});

/**
 * Reads everything that decides about the steps of a budget. Call it within a transaction (repeatable read or stricter).
 *
 * @param unitCode the unit that a step of one unit is about; null for steps of the whole budget
 */
export async function readFacts(
  tx: Transaction,
  budget: WorkflowBudget,
  actor: StepActor,
  unitCode: string | null,
): Promise<ReadFacts> {
  const { id: budgetId, departmentId } = budget;
  const disclosure = await disclosureOf(tx, budget);
  const ceilings = await readCeilings(tx, budgetId);
  const revision = await latestRevision(tx, budgetId);
  const frozen = budget.status === "draft" ? null : revision;
  const explained =
    (frozen && explainedWhenFrozen(disclosure.findings, frozenReasons(frozen) ?? [])) ??
    explain(disclosure.findings, await readReasons(tx, budgetId));
  const attestations = frozen ? frozenAttestations(frozen) : await readAttestations(tx, budgetId);
  const units = budget.units.map(progressOf);
  const facts: WorkflowFacts = {
    office: await officeKind(tx),
    stage: budget.stage,
    status: budget.status,
    stopped: await stopNotice(tx, budgetId),
    units,
    unit: units.find(({ code }) => code === unitCode) ?? null,
    selfCheckHolds: selfCheckHolds(disclosure, await readBasis(tx)),
    blocking: disclosure.findings.filter(({ severity }) => severity === "block").map(({ message }) => message),
    unexplained: explained.filter(({ reason }) => reason === null).map(({ finding }) => finding.message),
    exceeded: exceededCeilings(disclosure.book, ceilings),
    hasCeilings: ceilings.length > 0,
    openAdjustments: await countOpenAdjustments(tx, budgetId),
    openComments: await countOpenComments(tx, budgetId),
    approvedOn: dayOf(budget.approvedOn),
    unitsApprovedOn: dayOf(budget.unitsApprovedOn),
    submittedInStage: (await tx.revision.count({ where: { budgetId, stage: budget.stage } })) > 0,
    preparers: await preparersOf(tx, budgetId),
    ...(await signingOf(tx, revision)),
    actor: { id: actor.id, may: (action, unit) => can(actor, action, { departmentId, unit }) },
  };
  return { facts, disclosure, explained, attestations, ceilings, revision };
}
