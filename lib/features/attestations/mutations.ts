import type { PrismaClient } from "@/generated/prisma/client";
import { STATUS_LABELS } from "@/lib/domain/labels";
import type { AttestationAnswer } from "@/lib/domain/workflow";
import { Refusal } from "@/lib/server/action-error";
import { type AuditActor, recordEvent } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";
import { inTurn } from "@/lib/server/in-turn";
import { refuseStopped } from "../departments/stop";

/** What a person answers to a rule that no program can check. */
export interface AttestationRequest {
  budgetId: string;
  actor: AuditActor;
  rule: string;
  /** null takes the answer back */
  answer: AttestationAnswer | null;
  note: string;
}

async function attestWithin(tx: Transaction, { budgetId, rule, answer, note, actor }: AttestationRequest) {
  const budget = await tx.budget.findUnique({ where: { id: budgetId } });
  if (!budget) throw new Refusal("没有找到这份预算，可能已被删除，请返回工作台重新选择。");
  if (budget.status !== "draft")
    throw new Refusal(`预算${STATUS_LABELS[budget.status]}，答复不能再改；请先退回为草稿。`);
  await refuseStopped(tx, budgetId);
  const key = { budgetId_rule: { budgetId, rule } };
  const old = await tx.attestation.findUnique({ where: key });
  if (answer === null) await tx.attestation.deleteMany({ where: { budgetId, rule } });
  else {
    const written = { answer, note, authorId: actor.id, at: new Date() };
    const create = { ...written, budgetId, rule };
    await tx.attestation.upsert({ where: key, create, update: { ...written, version: { increment: 1 } } });
  }
  await recordEvent(tx, {
    actor,
    action: "attestation.answer",
    budgetId,
    entity: `attestation:${rule}`,
    before: old && { answer: old.answer, text: old.note },
    after: answer === null ? null : { answer, text: note },
  });
}

/**
 * Keeps what a person answers to a rule that no program can check, or takes the answer back.
 *
 * @throws Refusal when there is no such budget, or it is no draft or stopped. Nothing is changed then.
 */
export async function attest(db: PrismaClient, request: AttestationRequest): Promise<void> {
  await inTurn({ budgets: [request.budgetId] }, (tx) => attestWithin(tx, request), db);
}
