import type { Prisma, PrismaClient } from "@/generated/prisma/client";
import { can, departmentsFor, type Subject } from "@/lib/domain/access";
import { STATUS_LABELS } from "@/lib/domain/labels";
import { type ReviewPart, reviewParts } from "@/lib/domain/review";
import { Refusal } from "@/lib/server/action-error";
import { type AuditActor, recordEvent } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";
import { inDepartments } from "@/lib/server/department-scope";
import { inTurn } from "@/lib/server/in-turn";
import { revisionDisclosure } from "../budgets/disclosed";
import { latestRevision } from "../budgets/frozen";
import type { LoadedBudget } from "../budgets/types";
import type { MappedPart, ReviewMap } from "./types";

/** Who reviews, and from where. */
export type Reviewer = Subject & AuditActor;

/** What somebody marks, on the revision that they see. */
export interface Mark {
  budgetId: string;
  /** number of the revision */
  revision: number;
  subject: string;
  actor: Reviewer;
}

type Revision = Prisma.RevisionGetPayload<object>;

const UNDER_REVIEW: ReadonlySet<string> = new Set(["submitted", "reviewed", "reported", "examined"]);

function markRefusal({ status }: { status: keyof typeof STATUS_LABELS }): string | null {
  return UNDER_REVIEW.has(status) ? null : `预算${STATUS_LABELS[status]}，不在审核中，不能再记录审阅进度。`;
}

/** The revision under review that a person marks. @throws Refusal when there is none, or it is not the one they see */
async function reviewed(tx: Transaction, { budgetId, revision, actor }: Mark): Promise<Revision> {
  const departmentId = inDepartments(departmentsFor(actor, "review.mark"));
  const budget = await tx.budget.findFirst({ where: { id: budgetId, departmentId } });
  if (!budget) throw new Refusal("没有找到这份预算，可能已被删除，或您没有权限。");
  const closed = markRefusal(budget);
  if (closed) throw new Refusal(closed);
  const latest = await latestRevision(tx, budgetId);
  if (latest?.number !== revision) throw new Refusal("预算已有新的修订，请刷新后继续审阅。");
  return latest;
}

async function record(tx: Transaction, mark: Mark, before: string | null, after: string): Promise<void> {
  const { actor, budgetId, subject, revision } = mark;
  const entity = `reviewMark:${revision}:${subject}`;
  await recordEvent(tx, { actor, action: "review.mark", budgetId, entity, before, after });
}

async function refuseUnknown(tx: Transaction, revision: Revision, subject: string): Promise<void> {
  const parts = reviewParts(await revisionDisclosure(tx, revision));
  if (!parts.some((part) => part.subject === subject)) throw new Refusal("这次修订没有这一部分，请刷新后重试。");
}

const keyOf = ({ id: revisionId }: Revision, { subject, actor }: Mark) => ({
  revisionId_userId_subject: { revisionId, userId: actor.id, subject },
});

/**
 * Remembers that a reviewer opened a part of the revision; the first time counts.
 *
 * @returns whether it was the first time
 * @throws Refusal when the budget is not under review, has a newer revision, or has no such part
 */
export async function markOpened(db: PrismaClient, mark: Mark): Promise<boolean> {
  return inTurn(
    { budgets: [mark.budgetId] },
    async (tx) => {
      const revision = await reviewed(tx, mark);
      if (await tx.reviewMark.findUnique({ where: keyOf(revision, mark) })) return false;
      await refuseUnknown(tx, revision, mark.subject);
      const { budgetId, subject, actor } = mark;
      await tx.reviewMark.create({ data: { revisionId: revision.id, userId: actor.id, subject, budgetId } });
      await record(tx, mark, null, "opened");
      return true;
    },
    db,
  );
}

/**
 * Ticks a part as looked through, or takes the person's own tick back. Ticks of others stay as they are.
 *
 * @throws Refusal as `markOpened` does
 */
export async function tickPart(db: PrismaClient, mark: Mark & { ticked: boolean }): Promise<void> {
  return inTurn(
    { budgets: [mark.budgetId] },
    async (tx) => {
      const revision = await reviewed(tx, mark);
      await refuseUnknown(tx, revision, mark.subject);
      const where = keyOf(revision, mark);
      const known = await tx.reviewMark.findUnique({ where });
      if ((known?.tickedAt != null) === mark.ticked) return;
      const tickedAt = mark.ticked ? new Date() : null;
      const { budgetId, subject, actor } = mark;
      const create = { revisionId: revision.id, userId: actor.id, subject, budgetId, tickedAt };
      await tx.reviewMark.upsert({ where, create, update: { tickedAt } });
      await record(tx, mark, known ? (known.tickedAt ? "ticked" : "opened") : null, mark.ticked ? "ticked" : "opened");
    },
    db,
  );
}

/** Where a part is looked through, under the address of the budget. */
function pathOf({ kind, subject }: ReviewPart): string {
  const name = subject.slice(subject.indexOf(":") + 1);
  if (kind === "table") return `tables/${encodeURIComponent(name)}`;
  if (kind === "project") return `entry/projects/${encodeURIComponent(name)}`;
  return `narrative?part=${encodeURIComponent(name)}`;
}

/** Why a person may not mark a budget now; blank when the person may. */
export function markingRefusal(reader: Subject, { departmentId, status }: LoadedBudget["head"]): string {
  const decision = can(reader, "review.mark", { departmentId, unit: null });
  return decision.allowed ? (markRefusal({ status }) ?? "") : `${decision.reason}。`;
}

/** 审阅进度 of the latest revision of a budget, as one person may see and mark it. */
export async function findReviewMap(
  db: PrismaClient,
  reader: Subject & { id: string },
  { head }: LoadedBudget,
): Promise<ReviewMap> {
  const because = markingRefusal(reader, head);
  const budget = { id: head.id, departmentId: inDepartments(departmentsFor(reader, "revision.view")) };
  const revision = await db.revision.findFirst({ where: { budget }, orderBy: { number: "desc" } });
  if (!revision) return { revision: null, parts: [], mayMark: false, because };
  const marks = await db.reviewMark.findMany({
    where: { revisionId: revision.id },
    include: { user: { select: { displayName: true } } },
    orderBy: [{ openedAt: "asc" }, { userId: "asc" }],
  });
  const parts = reviewParts(await revisionDisclosure(db, revision)).map((part): MappedPart => {
    const here = marks.filter(({ subject }) => subject === part.subject);
    const own = here.find(({ userId }) => userId === reader.id);
    const ticks = here.flatMap(({ userId, tickedAt, user }) =>
      tickedAt ? [{ name: user.displayName, at: tickedAt.toISOString(), mine: userId === reader.id }] : [],
    );
    const openedBy = here.map(({ user }) => user.displayName);
    return { ...part, path: pathOf(part), ticks, openedBy, opened: own !== undefined, ticked: own?.tickedAt != null };
  });
  return { revision: revision.number, parts, mayMark: because === "", because };
}
