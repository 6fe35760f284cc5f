import type { PrismaClient } from "@/generated/prisma/client";
import { STATUS_LABELS } from "@/lib/domain/labels";
import { type Ceiling, ceilingsProblem } from "@/lib/domain/workflow";
import { Refusal } from "@/lib/server/action-error";
import { type AuditActor, recordEvent } from "@/lib/server/audit";
import { beijingDay, dateOf, dayOf } from "@/lib/server/dates";
import type { Transaction } from "@/lib/server/db";
import { inTurn } from "@/lib/server/in-turn";
import { refuseStopped } from "../departments/stop";
import { ceilingName, ceilingsByName, readCeilings, writeCeilings } from "./ceilings";
import { findWorkflowBudget, type WorkflowBudget } from "./facts";

/** What is set beside the lines of a budget, and by whom. */
interface Setting {
  budgetId: string;
  actor: AuditActor;
}

async function budgetFor(tx: Transaction, { budgetId }: Setting): Promise<WorkflowBudget> {
  const budget = await findWorkflowBudget(tx, budgetId);
  if (!budget) throw new Refusal("没有找到这份预算，可能已被删除，请返回工作台重新选择。");
  await refuseStopped(tx, budgetId);
  return budget;
}

function refuseCeilings({ units, stage, status }: WorkflowBudget, ceilings: readonly Ceiling[]): void {
  const problem = ceilingsProblem({ stage, status });
  if (problem !== null) throw new Refusal(problem);
  const known = new Set(units.map(({ code }) => code));
  const names = new Set<string>();
  for (const one of ceilings) {
    if (!known.has(one.unit)) throw new Refusal(`本预算没有单位 ${one.unit}，请在所列单位中选择。`);
    if (names.has(ceilingName(one))) throw new Refusal(`“${ceilingName(one)}”录入了两次，请合并为一行。`);
    names.add(ceilingName(one));
  }
}

/**
 * Puts the 控制数 of a budget in place of those that were there.
 *
 * @param request.seen those the person had before the eyes
 * @throws Refusal when they cannot be changed (`ceilingsProblem`), a unit is unknown or named twice, or somebody else has
 *   changed them meanwhile. Nothing is changed then.
 */
export async function saveCeilings(
  db: PrismaClient,
  request: Setting & { seen: readonly Ceiling[]; ceilings: readonly Ceiling[] },
): Promise<void> {
  await inTurn(
    { budgets: [request.budgetId] },
    async (tx) => {
      const budget = await budgetFor(tx, request);
      refuseCeilings(budget, request.ceilings);
      const before = await readCeilings(tx, budget.id);
      if (JSON.stringify(ceilingsByName(before)) !== JSON.stringify(ceilingsByName(request.seen))) {
        throw new Refusal("您打开之后控制数由他人改过，本次没有保存，请刷新核对后再录入。");
      }
      await writeCeilings(tx, request, { before, after: request.ceilings });
    },
    db,
  );
}

/**
 * Writes why a disclosed packet is corrected, in the words that 更正公告 prints.
 *
 * @param request.seen the words the person had before the eyes
 * @throws Refusal when nothing was disclosed, the budget is no draft, or somebody else has changed the words meanwhile.
 *   Nothing is changed then.
 */
export async function saveCorrectionReason(
  db: PrismaClient,
  request: Setting & { seen: string; text: string },
): Promise<void> {
  await inTurn(
    { budgets: [request.budgetId] },
    async (tx) => {
      const budget = await budgetFor(tx, request);
      const { id, status, correctionReason: before } = budget;
      const disclosed = await tx.workflowStep.count({ where: { budgetId: id, action: "disclose" } });
      if (disclosed === 0) throw new Refusal("本预算还没有公开过，不需要更正公告。");
      if (status !== "draft") throw new Refusal(`预算${STATUS_LABELS[status]}，不能再改更正公告；请先退回为草稿。`);
      if (before !== request.seen)
        throw new Refusal("您打开之后更正原因由他人改过，本次没有保存，请刷新核对后再填写。");
      const after = request.text.trim();
      await tx.budget.update({ where: { id }, data: { correctionReason: after } });
      await recordEvent(tx, {
        actor: request.actor,
        action: "budget.setCorrectionReason",
        budgetId: id,
        entity: `budget:${id}`,
        before: { correctionReason: before },
        after: { correctionReason: after },
      });
    },
    db,
  );
}

/**
 * Writes down when the finance office approved the budget (批复日期), in the transaction of something larger.
 *
 * @param request.approvedOn YYYY-MM-DD
 * @returns the budget with that day
 * @throws Refusal when the day is in the future or far from the budget's year, or the budget is disclosed
 */
export async function writeApprovalDay(
  tx: Transaction,
  budget: WorkflowBudget,
  { actor, approvedOn }: { actor: AuditActor; approvedOn: string },
): Promise<WorkflowBudget> {
  const year = Number(approvedOn.slice(0, 4));
  if (approvedOn > beijingDay(new Date())) throw new Refusal(`批复日期 ${approvedOn} 还没有到，请核对。`);
  if (Math.abs(year - budget.fiscalYear) > 1) {
    throw new Refusal(`批复日期 ${approvedOn} 与 ${budget.fiscalYear} 年预算相差太远，请核对年份。`);
  }
  if (budget.status === "disclosed") throw new Refusal("预算已公开，批复日期不能再改；请先重新修订。");
  const day = dateOf(approvedOn);
  await tx.budget.update({ where: { id: budget.id }, data: { approvedOn: day } });
  await recordEvent(tx, {
    actor,
    action: "budget.setApprovalDate",
    budgetId: budget.id,
    entity: `budget:${budget.id}`,
    before: { approvedOn: dayOf(budget.approvedOn) },
    after: { approvedOn },
  });
  return { ...budget, approvedOn: day };
}

/**
 * Writes down when the finance office approved the budget (批复日期), from which the legal time limits run.
 *
 * @param request.approvedOn YYYY-MM-DD
 * @throws Refusal as `writeApprovalDay`. Nothing is changed then.
 */
export async function saveApprovalDay(db: PrismaClient, request: Setting & { approvedOn: string }): Promise<void> {
  await inTurn(
    { budgets: [request.budgetId] },
    async (tx) => {
      await writeApprovalDay(tx, await budgetFor(tx, request), request);
    },
    db,
  );
}
