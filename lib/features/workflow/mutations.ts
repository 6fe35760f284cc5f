import type { Prisma, PrismaClient } from "@/generated/prisma/client";
import { STAGE_LABELS, STATUS_LABELS } from "@/lib/domain/labels";
import { summaryOf } from "@/lib/domain/summary";
import {
  countWaiting,
  type Evaluation,
  evaluate,
  plannedInAll,
  type WorkflowAction,
  type WorkflowState,
} from "@/lib/domain/workflow";
import { Refusal } from "@/lib/server/action-error";
import { recordEvent } from "@/lib/server/audit";
import { beijingDay, dateOf } from "@/lib/server/dates";
import type { Transaction } from "@/lib/server/db";
import { inTurn } from "@/lib/server/in-turn";
import { warm } from "../budgets/disclosed";
import { summaryBasis } from "../summaries/basis";
import { storeSummary } from "../summaries/mutations";
import { findWorkflowBudget, type ReadFacts, readFacts, type WorkflowBudget } from "./facts";
import { freeze } from "./freeze";
import { writeApprovalDay } from "./settings";
import type { Seen, StepActor } from "./types";

/** A step that somebody wants to take. */
export interface StepRequest {
  budgetId: string;
  action: WorkflowAction;
  actor: StepActor;
  /** what the person had before the eyes */
  seen: Seen;
  /** required for steps back; blank otherwise */
  reason: string;
  /** code of the unit for the steps of one unit; null otherwise */
  unit: string | null;
  /** whether the budget must be as it was seen in everything, not only in what the step is about */
  unchanged?: boolean;
  /** 批复日期 (YYYY-MM-DD) that is written down together with the step */
  approvedOn?: string;
}

/** Where the budget stands after a step. */
export interface StepTaken extends WorkflowState {
  /** the revision that the step made or moved; null when it was about none */
  revision: number | null;
  sha256: string | null;
}

type Revision = Prisma.RevisionGetPayload<object>;

/** Steps after which everything begins anew for the units, since another stage has begun. */
const BEGINS_STAGE: ReadonlySet<WorkflowAction> = new Set(["advance", "skipToApproval"]);
/** Steps that move the frozen revision along with the budget; a reopened budget leaves its revision as it was signed. */
const MOVES_REVISION: ReadonlySet<WorkflowAction> = new Set([
  "withdraw",
  "approve",
  "return",
  "sign",
  "report",
  "examine",
  "disclose",
]);

function refuseUnseen(
  { seen, action, unchanged = false }: StepRequest,
  budget: WorkflowBudget,
  { revision }: ReadFacts,
): void {
  const moved = seen.stage !== budget.stage || seen.status !== budget.status;
  if (moved) {
    const now = `${STAGE_LABELS[budget.stage]}、${STATUS_LABELS[budget.status]}`;
    throw new Refusal(`预算刚刚由他人办理过，现为“${now}”，本次没有办理，请刷新后再看。`);
  }
  const changed = (unchanged || action === "submit") && seen.version !== budget.version;
  const replaced = MOVES_REVISION.has(action) && seen.sha256 !== (revision?.sha256 ?? null);
  if (changed || replaced) throw new Refusal("您打开之后预算又有新的修改，本次没有办理，请刷新核对后再办理。");
}

function refuseImpossible({ possible, blockers }: Evaluation): void {
  if (!possible) throw new Refusal(blockers.map(({ message }) => message).join(""));
}

async function applyToUnit(tx: Transaction, { budgetId, action, actor, reason, unit }: StepRequest): Promise<void> {
  if (unit === null) return;
  const where = { budgetId_code: { budgetId, code: unit } };
  const data =
    action === "submitUnit"
      ? { submittedAt: new Date(), submittedById: actor.id, returnReason: "" }
      : { submittedAt: null, submittedById: null, returnReason: reason };
  await tx.budgetUnit.update({ where, data });
}

async function applyToRevision(
  tx: Transaction,
  budget: WorkflowBudget,
  read: ReadFacts,
  { action, actor }: StepRequest,
  to: WorkflowState,
): Promise<Revision | null> {
  if (action === "submit") return freeze(tx, budget, read, actor.id);
  if (!MOVES_REVISION.has(action) || !read.revision) return null;
  return tx.revision.update({ where: { id: read.revision.id }, data: { status: to.status } });
}

async function applyToBudget(
  tx: Transaction,
  { id, status }: WorkflowBudget,
  action: WorkflowAction,
  to: WorkflowState,
) {
  const unitsApprovedOn = action === "issueToUnits" ? { unitsApprovedOn: dateOf(beijingDay(new Date())) } : {};
  // Words of an earlier notice are not those of the next.
  const anew = action === "reopen" && status === "disclosed" ? { correctionReason: "" } : {};
  await tx.budget.update({ where: { id }, data: { ...to, ...unitsApprovedOn, ...anew } });
  if (BEGINS_STAGE.has(action)) {
    await tx.budgetUnit.updateMany({ where: { budgetId: id }, data: { submittedAt: null, submittedById: null } });
  }
}

/** What was submitted shows in lists at once, as it was frozen. */
async function keepSummary(tx: Transaction, { id, version }: WorkflowBudget, read: ReadFacts): Promise<void> {
  const { disclosure, facts, explained } = read;
  const basis = await summaryBasis(tx);
  const held = { planned: plannedInAll(disclosure.book), exceeded: facts.exceeded.length };
  const summary = { ...summaryOf(disclosure), findings: countWaiting(disclosure.findings, explained) };
  await storeSummary(tx, id, { version, basis, summary, open: 0, held });
}

/** The step itself, in 办理记录 and in the audit trail. */
async function record(
  tx: Transaction,
  { id: budgetId, stage, status }: WorkflowBudget,
  { action, actor, reason, unit }: StepRequest,
  to: WorkflowState,
  revision: Revision | null,
): Promise<void> {
  const sha256 = revision?.sha256 ?? null;
  const from = { fromStage: stage, fromStatus: status };
  const data = { budgetId, action, ...from, toStage: to.stage, toStatus: to.status, reason, unitCode: unit, sha256 };
  await tx.workflowStep.create({
    data: { ...data, revisionId: revision?.id ?? null, actorId: actor.id, actorName: actor.name, at: new Date() },
  });
  await recordEvent(tx, {
    actor,
    action: `workflow.${action}`,
    budgetId,
    entity: unit === null ? `budget:${budgetId}` : `unit:${unit}`,
    before: { stage, status },
    after: { stage: to.stage, status: to.status, revision: revision?.number ?? null, sha256, reason },
  });
}

async function takeWithin(tx: Transaction, request: StepRequest): Promise<StepTaken> {
  const { budgetId, action, actor, unit, approvedOn } = request;
  const found = await findWorkflowBudget(tx, budgetId);
  if (!found) throw new Refusal("没有找到这份预算，可能已被删除，请返回工作台重新选择。");
  const budget = approvedOn === undefined ? found : await writeApprovalDay(tx, found, { actor, approvedOn });
  const read = await readFacts(tx, budget, actor, unit);
  refuseUnseen(request, budget, read);
  const evaluation = evaluate(read.facts, action);
  refuseImpossible(evaluation);
  const { to, needsReason } = evaluation;
  if (!to) throw new Refusal("没有这一步，请刷新后再看。");
  if (needsReason && request.reason.trim() === "") throw new Refusal("请写明理由，对方要据此修改。");
  await applyToUnit(tx, request);
  const revision = await applyToRevision(tx, budget, read, request, to);
  await applyToBudget(tx, budget, action, to);
  if (action === "submit") await keepSummary(tx, budget, read);
  await record(tx, budget, request, to, revision);
  return { ...to, revision: revision?.number ?? null, sha256: revision?.sha256 ?? null };
}

/**
 * Takes a step of the workflow: state, frozen revision, 办理记录 and audit event in one turn.
 *
 * @throws Refusal with everything that stands in the way when the step cannot be taken now, when the budget is no longer
 *   what the person saw, or when a reason is wanted and missing. Nothing is changed then.
 */
export async function takeStep(db: PrismaClient, request: StepRequest): Promise<StepTaken> {
  // Nobody of the department is to wait with a turn for what can be computed before.
  await warm(db, request.budgetId);
  return inTurn(
    { budgets: [request.budgetId] },
    (tx) => takeWithin(tx, { ...request, reason: request.reason.trim() }),
    db,
  );
}
