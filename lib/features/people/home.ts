import { can, type Subject } from "@/lib/domain/access";
import type { Transaction } from "@/lib/server/db";

/** An account by what says who keeps it. */
export interface Kept {
  homeId: string | null;
  memberships: readonly { departmentId: string | null }[];
}

/**
 * The department that keeps an account, by its id: the one that made it, or the only one where it works. Null for an account
 * of the bureau, which are those that work in several departments and were made by none.
 */
export function homeOf({ homeId, memberships }: Kept): string | null {
  if (homeId !== null) return homeId;
  const places = new Set(memberships.map(({ departmentId }) => departmentId));
  const [only] = places;
  return places.size === 1 ? (only ?? null) : null;
}

/** Whether somebody may do what concerns an account as such: whoever administers the department that keeps it. */
export function keepsAccount(actor: Subject, account: Kept): boolean {
  return can(actor, "admin.people", { departmentId: homeOf(account), unit: null }).allowed;
}

/**
 * Writes down which department keeps accounts before they are given roles elsewhere: until then the only one where they work
 * keeps them without anybody having said so.
 *
 * @param users ids of accounts
 */
export async function keepHome(tx: Transaction, users: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "user" AS u SET home_id = held.department_id
    FROM (
      SELECT user_id, min(department_id::text)::uuid AS department_id FROM membership
      WHERE user_id = ANY(${[...users]}::uuid[])
      GROUP BY user_id HAVING count(DISTINCT department_id) = 1 AND count(*) = count(department_id)
    ) AS held
    WHERE held.user_id = u.id AND u.home_id IS NULL`;
}
