import type { PrismaClient } from "@/generated/prisma/client";
import { STATUS_LABELS } from "@/lib/domain/labels";
import { sayingOf } from "@/lib/domain/workflow";
import { Refusal } from "@/lib/server/action-error";
import { type AuditActor, recordEvent, waitForTurn } from "@/lib/server/audit";
import { serializable, type Transaction } from "@/lib/server/db";
import { disclosureOf } from "../budgets/disclosed";

/** Why a person keeps what a rule asks about. */
export interface ReasonRequest {
  budgetId: string;
  actor: AuditActor;
  rule: string;
  subject: string;
  /** what the finding said to the person: `sayingOf` */
  said: string;
  /** blank takes the reason back */
  text: string;
}

async function explainWithin(tx: Transaction, request: ReasonRequest): Promise<void> {
  const { budgetId, rule, subject, said, text, actor } = request;
  await waitForTurn(tx);
  const budget = await tx.budget.findUnique({ where: { id: budgetId } });
  if (!budget) throw new Refusal("没有找到这份预算，可能已被删除，请返回工作台重新选择。");
  if (budget.status !== "draft")
    throw new Refusal(`预算${STATUS_LABELS[budget.status]}，说明不能再改；请先退回为草稿。`);
  const { findings } = await disclosureOf(tx, budget);
  const finding = findings.find((one) => one.rule === rule && one.subject === subject && sayingOf(one) === said);
  if (!finding) throw new Refusal("这个问题已经消失或数字有了变化，没有保存说明；请刷新后再看。");
  if (finding.severity !== "confirm") throw new Refusal("这个问题不需要说明：必须改正的要改正，提示的可以不理。");
  const key = { budgetId_rule_subject: { budgetId, rule, subject } };
  const old = await tx.findingReason.findUnique({ where: key });
  if (text === "") await tx.findingReason.deleteMany({ where: { budgetId, rule, subject } });
  else {
    const written = { said, text, authorId: actor.id, at: new Date() };
    const create = { ...written, budgetId, rule, subject };
    await tx.findingReason.upsert({ where: key, create, update: { ...written, version: { increment: 1 } } });
  }
  await recordEvent(tx, {
    actor,
    action: "finding.explain",
    budgetId,
    entity: `finding:${rule} ${subject}`,
    before: old && { said: old.said, text: old.text },
    after: text === "" ? null : { said, text },
  });
}

/**
 * Writes why a finding that wants a reason is kept, or takes the reason back.
 *
 * @throws Refusal when the budget is no draft, or the finding is gone, says something else by now, or wants no reason.
 *   Nothing is changed then.
 */
export async function explainFinding(db: PrismaClient, request: ReasonRequest): Promise<void> {
  await serializable((tx) => explainWithin(tx, { ...request, text: request.text.trim() }), db);
}
