import type { Department, PrismaClient, User } from "@/generated/prisma/client";
import { Refusal } from "@/lib/server/action-error";
import { COMMAND_LINE, recordEvent } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";
import { inTurn } from "@/lib/server/in-turn";
import { revokeSessions } from "@/lib/server/session-store";
import { DEMO_ACCOUNTS, DEMO_BUREAU } from "./demo-accounts.mjs";
import { demoDepartment, IS_DEMO_ACCOUNT } from "./seed-demo";

/** What was taken away. */
export interface RemovedDemo {
  budgets: number;
  /** accounts that are gone */
  deleted: string[];
  /** accounts that the audit trail names, and which are therefore closed and renamed */
  closed: string[];
}

/** Budgets of the department, each with what must stand for good once it is there. */
function budgetsOf(tx: Transaction, { id: departmentId }: Department) {
  return tx.budget.findMany({
    where: { departmentId },
    orderBy: { fiscalYear: "asc" },
    include: { _count: { select: { revisions: true, workflowSteps: true } } },
  });
}

type Budget = Awaited<ReturnType<typeof budgetsOf>>[number];

async function foreignBudget(tx: Transaction, { id, fiscalYear, _count }: Budget): Promise<string[]> {
  const where = { budgetId: id, action: "budget.import", actorId: null, after: { path: ["origin"], equals: "seed" } };
  if ((await tx.auditEvent.count({ where })) === 0) return [`${fiscalYear} 年度预算（不是演示自带的）`];
  const { revisions, workflowSteps } = _count;
  if (revisions + workflowSteps === 0) return [];
  return [
    `${fiscalYear} 年度演示预算的 ${revisions} 次提交和 ${workflowSteps} 条办理记录（提交、签发过的内容不可删除）`,
  ];
}

/** The section of the demo's bureau. */
const demoSection = (tx: Transaction) => tx.businessSection.findUnique({ where: { name: DEMO_BUREAU.section } });

/** So many departments are named, the others are counted. */
const NAMED = 5;

async function foreignDepartments(tx: Transaction, { id }: Department): Promise<string[]> {
  const others = await tx.department.findMany({ where: { id: { not: id } }, orderBy: { code: "asc" } });
  const named = others.slice(0, NAMED).map(({ code, name }) => `部门 ${code} ${name}`);
  return others.length > NAMED ? [...named, `等共 ${others.length} 个部门`] : named;
}

/** Everything that hangs on the demo and is no part of it, or must stay for good. */
async function foreign(tx: Transaction, department: Department, accounts: readonly User[]): Promise<string[]> {
  const sectionId = (await demoSection(tx))?.id;
  const at = sectionId ? [{ departmentId: department.id }, { sectionId }] : [{ departmentId: department.id }];
  const people = await tx.user.findMany({
    where: { NOT: IS_DEMO_ACCOUNT, memberships: { some: { OR: at } } },
    orderBy: { accountName: "asc" },
  });
  const budgets = await Promise.all((await budgetsOf(tx, department)).map((budget) => foreignBudget(tx, budget)));
  const named = new Map(DEMO_ACCOUNTS.map(({ accountName, displayName }) => [accountName, displayName]));
  const taken = accounts.filter(({ accountName, displayName }) => named.get(accountName) !== displayName);
  return [
    ...(await foreignDepartments(tx, department)),
    ...people.map(({ accountName, displayName }) => `在演示部门或演示业务股任职的 ${displayName}（${accountName}）`),
    ...taken.map(({ accountName, displayName }) => `已改名为 ${displayName} 的账号 ${accountName}`),
    ...budgets.flat(),
  ];
}

/** Takes an account away; one that the trail names stays as a name that nobody can sign in with. @returns whether it stays */
async function removeAccount(tx: Transaction, { id, accountName, displayName }: User): Promise<boolean> {
  await revokeSessions(tx, { actor: COMMAND_LINE, userId: id });
  await tx.membership.deleteMany({ where: { userId: id } });
  const stays = (await tx.auditEvent.count({ where: { actorId: id } })) > 0;
  if (!stays) await tx.user.delete({ where: { id } });
  else {
    const names = { accountName: `removed.${accountName}`, displayName: `${displayName}（演示，已移除）` };
    const data = { ...names, active: false, passwordHash: null, version: { increment: 1 } };
    await tx.user.update({ where: { id }, data });
  }
  return stays;
}

async function removeDepartment(tx: Transaction, { id, name }: Department): Promise<void> {
  await tx.budget.deleteMany({ where: { departmentId: id } });
  await tx.membership.deleteMany({ where: { departmentId: id } });
  await tx.unit.updateMany({ where: { departmentId: id }, data: { parentCode: null, mergedInto: null } });
  await tx.unit.deleteMany({ where: { departmentId: id } });
  await tx.department.delete({ where: { id } });
  await tx.membership.deleteMany({ where: { section: { name: DEMO_BUREAU.section } } });
  await tx.businessSection.deleteMany({ where: { name: DEMO_BUREAU.section } });
  // An office that bears another name is no longer that of the demo. It was the department itself before there was a bureau.
  await tx.office.deleteMany({ where: { name: { in: [DEMO_BUREAU.name, name] } } });
}

/**
 * Takes the demo out of a database: department, units, budget, accounts and the office that was made for it, all or nothing
 * and recorded. What only grows (audit trail, revisions, steps of the workflow) is not touched: a demo budget that was
 * submitted is refused, and an account that did anything stays as a closed one under another name.
 *
 * @throws Refusal when there is no demo, or something else hangs on it, which is named
 */
export function removeDemo(db: PrismaClient): Promise<RemovedDemo> {
  return inTurn(
    "everything",
    async (tx) => {
      const department = await demoDepartment(tx);
      if (!department) throw new Refusal("数据库中没有演示数据。");
      const accounts = await tx.user.findMany({ where: IS_DEMO_ACCOUNT, orderBy: { accountName: "asc" } });
      const hanging = await foreign(tx, department, accounts);
      if (hanging.length > 0) {
        throw new Refusal(
          `演示数据没有移除，因为以下内容与它相连：\n${hanging.map((one) => `- ${one}`).join("\n")}\n如不需要保留其中任何内容，请改用新的数据文件夹（DATA_DIR=文件夹 DEMO=0 npm start）或新的数据库。`,
        );
      }
      const userId = { in: accounts.map(({ id }) => id) };
      await tx.packetRun.deleteMany({ where: { userId } });
      const budgets = await tx.budget.count({ where: { departmentId: department.id } });
      await removeDepartment(tx, department);
      const removed: RemovedDemo = { budgets, deleted: [], closed: [] };
      for (const user of accounts) {
        ((await removeAccount(tx, user)) ? removed.closed : removed.deleted).push(user.accountName);
      }
      const { code, name } = department;
      const before = { name, budgets, account: accounts.map(({ accountName }) => accountName).join("、") };
      const event = { budgetId: null, entity: `department:${code}`, before, after: null };
      await recordEvent(tx, { ...event, actor: COMMAND_LINE, action: "demo.remove" });
      return removed;
    },
    db,
  );
}
