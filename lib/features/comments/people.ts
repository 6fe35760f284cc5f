import { can, isRole } from "@/lib/domain/access";
import { ROLE_LABELS } from "@/lib/domain/labels";
import type { Transaction } from "@/lib/server/db";
import { reaching } from "@/lib/server/subject";
import type { Person } from "./types";

/**
 * Those who may be called in comments on budgets of a department: active people with a role in it that may see them,
 * by name.
 */
export async function peopleOf(db: Transaction, departmentId: string): Promise<Person[]> {
  const users = await db.user.findMany({
    where: { active: true, memberships: { some: reaching(departmentId) } },
    select: {
      id: true,
      accountName: true,
      displayName: true,
      memberships: { where: reaching(departmentId), select: { role: true, unitCode: true } },
    },
    orderBy: [{ displayName: "asc" }, { accountName: "asc" }],
  });
  const seeing = users.filter(({ memberships }) => {
    const own = memberships.map(({ role, unitCode }) => ({ role, departmentId, unit: unitCode }));
    return can({ active: true, memberships: own }, "budget.view", { departmentId, unit: null }).allowed;
  });
  const names = seeing.map(({ displayName }) => displayName);
  return seeing.map(({ id, accountName, displayName, memberships }) => {
    const roles = new Set(memberships.flatMap(({ role }) => (isRole(role) ? [ROLE_LABELS[role]] : [])));
    const shared = names.filter((name) => name === displayName).length > 1;
    const handle = (shared ? `${displayName}(${accountName})` : displayName).replace(/\s+/g, "");
    return { id, name: displayName, roles: [...roles].join("、"), handle };
  });
}
