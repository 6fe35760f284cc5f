import { Prisma, type PrismaClient } from "@/generated/prisma/client";
import type { Subject } from "@/lib/domain/access";
import { type Anchor, anchorText } from "@/lib/domain/attachments";
import type { Transaction } from "@/lib/server/db";
import { editingRight } from "./rights";
import { seenBy } from "./scope";
import type { AttachmentItem, AttachmentList, RevisionAttachmentItem } from "./types";

type Row = Omit<AttachmentItem, "at"> & { at: Date };

const ITEM = Prisma.sql`a.id::text, a.about, a.place, a.name, a.media_type AS "mediaType", a.bytes, a.sha256, a.at,
  u.display_name AS by`;
const FROM = Prisma.sql`attachment AS a JOIN budget AS b ON b.id = a.budget_id JOIN "user" AS u ON u.id = a.uploaded_by_id`;

/** How many files a budget has by now, and how large they are together. */
export async function usedBy(db: PrismaClient | Transaction, budgetId: string): Promise<AttachmentList["used"]> {
  const where = { budgetId, removedAt: null };
  const { _count: files, _sum } = await db.attachment.aggregate({ where, _count: true, _sum: { bytes: true } });
  return { files, bytes: _sum.bytes ?? 0 };
}

/**
 * The files of one line, project or reason, as far as a person may see them, the first added first.
 *
 * @param budgetId of a budget that the person may see
 */
export async function findAttachments(
  db: PrismaClient,
  reader: Subject,
  budgetId: string,
  about: Anchor,
): Promise<AttachmentList> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${ITEM} FROM ${FROM}
    WHERE a.budget_id = ${budgetId}::uuid AND a.about = ${anchorText(about)} AND a.removed_at IS NULL AND ${seenBy(reader)}
    ORDER BY a.at, a.id`;
  const right = await editingRight(db, reader, budgetId, about);
  return {
    items: rows.map((row) => ({ ...row, at: row.at.toISOString() })),
    used: await usedBy(db, budgetId),
    locked: right.allowed ? null : right.reason,
  };
}

/**
 * One file with its contents, also one that was taken away from the draft and stands in a revision.
 *
 * @returns null when the budget has none such, or the person may not see it: the two are not told apart
 */
export async function findFile(
  db: PrismaClient,
  reader: Subject,
  { budgetId, id }: { budgetId: string; id: string },
): Promise<{ name: string; mediaType: string; bytes: Buffer } | null> {
  const [row] = await db.$queryRaw<{ name: string; mediaType: string; content: Uint8Array }[]>`
    SELECT a.name, a.media_type AS "mediaType", a.content FROM attachment AS a JOIN budget AS b ON b.id = a.budget_id
    WHERE a.id = ${id}::uuid AND a.budget_id = ${budgetId}::uuid AND ${seenBy(reader)}`;
  return row ? { name: row.name, mediaType: row.mediaType, bytes: Buffer.from(row.content) } : null;
}

/** The files that the revisions of a budget name, as far as a person may see them, by the id of the revision. */
export async function findRevisionAttachments(
  db: PrismaClient,
  reader: Subject,
  budgetId: string,
): Promise<Map<string, RevisionAttachmentItem[]>> {
  const rows = await db.$queryRaw<(RevisionAttachmentItem & { revisionId: string })[]>`
    SELECT r.revision_id::text AS "revisionId", a.id::text, a.place, a.name, a.bytes, a.sha256
    FROM revision_attachment AS r JOIN attachment AS a ON a.id = r.attachment_id JOIN budget AS b ON b.id = a.budget_id
    WHERE a.budget_id = ${budgetId}::uuid AND ${seenBy(reader)}
    ORDER BY a.about, a.at, a.id`;
  const found = new Map<string, RevisionAttachmentItem[]>();
  for (const { revisionId, ...item } of rows) found.set(revisionId, [...(found.get(revisionId) ?? []), item]);
  return found;
}
