import type { Prisma } from "@/generated/prisma/client";
import { BUREAU, can, type Subject, tierProblem } from "@/lib/domain/access";
import { ROLE_LABELS } from "@/lib/domain/labels";
import { Refusal } from "@/lib/server/action-error";
import type { AuditActor } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";
import { placeWords, REACH } from "@/lib/server/subject";
import { homeOf, keepsAccount } from "./home";

/** Who keeps accounts, and of which people. */
export interface Keeping {
  actor: Subject & AuditActor;
  /** those of one department; null: everybody, which is the bureau's */
  departmentId: string | null;
}

export const WITH_ROLES = {
  memberships: { include: { ...REACH, department: true } },
} satisfies Prisma.UserInclude;

/** An account of which nobody knows yet whether it works: nobody has ever signed in with it. */
export const NEVER_SIGNED_IN = { active: true, sessions: { none: {} } } as const;

/** An account with its roles. */
export type Account = Prisma.UserGetPayload<{ include: typeof WITH_ROLES }>;

/** Whether a person keeps the accounts of all departments. */
export const keepsAll = (actor: Subject): boolean => can(actor, "admin.people", BUREAU).allowed;

/** Nobody changes an account of their own. @throws Refusal naming who may */
export function refuseOwn(actor: Keeping["actor"], userId: string): void {
  if (userId !== actor.id) return;
  const other = keepsAll(actor) ? "另一位系统管理员" : "另一位部门管理员或系统管理员";
  throw new Refusal(`不能修改自己的账号和角色，请由${other}办理。`);
}

/** Names of which only the first few are said: 甲、乙 等 61 处. */
export function fewOf(names: readonly string[]): string {
  return names.length <= 3 ? names.join("、") : `${names.slice(0, 2).join("、")} 等 ${names.length} 处`;
}

/** Whoever holds a role that is the bureau's to give is the bureau's to keep, wherever the role is held. @throws Refusal */
function refuseTier(actor: Keeping["actor"], { memberships }: Account): void {
  const role = memberships.find((one) => tierProblem(one.role, keepsAll(actor)) !== null)?.role;
  if (role === undefined) return;
  throw new Refusal(`这个账号担任${ROLE_LABELS[role]}，由系统管理员办理。`);
}

/**
 * The account of a person of those who are kept, to be changed as such by the department that keeps it: a role elsewhere takes
 * nothing from that, and gives nothing.
 *
 * @throws Refusal when there is no such person, it is the own account, another department keeps it, or it holds a role that is
 *   not for the person to give
 */
export async function ownedAccount(tx: Transaction, { actor, departmentId }: Keeping, id: string): Promise<Account> {
  const here = departmentId === null ? {} : { memberships: { some: { departmentId } } };
  const account = await tx.user.findFirst({ where: { id, ...here }, include: WITH_ROLES });
  if (!account) throw new Refusal(`${departmentId === null ? "" : "本部门"}没有这个人员，请刷新后重新选择。`);
  refuseOwn(actor, id);
  if (keepsAccount(actor, account)) {
    refuseTier(actor, account);
    return account;
  }
  const outside = account.memberships.filter(
    (one) => !can(actor, "admin.people", { departmentId: one.departmentId, unit: null }).allowed,
  );
  const names = new Set(outside.map(placeWords));
  const keeper = homeOf(account) === null ? "系统管理员" : "该账号所在部门的管理员或系统管理员";
  throw new Refusal(`这个账号还在其他部门（${fewOf([...names])}）任职，请由${keeper}办理；本部门的角色可以收回。`);
}

/**
 * Somebody must stay who can give every other role. Ask it in the transaction of the change, which waited for its turn:
 * two administrators may close one another at the same moment.
 *
 * @throws Refusal when nobody else who can sign in holds the role
 */
export async function refuseLastAdministrator(tx: Transaction, userId: string): Promise<void> {
  const others = await tx.membership.count({
    where: { role: "systemAdministrator", userId: { not: userId }, user: { active: true } },
  });
  if (others === 0) throw new Refusal("这是最后一位在用的系统管理员，不能停用或收回角色；请先授予另一个账号。");
}
