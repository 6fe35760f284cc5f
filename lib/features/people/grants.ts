import { Prisma, type PrismaClient } from "@/generated/prisma/client";
import { type Membership, type Role, reachProblem, tierProblem } from "@/lib/domain/access";
import { grantProblem } from "@/lib/domain/access/segregation";
import type { CanonicalJson } from "@/lib/domain/canonical";
import { Refusal } from "@/lib/server/action-error";
import { recordEvent } from "@/lib/server/audit";
import type { Turn } from "@/lib/server/audit-chain";
import type { Transaction } from "@/lib/server/db";
import { inTurn } from "@/lib/server/in-turn";
import { membershipsFrom } from "@/lib/server/subject";
import { keepHome, keepsAccount } from "./home";
import { type Account, type Keeping, keepsAll, refuseLastAdministrator, refuseOwn, WITH_ROLES } from "./keeping";
import { ASKED, askRole } from "./requests";
import { roleEvent, roleFacts } from "./role-events";

/** Where a role is held: a department; all departments of a 归口; with neither, every department there is. */
export interface GrantPlace {
  departmentId: string | null;
  sectionId: string | null;
}

/** A role to be given. */
export interface Grant extends GrantPlace {
  role: Role;
  /** unit code; null for the whole department */
  unit: string | null;
}

function placeOf({ departmentId, sectionId, unit }: Grant) {
  if (sectionId !== null) return "section";
  if (departmentId === null) return "everywhere";
  return unit === null ? "department" : "unit";
}

/** The departments that a place reaches; null for every one. */
async function departmentsAt(tx: Transaction, { departmentId, sectionId }: GrantPlace): Promise<(string | null)[]> {
  if (sectionId === null) return [departmentId];
  const departments = await tx.department.findMany({ where: { sectionId }, select: { id: true } });
  return departments.map(({ id }) => id);
}

/** Whose turn it is to give or take a role: whoever works in the departments that it reaches keeps what they may till then. */
export function turnOf({ departmentId }: Pick<GrantPlace, "departmentId">): Turn {
  return departmentId === null ? "everything" : { general: true, departments: [departmentId] };
}

/** Why a role cannot be given. @param held the others of the person @throws Refusal */
export async function refuseGrant(
  tx: Transaction,
  actor: Keeping["actor"],
  grant: Grant,
  held: readonly Membership[],
): Promise<void> {
  const { role, unit, departmentId, sectionId } = grant;
  const problem = reachProblem(role, placeOf(grant)) ?? tierProblem(role, keepsAll(actor));
  if (problem) throw new Refusal(problem);
  if (sectionId !== null && (await tx.businessSection.count({ where: { id: sectionId } })) === 0) {
    throw new Refusal("没有这个归口业务股，请刷新后重新选择。");
  }
  if (departmentId !== null) await refuseDepartment(tx, departmentId);
  if (unit !== null && departmentId !== null) await refuseUnit(tx, departmentId, unit);
  for (const place of await departmentsAt(tx, grant)) {
    const clash = grantProblem(held, place, role);
    if (clash) throw new Refusal(clash);
  }
}

async function refuseDepartment(tx: Transaction, id: string): Promise<void> {
  const department = await tx.department.findUnique({ where: { id }, select: { name: true, closedOn: true } });
  if (!department) throw new Refusal("没有这个部门，请刷新后重新选择。");
  if (department.closedOn) throw new Refusal(`${department.name}已停用，不能再授予角色。`);
}

async function refuseUnit(tx: Transaction, departmentId: string, code: string): Promise<void> {
  const unit = await tx.unit.findUnique({ where: { departmentId_code: { departmentId, code } } });
  if (!unit) throw new Refusal(`本部门没有单位 ${code}，请先在“单位”中新增。`);
  if (unit.closedOn) throw new Refusal(`单位 ${code} 已停用，请改选。`);
}

/** `roleFacts` of a role that is to be given. */
export async function grantFacts(
  tx: Transaction,
  account: string,
  { role, unit, departmentId, sectionId }: Grant,
): Promise<{ [name: string]: CanonicalJson }> {
  const section = sectionId === null ? null : await tx.businessSection.findUnique({ where: { id: sectionId } });
  const department = departmentId === null ? null : await tx.department.findUnique({ where: { id: departmentId } });
  return roleFacts(account, { role, department, section, unit });
}

/** A closed account is opened first by whoever keeps it. */
function refuseClosed({ accountName, active }: Account): void {
  if (!active) throw new Refusal(`账号“${accountName}”已停用，请先启用再授予角色。`);
}

const taken = (error: unknown) => error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";

/**
 * Gives somebody who has an account a role, with its event; the account of another department is asked for there.
 *
 * @returns what is said of a role that was asked for; null of one that was given
 * @throws Refusal when there is no such account and the person keeps all, it is closed, holds the role already or is the own one, or when the role cannot be held at such a place or beside its others, or is
 *   not for the person to give
 */
export async function grantRole(
  db: PrismaClient,
  actor: Keeping["actor"],
  { account, ...grant }: Grant & { account: string },
): Promise<string | null> {
  const { role, departmentId, sectionId, unit } = grant;
  try {
    return await inTurn(
      turnOf(grant),
      async (tx) => {
        const user = await tx.user.findUnique({ where: { accountName: account }, include: WITH_ROLES });
        if (user) refuseOwn(actor, user.id);
        if (!keepsAll(actor) && !(user && keepsAccount(actor, user))) {
          await askRole(tx, actor, { account, ...grant }, user);
          return ASKED;
        }
        if (!user) throw new Refusal(`没有账号“${account}”，请先新增人员。`);
        refuseClosed(user);
        await refuseGrant(tx, actor, grant, membershipsFrom(user.memberships));
        await keepHome(tx, [user.id]);
        await tx.membership.create({ data: { userId: user.id, departmentId, sectionId, role, unitCode: unit } });
        const event = { actor, action: "people.grant", budgetId: null, entity: `user:${user.id}` } as const;
        await recordEvent(tx, { ...event, before: null, after: await grantFacts(tx, account, grant) });
        return null;
      },
      db,
    );
  } catch (error) {
    throw taken(error) ? new Refusal("这个人员已经有这个角色，不需要重复授予。") : error;
  }
}

/**
 * Takes a role back, with its event.
 *
 * @throws Refusal when nobody of those who are kept holds it, it is the own one, it is not for the person to take, or it is
 *   the last system administrator's
 */
export async function withdrawRole(db: PrismaClient, { actor, departmentId }: Keeping, id: string): Promise<void> {
  const place = await db.membership.findUnique({ where: { id }, select: { departmentId: true } });
  await inTurn(
    turnOf(place ?? { departmentId: null }),
    async (tx) => {
      const here = departmentId === null ? {} : { departmentId };
      const include = { user: true, department: true, section: true };
      const held = await tx.membership.findFirst({ where: { id, ...here }, include });
      if (!held) throw new Refusal("这个角色已经收回，请刷新页面。");
      refuseOwn(actor, held.userId);
      const problem = tierProblem(held.role, keepsAll(actor));
      if (problem) throw new Refusal(problem);
      if (held.role === "systemAdministrator") await refuseLastAdministrator(tx, held.userId);
      await tx.membership.delete({ where: { id } });
      await recordEvent(tx, roleEvent(actor, "people.withdraw", held.user, { ...held, unit: held.unitCode }));
    },
    db,
  );
}
