import { STAGE_LABELS } from "@/lib/domain/labels";
import type { ReportedStage } from "@/lib/domain/workflow";
import { Refusal } from "@/lib/server/action-error";
import { type AuditActor, type AuditEvent, recordEvent, recordEvents } from "@/lib/server/audit";
import { dateOf, dayOf } from "@/lib/server/dates";
import type { Transaction } from "@/lib/server/db";

/** Which deadline it is. */
interface DeadlineKey {
  fiscalYear: number;
  stage: ReportedStage;
}

/** A deadline as it shall be; days are YYYY-MM-DD, null for none. */
export interface DeadlineChange extends DeadlineKey {
  dueOn: string | null;
  /** what the person saw */
  seen: string | null;
}

/** 延期报送 for some departments, named by their codes. */
export interface ExtensionChange extends DeadlineKey {
  codes: readonly string[];
  dueOn: string;
  reason: string;
}

const entityOf = ({ fiscalYear, stage }: DeadlineKey) => `deadline:${fiscalYear}:${stage}`;

async function dueOf(tx: Transaction, { fiscalYear, stage }: DeadlineKey): Promise<string | null> {
  const row = await tx.reportingDeadline.findUnique({ where: { fiscalYear_stage: { fiscalYear, stage } } });
  return dayOf(row?.dueOn ?? null);
}

/** A budget is prepared in the year before and, with 二上, in its own. */
function refuseAbsurd(fiscalYear: number, day: string): void {
  const year = Number(day.slice(0, 4));
  if (year === fiscalYear || year === fiscalYear - 1) return;
  throw new Refusal(`${fiscalYear} 年预算的报送期限应在 ${fiscalYear - 1} 年或 ${fiscalYear} 年内，填写的是 ${day}。`);
}

/**
 * Sets 报送期限 of a stage, or takes it away together with the extensions that hang on it.
 *
 * @throws Refusal when the day is of another year, or somebody else set another one meanwhile
 */
export async function setDeadline(tx: Transaction, actor: AuditActor, change: DeadlineChange): Promise<void> {
  const { fiscalYear, stage, dueOn, seen } = change;
  const key = { fiscalYear, stage };
  const old = await dueOf(tx, key);
  if (old !== seen) throw new Refusal("报送期限刚刚由他人改过，本次没有保存，请刷新核对后再改。");
  if (dueOn === old) return;
  const extensions = dueOn === null ? await tx.deadlineExtension.count({ where: key }) : 0;
  if (dueOn === null) await tx.reportingDeadline.delete({ where: { fiscalYear_stage: key } });
  else {
    refuseAbsurd(fiscalYear, dueOn);
    const day = { dueOn: dateOf(dueOn) };
    await tx.reportingDeadline.upsert({
      ...{ where: { fiscalYear_stage: key }, create: { ...key, ...day }, update: day },
    });
  }
  const event = { actor, action: "deadlines.set", budgetId: null, entity: entityOf(key) } as const;
  await recordEvent(tx, { ...event, before: { dueOn: old, ...(extensions > 0 && { extensions }) }, after: { dueOn } });
}

async function departmentsOf(tx: Transaction, codes: readonly string[]) {
  const found = await tx.department.findMany({ where: { code: { in: [...codes] }, closedOn: null } });
  const known = new Set(found.map(({ code }) => code));
  const unknown = codes.filter((code) => !known.has(code));
  if (unknown.length === 0) return found;
  throw new Refusal(`没有编码为 ${unknown.join("、")} 的在用部门，本次没有保存，请核对部门编码。`);
}

/**
 * Gives departments a later day than the others have, or another one than they had.
 *
 * @throws Refusal when the stage has no deadline, the day is not later than it, or there is no such department in use.
 *   Nothing is changed then.
 */
export async function extendDeadline(tx: Transaction, actor: AuditActor, change: ExtensionChange): Promise<void> {
  const { fiscalYear, stage, codes, dueOn, reason } = change;
  const general = await dueOf(tx, change);
  const label = STAGE_LABELS[stage];
  if (general === null) throw new Refusal(`还没有设置 ${fiscalYear} 年${label}的报送期限，请先设置。`);
  if (dueOn <= general) throw new Refusal(`延期后的期限应晚于${label}的报送期限 ${general}。`);
  refuseAbsurd(fiscalYear, dueOn);
  const events: AuditEvent[] = [];
  for (const { id: departmentId, name: department } of await departmentsOf(tx, codes)) {
    const key = { departmentId, fiscalYear, stage };
    const where = { departmentId_fiscalYear_stage: key };
    const old = await tx.deadlineExtension.findUnique({ where });
    const data = { dueOn: dateOf(dueOn), reason };
    await tx.deadlineExtension.upsert({ where, create: { ...key, ...data }, update: data });
    events.push({
      ...{ actor, action: "deadlines.extend", budgetId: null, entity: entityOf(change) },
      before: old && { department, departmentId, dueOn: dayOf(old.dueOn), reason: old.reason },
      after: { department, departmentId, dueOn, reason },
    });
  }
  await recordEvents(tx, events);
}

/** Takes an extension back; one that is gone already stays so. */
export async function withdrawExtension(
  tx: Transaction,
  actor: AuditActor,
  { fiscalYear, stage, department: departmentId }: DeadlineKey & { department: string },
): Promise<void> {
  const where = { departmentId_fiscalYear_stage: { departmentId, fiscalYear, stage } };
  const old = await tx.deadlineExtension.findUnique({ where, include: { department: true } });
  if (!old) return;
  await tx.deadlineExtension.delete({ where });
  const { name: department } = old.department;
  await recordEvent(tx, {
    ...{ actor, action: "deadlines.withdrawExtension", budgetId: null, entity: entityOf({ fiscalYear, stage }) },
    before: { department, departmentId, dueOn: dayOf(old.dueOn), reason: old.reason },
    after: null,
  });
}
