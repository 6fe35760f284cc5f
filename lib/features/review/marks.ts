import type { Prisma, PrismaClient } from "@/generated/prisma/client";
import { can, departmentsFor, type Subject } from "@/lib/domain/access";
import { STATUS_LABELS } from "@/lib/domain/labels";
import { partContents, type ReviewPart, reviewParts } from "@/lib/domain/review";
import { Refusal } from "@/lib/server/action-error";
import { type AuditActor, recordEvent } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";
import { inDepartments } from "@/lib/server/department-scope";
import { inTurn } from "@/lib/server/in-turn";
import { sha256 } from "@/lib/server/sha256";
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

/** What each part of a revision says, as SHA-256 by subject. */
async function contentsOf(tx: Transaction, revision: Revision): Promise<Map<string, string>> {
  const said = partContents(await revisionDisclosure(tx, revision));
  return new Map([...said].map(([subject, text]) => [subject, sha256(text)]));
}

/** @throws Refusal when the revision has no such part */
async function contentOf(tx: Transaction, revision: Revision, subject: string): Promise<string> {
  const content = (await contentsOf(tx, revision)).get(subject);
  if (content === undefined) throw new Refusal("这次修订没有这一部分，请刷新后重试。");
  return content;
}

const keyOf = ({ id: revisionId }: Revision, { subject, actor }: Mark) => ({
  revisionId_userId_subject: { revisionId, userId: actor.id, subject },
});

/** The person's last mark on a part, if it holds on a revision on which the part says `content`; else null. */
async function standingMark(tx: Transaction, revision: Revision, { budgetId, subject, actor }: Mark, content: string) {
  const last = await tx.reviewMark.findFirst({
    where: { budgetId, subject, userId: actor.id, revision: { number: { lte: revision.number } } },
    orderBy: { revision: { number: "desc" } },
  });
  return last && (last.revisionId === revision.id || last.content === content) ? last : null;
}

/**
 * Remembers that a reviewer opened a part of the revision; the first time counts, on whichever revision the part said the
 * same.
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
      const content = await contentOf(tx, revision, mark.subject);
      if (await standingMark(tx, revision, mark, content)) return false;
      const { budgetId, subject, actor } = mark;
      const data = { revisionId: revision.id, userId: actor.id, subject, budgetId, content };
      await tx.reviewMark.create({ data });
      await record(tx, mark, null, "opened");
      return true;
    },
    db,
  );
}

/**
 * Ticks a part as looked through, or takes the person's own tick back, also one that holds from an earlier revision. Ticks
 * of others stay as they are.
 *
 * @throws Refusal as `markOpened` does
 */
export async function tickPart(db: PrismaClient, mark: Mark & { ticked: boolean }): Promise<void> {
  return inTurn(
    { budgets: [mark.budgetId] },
    async (tx) => {
      const revision = await reviewed(tx, mark);
      const content = await contentOf(tx, revision, mark.subject);
      const known = await standingMark(tx, revision, mark, content);
      if ((known?.tickedAt != null) === mark.ticked) return;
      const tickedAt = mark.ticked ? new Date() : null;
      const { budgetId, subject, actor } = mark;
      const create = { revisionId: revision.id, userId: actor.id, subject, budgetId, tickedAt, content };
      await tx.reviewMark.upsert({ where: keyOf(revision, mark), create, update: { tickedAt, content } });
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

type StoredMark = Prisma.ReviewMarkGetPayload<{
  include: { user: { select: { displayName: true } }; revision: { select: { number: true } } };
}>;

/** The last mark of each person on each part, on whichever revision: by subject, in the order of the persons' first marks. */
async function lastMarks(db: PrismaClient, budgetId: string): Promise<Map<string, StoredMark[]>> {
  const marks = await db.reviewMark.findMany({
    where: { budgetId },
    include: { user: { select: { displayName: true } }, revision: { select: { number: true } } },
    orderBy: [{ revision: { number: "asc" } }, { openedAt: "asc" }, { userId: "asc" }],
  });
  const bySubject = new Map<string, Map<string, StoredMark>>();
  for (const mark of marks) {
    const last = bySubject.get(mark.subject) ?? new Map<string, StoredMark>();
    bySubject.set(mark.subject, last.set(mark.userId, mark));
  }
  return new Map([...bySubject].map(([subject, last]) => [subject, [...last.values()]]));
}

function mappedPart(
  part: ReviewPart,
  marks: readonly StoredMark[],
  reader: string,
  holds: (mark: StoredMark) => boolean,
) {
  const here = marks.filter(holds);
  const own = marks.find(({ userId }) => userId === reader);
  const opened = own !== undefined && holds(own);
  const ticks = here.flatMap(({ userId, tickedAt, user }) =>
    tickedAt ? [{ name: user.displayName, at: tickedAt.toISOString(), mine: userId === reader }] : [],
  );
  return {
    ...{ ...part, path: pathOf(part), ticks, opened },
    openedBy: here.map(({ user }) => user.displayName),
    ticked: opened && own.tickedAt !== null,
    changedSince: own && !opened ? own.revision.number : null,
  } satisfies MappedPart;
}

/**
 * 审阅进度 of the latest revision of a budget, as one person may see and mark it. A mark on an earlier revision holds where
 * the part says the same.
 */
export async function findReviewMap(
  db: PrismaClient,
  reader: Subject & { id: string },
  { head }: LoadedBudget,
): Promise<ReviewMap> {
  const because = markingRefusal(reader, head);
  const budget = { id: head.id, departmentId: inDepartments(departmentsFor(reader, "revision.view")) };
  const revision = await db.revision.findFirst({ where: { budget }, orderBy: { number: "desc" } });
  if (!revision) return { revision: null, parts: [], mayMark: false, because };
  const marks = await lastMarks(db, head.id);
  const contents = await contentsOf(db, revision);
  const parts = reviewParts(await revisionDisclosure(db, revision)).map((part): MappedPart => {
    const holds = ({ revisionId, content }: StoredMark) =>
      revisionId === revision.id || content === contents.get(part.subject);
    return mappedPart(part, marks.get(part.subject) ?? [], reader.id, holds);
  });
  return { revision: revision.number, parts, mayMark: because === "", because };
}
