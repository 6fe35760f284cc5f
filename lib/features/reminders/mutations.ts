import { can, type OfficeKind } from "@/lib/domain/access";
import type { BudgetStage, BudgetStatus } from "@/lib/domain/labels";
import { withDepartment } from "@/lib/domain/workflow";
import { Refusal } from "@/lib/server/action-error";
import { type AuditEvent, recordEvents } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";
import { officeKind } from "@/lib/server/subject";
import { refuseStopped } from "../departments/stop";
import type { StepActor } from "../workflow/types";
import type { RemindersSent } from "./types";

/** Nobody is reminded of the same thing more than once in so many milliseconds, by whomever. */
const PAUSE = 3_600_000;

/** Whom a reminder asks for what. */
interface Target {
  departmentId: string;
  fiscalYear: number;
  stage: BudgetStage;
  /** null: for the whole budget */
  unitCode: string | null;
  /** null while there is no budget */
  budgetId: string | null;
  /** as the answer calls it */
  name: string;
}

/** Whether a budget still has to be reported or disclosed by its department. */
export function isWithDepartment(office: OfficeKind, stage: BudgetStage, status: BudgetStatus): boolean {
  return withDepartment(office).some((one) => one.stage === stage && one.statuses.includes(status));
}

const keyOf = ({ departmentId, stage, unitCode }: Pick<Target, "departmentId" | "stage" | "unitCode">) =>
  [departmentId, stage, unitCode ?? ""].join(" ");

async function remindedLately(tx: Transaction, targets: readonly Target[]): Promise<ReadonlySet<string>> {
  const [first] = targets;
  if (!first) return new Set();
  const rows = await tx.reminder.findMany({
    where: {
      fiscalYear: first.fiscalYear,
      departmentId: { in: [...new Set(targets.map(({ departmentId }) => departmentId))] },
      at: { gt: new Date(Date.now() - PAUSE) },
    },
    select: { departmentId: true, stage: true, unitCode: true },
  });
  return new Set(rows.map(keyOf));
}

/** Reminds all who were not reminded within the hour, with an event each. */
async function send(
  tx: Transaction,
  { actor, text, action }: { actor: StepActor; text: string; action: "reminder.send" | "reminder.sendUnits" },
  targets: readonly Target[],
): Promise<RemindersSent> {
  const lately = await remindedLately(tx, targets);
  const due = targets.filter((one) => !lately.has(keyOf(one)));
  const at = new Date();
  await tx.reminder.createMany({
    data: due.map(({ name: _name, budgetId: _budgetId, ...target }) => ({ ...target, text, byId: actor.id, at })),
  });
  await recordEvents(
    tx,
    due.map(({ departmentId, fiscalYear, stage, unitCode, budgetId, name }): AuditEvent => {
      const entity = unitCode === null ? (budgetId ? `budget:${budgetId}` : "department") : `unit:${unitCode}`;
      const department = budgetId === null ? { department: name, departmentId, fiscalYear } : {};
      return { actor, action, budgetId, entity, before: null, after: { ...department, stage, text } };
    }),
  );
  const left = targets.filter((one) => lately.has(keyOf(one))).map(({ name }) => `${name}：一小时内已经催办过。`);
  return { reminded: due.length, left };
}

interface Asked {
  id: string;
  name: string;
  closedOn: Date | null;
  budgets: { id: string; stage: BudgetStage; status: BudgetStatus }[];
}

/** What a department is reminded of; a sentence when there is nothing to remind it of. */
function targetOf({ id, name, closedOn, budgets }: Asked, office: OfficeKind, fiscalYear: number): Target | string {
  if (closedOn) return `${name}：已经停用。`;
  const budget = budgets[0];
  const target = { departmentId: id, fiscalYear, unitCode: null, name };
  if (!budget) return { ...target, stage: "firstSubmission", budgetId: null };
  const { id: budgetId, stage, status } = budget;
  if (stage === "controlFigures") return `${name}：在等待下达控制数，不需要催办。`;
  if (isWithDepartment(office, stage, status)) return { ...target, stage, budgetId };
  return `${name}：本阶段已经报送或公开，不需要催办。`;
}

/**
 * The bureau reminds departments of their budget of a year: those that have not reported it (disclosed it, once it is
 * approved), or have none. Departments that the person does not reach are passed over like those that need no reminder.
 */
export async function remindDepartments(
  tx: Transaction,
  actor: StepActor,
  { departments, fiscalYear, text }: { departments: readonly string[]; fiscalYear: number; text: string },
): Promise<RemindersSent> {
  const reached = departments.filter((departmentId) => {
    return can(actor, "reminder.send", { departmentId, unit: null }).allowed;
  });
  const rows = await tx.department.findMany({
    where: { id: { in: [...new Set(reached)] } },
    orderBy: { code: "asc" },
    select: {
      ...{ id: true, name: true, closedOn: true },
      budgets: { where: { fiscalYear }, select: { id: true, stage: true, status: true } },
    },
  });
  const office = await officeKind(tx);
  const found = rows.map((row) => targetOf(row, office, fiscalYear));
  const targets = found.filter((one) => typeof one !== "string");
  const { reminded, left } = await send(tx, { actor, text, action: "reminder.send" }, targets);
  return { reminded, left: [...left, ...found.filter((one) => typeof one === "string")] };
}

/**
 * The department reminds units that have not handed in their part.
 *
 * @throws Refusal when there is no such budget, it is not being prepared, or it goes on no more
 */
export async function remindUnits(
  tx: Transaction,
  actor: StepActor,
  { budgetId, units, text }: { budgetId: string; units: readonly string[]; text: string },
): Promise<RemindersSent> {
  const budget = await tx.budget.findUnique({
    where: { id: budgetId },
    include: { units: { where: { code: { in: [...units] } }, orderBy: { position: "asc" } } },
  });
  if (!budget) throw new Refusal("没有找到这份预算，可能已被删除，请返回工作台重新选择。");
  await refuseStopped(tx, budgetId);
  const { departmentId, fiscalYear, stage, status } = budget;
  if (status !== "draft" || stage === "controlFigures") throw new Refusal("预算不在填报中，不需要催办单位。");
  const open = budget.units.filter(({ submittedAt }) => submittedAt === null);
  const targets = open.map(({ code, name }): Target => {
    return { departmentId, fiscalYear, stage, unitCode: code, budgetId, name };
  });
  const { reminded, left } = await send(tx, { actor, text, action: "reminder.sendUnits" }, targets);
  const done = budget.units.filter(({ submittedAt }) => submittedAt !== null);
  return { reminded, left: [...left, ...done.map(({ name }) => `${name}：已经报送。`)] };
}
