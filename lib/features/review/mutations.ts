import type { Prisma, PrismaClient } from "@/generated/prisma/client";
import { type Action, can, departmentsOf } from "@/lib/domain/access";
import type { Line } from "@/lib/domain/book";
import type { CanonicalJson } from "@/lib/domain/canonical";
import { amountWords } from "@/lib/domain/compare";
import type { EntryEnvelope } from "@/lib/domain/entry/change-schema";
import { STATUS_LABELS } from "@/lib/domain/labels";
import { type Fen, formatYuan } from "@/lib/domain/money";
import { isOpenToProposals, mayPropose } from "@/lib/domain/review/proposing";
import { Refusal } from "@/lib/server/action-error";
import { recordEvent } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";
import { inDepartments } from "@/lib/server/department-scope";
import { inTurn } from "@/lib/server/in-turn";
import { lineOf } from "../budgets/data";
import { frozenBook, latestRevision } from "../budgets/frozen";
import { saveBatchWithin } from "../entry/mutations";
import type { Reviewer } from "./marks";

type Budget = Prisma.BudgetGetPayload<object>;
type Adjustment = Prisma.AdjustmentGetPayload<object>;

/** A budget as far as a person works in its department. @throws Refusal when there is none, or nothing is to be proposed */
export async function budgetFor(tx: Transaction, actor: Reviewer, action: Action, id: string): Promise<Budget> {
  const departmentId = inDepartments(departmentsOf(actor));
  const budget = await tx.budget.findFirst({ where: { id, departmentId } });
  if (!budget) throw new Refusal("没有找到这份预算，可能已被删除，或您没有权限。");
  if (
    action === "adjustment.propose" &&
    !can(actor, action, { departmentId: budget.departmentId, unit: null }).allowed
  ) {
    throw new Refusal("只有审核人可以核减（核增）。");
  }
  return budget;
}

const facts = ({ lineId, requestedFen, approvedFen, reason, status, answer }: Adjustment): CanonicalJson => ({
  lineId,
  requested: formatYuan(Number(requestedFen)),
  approved: formatYuan(Number(approvedFen)),
  reason,
  status,
  answer,
});

/** 核定数 that a reviewer proposes for a line. */
export interface Proposal {
  budgetId: string;
  /** number of the revision that the reviewer sees */
  revision: number;
  lineId: string;
  approved: Fen;
  reason: string;
  /** of the adjustment that the reviewer sees; null when there is none */
  version: number | null;
  actor: Reviewer;
}

/** The revision under review on which a person may propose. @throws Refusal when there is none, or another by now */
export async function openRevision(tx: Transaction, budget: Budget, actor: Reviewer, number: number) {
  if (!isOpenToProposals(budget.status)) {
    throw new Refusal(`预算${STATUS_LABELS[budget.status]}，只有已提交、正在审核的预算可以核减（核增）。`);
  }
  if (!mayPropose(actor, budget)) throw new Refusal("这份预算现在不由您审核，不能核减（核增）。");
  const revision = await latestRevision(tx, budget.id);
  if (revision?.number !== number) throw new Refusal("预算已有新的修订，请刷新后再核减（核增）。");
  return revision;
}

type Revision = Awaited<ReturnType<typeof openRevision>>;

/** Writes 核定数 of one line beside what was asked for. @param known what was proposed for it before */
export async function writeProposal(
  tx: Transaction,
  { budgetId, id: revisionId }: Revision,
  { line, approved, reason, actor }: { line: Line; approved: Fen; reason: string; actor: Reviewer },
  known: Adjustment | null,
): Promise<{ id: string }> {
  const data = {
    ...{ approvedFen: BigInt(approved), requestedFen: BigInt(line.amount), reason, status: "proposed" as const },
    ...{ authorId: actor.id, at: new Date(), settledById: null, settledAt: null, answer: "" },
  };
  const saved = await tx.adjustment.upsert({
    where: { revisionId_lineId: { revisionId, lineId: line.id } },
    create: { budgetId, revisionId, lineId: line.id, ...data },
    update: { ...data, version: { increment: 1 } },
  });
  await recordEvent(tx, {
    ...{ actor, action: "adjustment.propose", budgetId },
    entity: `adjustment:${saved.id}`,
    before: known && facts(known),
    after: facts(saved),
  });
  return { id: saved.id };
}

/**
 * Proposes another amount for a line of the revision under review, or another than was proposed before. What was asked
 * for is kept beside it.
 *
 * @throws Refusal when the person may not, the budget is not under review, the line is not there, the amount is what was
 *   asked for, or somebody else proposed meanwhile
 */
export function proposeAdjustment(db: PrismaClient, proposal: Proposal): Promise<{ id: string }> {
  return inTurn(
    { budgets: [proposal.budgetId] },
    async (tx) => {
      const { actor, approved, version, lineId } = proposal;
      const budget = await budgetFor(tx, actor, "adjustment.propose", proposal.budgetId);
      const revision = await openRevision(tx, budget, actor, proposal.revision);
      const line = frozenBook(revision).lines.find(({ id }) => id === lineId);
      if (!line) throw new Refusal(`这次修订没有支出明细 ${lineId}，请刷新后重新选择。`);
      if (approved === line.amount)
        throw new Refusal(`核定数与申报数相同（${amountWords(line.amount)}），不需要核减（核增）。`);
      const where = { revisionId_lineId: { revisionId: revision.id, lineId: line.id } };
      const known = await tx.adjustment.findUnique({ where });
      const standing = known?.status === "withdrawn" ? null : known;
      if ((standing?.version ?? null) !== version) throw new Refusal("这条明细的核定数刚刚由他人改过，请刷新后再看。");
      return writeProposal(tx, revision, { ...proposal, line }, known);
    },
    db,
  );
}

/** An adjustment that somebody settles, as they saw it. */
export interface Settling {
  budgetId: string;
  adjustmentId: string;
  version: number;
  actor: Reviewer;
}

/** The adjustment as it was seen, still open and of the latest revision. */
async function openAdjustment(tx: Transaction, budget: Budget, { adjustmentId, version }: Settling) {
  const latest = await latestRevision(tx, budget.id);
  const where = { id: adjustmentId, budgetId: budget.id };
  const adjustment = await tx.adjustment.findFirst({ where, include: { settledBy: true } });
  if (!adjustment || adjustment.revisionId !== latest?.id)
    throw new Refusal("没有找到这处核减（核增），请刷新后重试。");
  if (adjustment.version !== version || adjustment.status !== "proposed") {
    const by = adjustment.settledBy?.displayName;
    throw new Refusal(
      by ? `这处核减（核增）已由 ${by} 办理，请刷新后再看。` : "这处核减（核增）刚刚有改动，请刷新后再看。",
    );
  }
  return adjustment;
}

async function close(
  tx: Transaction,
  adjustment: Adjustment,
  { actor }: Settling,
  to: { status: "adopted" | "answered" | "withdrawn"; answer?: string },
): Promise<void> {
  const data = { ...to, settledById: actor.id, settledAt: new Date(), version: { increment: 1 } };
  const saved = await tx.adjustment.update({ where: { id: adjustment.id }, data });
  const action = {
    adopted: "adjustment.adopt",
    answered: "adjustment.answer",
    withdrawn: "adjustment.withdraw",
  } as const;
  await recordEvent(tx, {
    actor,
    action: action[to.status],
    budgetId: adjustment.budgetId,
    entity: `adjustment:${adjustment.id}`,
    before: facts(adjustment),
    after: facts(saved),
  });
}

/** Takes back what was proposed. @throws Refusal when the person may not, or it was settled or changed meanwhile */
export function withdrawAdjustment(db: PrismaClient, settling: Settling): Promise<void> {
  return inTurn(
    { budgets: [settling.budgetId] },
    async (tx) => {
      const budget = await budgetFor(tx, settling.actor, "adjustment.propose", settling.budgetId);
      await close(tx, await openAdjustment(tx, budget, settling), settling, { status: "withdrawn" });
    },
    db,
  );
}

/** The adjustment that a clerk settles, with the line as it is now; null when the line was deleted. */
async function settled(tx: Transaction, settling: Settling) {
  const { actor } = settling;
  const budget = await budgetFor(tx, actor, "adjustment.settle", settling.budgetId);
  const adjustment = await openAdjustment(tx, budget, settling);
  const where = { budgetId_lineId: { budgetId: budget.id, lineId: adjustment.lineId } };
  const row = await tx.line.findUnique({ where });
  const { departmentId } = budget;
  // Whose a deleted line was is only known of the department: its clerk answers for it.
  const decision = can(actor, "adjustment.settle", { departmentId, unit: row?.unitCode ?? null });
  if (!decision.allowed) throw new Refusal(`${decision.reason}。`);
  if (budget.status !== "draft") {
    throw new Refusal(`预算${STATUS_LABELS[budget.status]}，退回为草稿后才能处理核减（核增）。`);
  }
  return { budget, adjustment, row };
}

/**
 * Adopts what was proposed: the amount is written to the line as entry writes it, with its own version check and event,
 * in one transaction with the adjustment.
 *
 * @throws Refusal when the person may not, the budget is no draft, the line was deleted, or the adjustment changed;
 *   EntryConflicts when the line changed since the person saw it; EntryRefused when entry refuses the amount
 */
export function adoptAdjustment(db: PrismaClient, settling: Settling & { lineVersion: number }): Promise<void> {
  return inTurn(
    { budgets: [settling.budgetId] },
    async (tx) => {
      const { budget, adjustment, row } = await settled(tx, settling);
      if (!row) throw new Refusal(`支出明细 ${adjustment.lineId} 已经删除，不能采纳，请写明情况答复审核人。`);
      const value = { ...lineOf(row), amount: Number(adjustment.approvedFen) };
      const change = {
        entity: "line",
        key: row.id,
        baseVersion: settling.lineVersion,
        value,
      } as unknown as EntryEnvelope;
      const batch = { budgetId: budget.id, batchId: crypto.randomUUID(), changes: [change], actor: settling.actor };
      await saveBatchWithin(tx, batch);
      await close(tx, adjustment, settling, { status: "adopted" });
    },
    db,
  );
}

/** Answers why what was proposed is not adopted. @throws Refusal as `adoptAdjustment` does */
export function answerAdjustment(db: PrismaClient, settling: Settling & { answer: string }): Promise<void> {
  return inTurn(
    { budgets: [settling.budgetId] },
    async (tx) => {
      const { adjustment } = await settled(tx, settling);
      await close(tx, adjustment, settling, { status: "answered", answer: settling.answer });
    },
    db,
  );
}
