import type { PrismaClient } from "@/generated/prisma/client";
import type { Subject } from "@/lib/domain/access";
import type { Disclosure } from "@/lib/domain/disclosure";
import { STATUS_LABELS } from "@/lib/domain/labels";
import { isWithinUnits, placesOf, unitOfSubject } from "@/lib/domain/places";
import type { Finding } from "@/lib/domain/rules/types";
import { askedOf, sayingOf } from "@/lib/domain/workflow";
import { Refusal } from "@/lib/server/action-error";
import { type AuditActor, recordEvent } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";
import { inTurn } from "@/lib/server/in-turn";
import { disclosureOf, warm } from "../budgets/disclosed";
import { refuseStopped } from "../departments/stop";
import { unitScope } from "../entry/scope";

/** A finding as the person saw it. */
export interface AnsweredFinding {
  rule: string;
  subject: string;
  /** what it said and where: `askedOf` */
  asked: string;
}

/** Why a person keeps what rules ask about: one text for all of these findings. */
export interface ReasonRequest {
  budgetId: string;
  actor: AuditActor & Subject;
  findings: readonly AnsweredFinding[];
  /** blank takes the reasons back */
  text: string;
}

function findingOf(disclosure: Disclosure, { rule, subject, asked }: AnsweredFinding): Finding {
  const finding = disclosure.findings.find(
    (one) => one.rule === rule && one.subject === subject && askedOf(one) === asked,
  );
  if (!finding) throw new Refusal("这个问题已经消失或数字、位置有了变化，没有保存说明；请刷新后再看。");
  if (finding.severity !== "confirm") throw new Refusal("这个问题不需要说明：必须改正的要改正，提示的可以不理。");
  return finding;
}

/** Where a person writes reasons. */
interface Reach {
  book: Disclosure["book"];
  /** codes; null for the whole department */
  units: readonly string[] | null;
}

/** What a unit's clerk is told of findings and reasons that are not the unit's alone. */
function refuseOutside({ book, units }: Reach, finding: Pick<Finding, "subject" | "also">): void {
  if (isWithinUnits(book, finding, units)) return;
  throw new Refusal(
    `您只能为本单位（${units?.join("、")}）的问题写说明；这个问题涉及部门或其他单位，没有保存，请由部门经办人说明。`,
  );
}

/** A reason that was written for more than the unit's places is not the unit's to replace. */
function refuseReplacing({ book, units }: Reach, places: readonly string[]): void {
  if (units === null || places.every((one) => units.includes(unitOfSubject(book, one) ?? ""))) return;
  throw new Refusal("原来的说明还涉及部门或其他单位，没有保存，请由部门经办人修改。");
}

/** Puts the reason for one finding in place of those that were written for it or for more of its places. */
async function keep(
  tx: Transaction,
  { budgetId, actor, text }: ReasonRequest,
  finding: Finding,
  reach: Reach,
): Promise<void> {
  refuseOutside(reach, finding);
  const { rule, subject } = finding;
  const [said, places] = [sayingOf(finding), placesOf(finding)];
  const where = { budgetId, rule, OR: [{ subject }, { said, places: { hasSome: places } }] };
  const replaced = await tx.findingReason.findMany({ where, orderBy: { at: "desc" } });
  for (const one of replaced) refuseReplacing(reach, [one.subject, ...one.places]);
  const [old] = replaced;
  await tx.findingReason.deleteMany({ where });
  if (text !== "") {
    const version = (old?.version ?? 0) + 1;
    const data = { budgetId, rule, subject, said, places, text, authorId: actor.id, at: new Date(), version };
    await tx.findingReason.create({ data });
  }
  await recordEvent(tx, {
    actor,
    action: "finding.explain",
    budgetId,
    entity: `finding:${rule} ${subject}`,
    before: old ? { said: old.said, text: old.text } : null,
    after: text === "" ? null : { said, text },
  });
}

async function explainWithin(tx: Transaction, request: ReasonRequest): Promise<void> {
  const { budgetId, findings } = request;
  const budget = await tx.budget.findUnique({ where: { id: budgetId } });
  if (!budget) throw new Refusal("没有找到这份预算，可能已被删除，请返回工作台重新选择。");
  if (budget.status !== "draft")
    throw new Refusal(`预算${STATUS_LABELS[budget.status]}，说明不能再改；请先退回为草稿。`);
  await refuseStopped(tx, budgetId);
  const disclosure = await disclosureOf(tx, budget);
  const units = unitScope(request.actor, "finding.explain", budget.departmentId);
  const reach = { book: disclosure.book, units };
  for (const finding of findings.map((one) => findingOf(disclosure, one))) await keep(tx, request, finding, reach);
}

/**
 * Writes why findings that want a reason are kept, or takes the reasons back.
 *
 * Whoever enters for a unit writes them for what concerns that unit alone.
 *
 * @throws Refusal when the budget is no draft or stopped, a finding concerns more than the person's units, or a finding is gone, says something else by now, has other places, or wants
 *   no reason. Nothing is changed then.
 */
export async function explainFindings(db: PrismaClient, request: ReasonRequest): Promise<void> {
  await warm(db, request.budgetId);
  await inTurn(
    { budgets: [request.budgetId] },
    (tx) => explainWithin(tx, { ...request, text: request.text.trim() }),
    db,
  );
}
