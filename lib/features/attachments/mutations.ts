import type { PrismaClient } from "@/generated/prisma/client";
import type { Subject } from "@/lib/domain/access";
import {
  type Anchor,
  anchorOf,
  anchorText,
  cleanFileName,
  FILE_KINDS_WORDS,
  fileKindOf,
  hasMacros,
  isNamedAs,
  LIMITS,
  limitWords,
} from "@/lib/domain/attachments";
import { Refusal } from "@/lib/server/action-error";
import { type AuditActor, recordEvent } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";
import { inTurn } from "@/lib/server/in-turn";
import { sha256 } from "@/lib/server/sha256";
import { usedBy } from "./find";
import { editingRight } from "./rights";

type Actor = Subject & AuditActor;

/** A file as it came. */
export interface NewAttachment {
  budgetId: string;
  about: Anchor;
  /** as the person's computer calls it */
  name: string;
  content: Buffer;
  actor: Actor;
}

/** What is kept of a file. @throws Refusal saying what was expected when it is not taken */
function examined({ name: given, content }: Pick<NewAttachment, "name" | "content">) {
  const name = cleanFileName(given);
  if (name === null) throw new Refusal("文件名是空的或过长（最多 120 个字），请改名后重新上传。");
  if (content.length === 0) throw new Refusal(`“${name}”是空文件，请重新选择。`);
  if (content.length > LIMITS.fileBytes) throw new Refusal(`“${name}”过大；${limitWords()}。`);
  const kind = fileKindOf(content);
  if (!kind) {
    throw new Refusal(`“${name}”的内容不是可以上传的文件；可以上传 ${FILE_KINDS_WORDS}，请另存为其中一种再上传。`);
  }
  if (hasMacros(content)) throw new Refusal(`“${name}”带有宏，已拒绝；请另存为不带宏的文件再上传。`);
  if (!isNamedAs(name, kind)) {
    throw new Refusal(`“${name}”的内容是${kind.words}，与扩展名不符；请把扩展名改为 .${kind.endings[0]} 再上传。`);
  }
  return { name, mediaType: kind.mediaType, bytes: content.length, sha256: sha256(content) };
}

async function refuseBeyond(tx: Transaction, budgetId: string, bytes: number): Promise<void> {
  const used = await usedBy(tx, budgetId);
  if (used.files < LIMITS.files && used.bytes + bytes <= LIMITS.totalBytes) return;
  throw new Refusal(`这份预算的依据附件已到上限（${limitWords()}），请先移除不需要的，或压缩后再上传。`);
}

/**
 * Adds a file to a line, a project or a reason of a draft. What it is, is seen by its bytes.
 *
 * @param added `budgetId` of a budget that the person may see
 * @throws Refusal when the person may not, the file is none that is taken, there is too much already, or it is there
 */
export async function addAttachment(db: PrismaClient, added: NewAttachment): Promise<{ id: string }> {
  const { budgetId, actor, content } = added;
  const facts = examined(added);
  const about = anchorText(added.about);
  return inTurn(
    { budgets: [budgetId] },
    async (tx) => {
      const right = await editingRight(tx, actor, budgetId, added.about);
      if (!right.allowed) throw new Refusal(right.reason);
      const same = { budgetId, about, sha256: facts.sha256, removedAt: null };
      const there = await tx.attachment.findFirst({ where: same, select: { name: true } });
      if (there) throw new Refusal(`这里已有内容相同的文件“${there.name}”，不必再上传。`);
      await refuseBeyond(tx, budgetId, facts.bytes);
      const { place } = right;
      const data = { budgetId, about, place, ...facts, content: new Uint8Array(content), uploadedById: actor.id };
      const { id } = await tx.attachment.create({ data, select: { id: true } });
      const { mediaType: _, ...told } = facts;
      const after = { place, ...told };
      await recordEvent(tx, {
        actor,
        action: "attachment.add",
        budgetId,
        entity: `attachment:${id}`,
        before: null,
        after,
      });
      return { id };
    },
    db,
  );
}

/**
 * Takes a file away from a draft. What a revision names stays with that revision, to the byte; anything else is deleted.
 *
 * @throws Refusal when there is none such, or the person may not
 */
export async function removeAttachment(
  db: PrismaClient,
  { budgetId, attachmentId, actor }: { budgetId: string; attachmentId: string; actor: Actor },
): Promise<void> {
  await inTurn(
    { budgets: [budgetId] },
    async (tx) => {
      const stored = await tx.attachment.findFirst({
        where: { id: attachmentId, budgetId, removedAt: null },
        omit: { content: true },
        include: { _count: { select: { revisions: true } } },
      });
      const about = stored && anchorOf(stored.about);
      if (!stored || !about) throw new Refusal("没有找到这个依据附件，可能已被移除，请刷新后再看。");
      const right = await editingRight(tx, actor, budgetId, about);
      if (!right.allowed) throw new Refusal(right.reason);
      if (stored._count.revisions === 0)
        await tx.attachment.delete({ where: { id: attachmentId }, select: { id: true } });
      else {
        const data = { removedAt: new Date() };
        await tx.attachment.update({ where: { id: attachmentId }, data, select: { id: true } });
      }
      const { place, name, bytes, sha256: hash } = stored;
      const before = { place, name, bytes, sha256: hash };
      const entity = `attachment:${attachmentId}`;
      await recordEvent(tx, { actor, action: "attachment.remove", budgetId, entity, before, after: null });
    },
    db,
  );
}
