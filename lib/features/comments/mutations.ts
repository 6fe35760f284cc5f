import type { Prisma, PrismaClient } from "@/generated/prisma/client";
import { departmentsFor, type Subject } from "@/lib/domain/access";
import { Describer } from "@/lib/domain/place-words";
import { placeOf } from "@/lib/domain/places";
import { Refusal } from "@/lib/server/action-error";
import { type AuditActor, recordEvent } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";
import { inDepartments } from "@/lib/server/department-scope";
import { inTurn } from "@/lib/server/in-turn";
import { disclosureOf, warm } from "../budgets/disclosed";
import { latestRevision } from "../budgets/frozen";
import { stopNotice } from "../departments/stop";
import { peopleOf } from "./people";
import { mayResolve, writingRight } from "./rights";

/** Who writes, and from where. */
export type CommentActor = Subject & AuditActor;

interface Written {
  budgetId: string;
  actor: CommentActor;
  text: string;
  /** ids of those whom the text calls */
  mentions: readonly string[];
}

type Budget = Prisma.BudgetGetPayload<object>;

const NO_BUDGET = "没有找到这份预算，可能已被删除，或您没有权限。";
const NO_THREAD = "没有找到这条批注，请刷新后重试。";

async function budgetFor(tx: Transaction, actor: CommentActor, id: string): Promise<Budget> {
  const departmentId = inDepartments(departmentsFor(actor, "comment.write"));
  const budget = await tx.budget.findFirst({ where: { id, departmentId } });
  if (!budget) throw new Refusal(NO_BUDGET);
  const writing = writingRight(actor, { ...budget, stopNotice: await stopNotice(tx, id) });
  if (!writing.allowed) throw new Refusal(writing.reason);
  return budget;
}

/** The people called, each once. @throws Refusal when one of them is not of the department */
async function calledIn(tx: Transaction, { departmentId }: Budget, ids: readonly string[]) {
  const people = new Map((await peopleOf(tx, departmentId)).map((person) => [person.id, person]));
  return [...new Set(ids)].map((id) => {
    const person = people.get(id);
    if (!person) throw new Refusal("只能提到本部门能查看这份预算的人，请从名单中重新选择。");
    return person;
  });
}

async function placeIn(tx: Transaction, budget: Budget, subject: string): Promise<string> {
  const place = placeOf(subject);
  const describer = new Describer(await disclosureOf(tx, budget));
  if (!place || !describer.has(place)) throw new Refusal("所批注的内容已不在预算中，请刷新后重新选择。");
  return describer.words(place);
}

async function create(
  tx: Transaction,
  budget: Budget,
  written: Written,
  at: { subject: string; place: string; parentId: string | null },
): Promise<string> {
  const { actor, text } = written;
  const called = await calledIn(tx, budget, written.mentions);
  const revision = budget.status === "draft" ? null : await latestRevision(tx, budget.id);
  const { id } = await tx.comment.create({
    data: {
      ...at,
      text,
      budgetId: budget.id,
      revisionId: revision?.id ?? null,
      authorId: actor.id,
      mentions: { create: called.map(({ id: userId }) => ({ userId })) },
    },
  });
  await recordEvent(tx, {
    actor,
    action: "comment.write",
    budgetId: budget.id,
    entity: `comment:${id}`,
    before: null,
    after: {
      ...at,
      text,
      mentions: called.map(({ name }) => name),
      revision: revision?.number ?? null,
    },
  });
  return id;
}

/**
 * Begins a thread at a place of the budget. While the budget is no draft, the thread belongs to the revision under review.
 *
 * @throws Refusal when the person may not, the budget is disclosed or stopped, the place is not there, or somebody called is not of
 *   the department
 */
export async function writeComment(db: PrismaClient, written: Written & { subject: string }): Promise<{ id: string }> {
  await warm(db, written.budgetId);
  return inTurn(
    { budgets: [written.budgetId] },
    async (tx) => {
      const budget = await budgetFor(tx, written.actor, written.budgetId);
      const place = await placeIn(tx, budget, written.subject);
      return { id: await create(tx, budget, written, { subject: written.subject, place, parentId: null }) };
    },
    db,
  );
}

const THREAD = { resolvedBy: { select: { displayName: true } } } satisfies Prisma.CommentInclude;

async function threadIn(tx: Transaction, budgetId: string, id: string) {
  const thread = await tx.comment.findFirst({ where: { id, budgetId, parentId: null }, include: THREAD });
  if (!thread) throw new Refusal(NO_THREAD);
  return thread;
}

/** Answers a thread. @throws Refusal as `writeComment` does, and when the thread is resolved */
export function replyTo(db: PrismaClient, written: Written & { threadId: string }): Promise<{ id: string }> {
  return inTurn(
    { budgets: [written.budgetId] },
    async (tx) => {
      const budget = await budgetFor(tx, written.actor, written.budgetId);
      const { id: parentId, subject, place, resolvedAt } = await threadIn(tx, budget.id, written.threadId);
      if (resolvedAt) throw new Refusal("这条批注已经解决，如需继续讨论，请先重新打开。");
      return { id: await create(tx, budget, written, { subject, place, parentId }) };
    },
    db,
  );
}

interface Settled {
  budgetId: string;
  threadId: string;
  /** of the thread, as the person saw it */
  version: number;
  actor: CommentActor;
}

async function settle(
  tx: Transaction,
  { budgetId, threadId, version, actor }: Settled,
  resolve: boolean,
): Promise<void> {
  const budget = await budgetFor(tx, actor, budgetId);
  const thread = await threadIn(tx, budget.id, threadId);
  if (!mayResolve(actor, budget, thread.authorId)) {
    throw new Refusal("只有提出批注的人、审核人和签发人可以解决或重新打开，您可以答复。");
  }
  if (thread.version !== version || (thread.resolvedAt !== null) === resolve) {
    const by = thread.resolvedBy?.displayName;
    throw new Refusal(by ? `这条批注已由 ${by} 解决，请刷新后再看。` : "这条批注刚刚由他人办理过，请刷新后再看。");
  }
  const resolved = resolve
    ? { resolvedAt: new Date(), resolvedById: actor.id }
    : { resolvedAt: null, resolvedById: null };
  await tx.comment.update({ where: { id: thread.id }, data: { ...resolved, version: version + 1 } });
  await recordEvent(tx, {
    actor,
    action: resolve ? "comment.resolve" : "comment.reopen",
    budgetId: budget.id,
    entity: `comment:${thread.id}`,
    before: { resolved: !resolve },
    after: { resolved: resolve, subject: thread.subject },
  });
}

/** Resolves a thread. @throws Refusal when the person may not, or somebody settled it since the person saw it */
export function resolveThread(db: PrismaClient, settled: Settled): Promise<void> {
  return inTurn({ budgets: [settled.budgetId] }, (tx) => settle(tx, settled, true), db);
}

/** Opens a resolved thread again. @throws Refusal as `resolveThread` does */
export function reopenThread(db: PrismaClient, settled: Settled): Promise<void> {
  return inTurn({ budgets: [settled.budgetId] }, (tx) => settle(tx, settled, false), db);
}

/**
 * Remembers that a person has read where they were called. This is the person's own affair, no change of the budget: the
 * audit trail does not record it.
 *
 * @returns how many were unread
 */
export async function readMentions(
  db: PrismaClient,
  { budgetId, commentIds, userId }: { budgetId: string; commentIds: readonly string[]; userId: string },
): Promise<number> {
  const where = { userId, readAt: null, commentId: { in: [...commentIds] }, comment: { budgetId } };
  return (await db.commentMention.updateMany({ where, data: { readAt: new Date() } })).count;
}
