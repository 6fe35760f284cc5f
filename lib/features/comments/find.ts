import type { Prisma, PrismaClient } from "@/generated/prisma/client";
import { departmentsFor, type Subject } from "@/lib/domain/access";
import { Describer } from "@/lib/domain/place-words";
import { placeOf } from "@/lib/domain/places";
import { inDepartments } from "@/lib/server/department-scope";
import type { LoadedBudget } from "../budgets/types";
import { stopNotice } from "../departments/stop";
import { peopleOf } from "./people";
import { mayResolve, writingRight } from "./rights";
import { pathOf } from "./screens";
import type { BudgetComments, CommentThread, CommentView } from "./types";

type Reader = Subject & { id: string };

const PARTS = {
  author: { select: { displayName: true } },
  mentions: { select: { userId: true, readAt: true, user: { select: { displayName: true } } } },
} satisfies Prisma.CommentInclude;

const WHOLE = {
  ...PARTS,
  resolvedBy: { select: { displayName: true } },
  revision: { select: { number: true } },
  replies: { include: PARTS, orderBy: [{ at: "asc" }, { id: "asc" }] },
} satisfies Prisma.CommentInclude;

type StoredThread = Prisma.CommentGetPayload<{ include: typeof WHOLE }>;
type StoredComment = Prisma.CommentGetPayload<{ include: typeof PARTS }>;

function viewOf({ id, text, author, at, mentions }: StoredComment, reader: Reader): CommentView {
  return {
    id,
    text,
    author: author.displayName,
    at: at.toISOString(),
    mentions: mentions.map(({ user }) => user.displayName),
    unread: mentions.some(({ userId, readAt }) => userId === reader.id && readAt === null),
  };
}

/** Whether what a name of a place stands for is still what was commented. Cells, lines and paragraphs keep their names. */
function anchorOf(
  describer: Describer,
  { subject, place: then }: StoredThread,
): Pick<CommentThread, "place" | "anchor"> {
  const place = placeOf(subject);
  if (!place || !describer.has(place)) return { place: then || subject, anchor: "gone" };
  const now = describer.words(place);
  // Projects and indicators are named by where they stand: after a deletion another may stand there.
  const renamed = place.kind === "book" && then !== "" && then !== now;
  return renamed ? { place: then, anchor: "renamed" } : { place: now, anchor: "there" };
}

/**
 * What was said of a budget, as one person may see it. Everybody who may see the budget reads all of it.
 *
 * @param loaded the budget as the person was shown it
 */
export async function findComments(db: PrismaClient, reader: Reader, loaded: LoadedBudget): Promise<BudgetComments> {
  const { head, disclosure } = loaded;
  const describer = new Describer(disclosure);
  const stored = await db.comment.findMany({
    where: {
      budgetId: head.id,
      parentId: null,
      budget: { departmentId: inDepartments(departmentsFor(reader, "budget.view")) },
    },
    include: WHOLE,
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const writing = writingRight(reader, { ...head, stopNotice: await stopNotice(db, head.id) });
  const threads = stored.map((thread): CommentThread => {
    const anchor = anchorOf(describer, thread);
    return {
      ...anchor,
      id: thread.id,
      subject: thread.subject,
      placeThen: thread.place,
      path: pathOf(disclosure.book, thread.subject, anchor.anchor === "there"),
      revision: thread.revision?.number ?? null,
      version: thread.version,
      comments: [thread, ...thread.replies].map((comment) => viewOf(comment, reader)),
      resolved: thread.resolvedAt && {
        by: thread.resolvedBy?.displayName ?? "",
        at: thread.resolvedAt.toISOString(),
      },
      mayResolve: writing.allowed && mayResolve(reader, head, thread.authorId),
    };
  });
  return { threads, people: writing.allowed ? await peopleOf(db, head.departmentId) : [], writing };
}

/** How many comments call a person who has not read them, by budget. */
export async function findUnreadMentions(db: PrismaClient, reader: Reader): Promise<Map<string, number>> {
  const departmentId = inDepartments(departmentsFor(reader, "budget.view"));
  const mentions = await db.commentMention.findMany({
    where: { userId: reader.id, readAt: null, comment: { budget: { departmentId } } },
    select: { comment: { select: { budgetId: true } } },
  });
  const counts = new Map<string, number>();
  for (const { comment } of mentions) counts.set(comment.budgetId, (counts.get(comment.budgetId) ?? 0) + 1);
  return counts;
}
