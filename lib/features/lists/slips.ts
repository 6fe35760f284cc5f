import { ROLE_LABELS } from "@/lib/domain/labels";
import type { Transaction } from "@/lib/server/db";
import { placeWords } from "@/lib/server/subject";
import type { PasswordSlip } from "./types";

/** So many roles are named on a slip. */
const NAMED = 3;

/**
 * A slip for each account: who it is, what they do where, and the password in clear.
 *
 * @param passwords by account
 */
export async function slipsFor(db: Transaction, passwords: ReadonlyMap<string, string>): Promise<PasswordSlip[]> {
  const users = await db.user.findMany({
    where: { accountName: { in: [...passwords.keys()] } },
    orderBy: { accountName: "asc" },
    include: { memberships: { include: { department: true, section: true, unit: true }, orderBy: { role: "asc" } } },
  });
  const slips = users.map(({ accountName, displayName, memberships }) => {
    const roles = memberships.map((held) => `${ROLE_LABELS[held.role]}（${held.unit?.name ?? placeWords(held)}）`);
    const more = roles.length > NAMED ? [`等 ${roles.length} 个角色`] : [];
    return {
      ...{ account: accountName, name: displayName, password: passwords.get(accountName) ?? "" },
      department: memberships[0]?.department?.code ?? "",
      roles: [...roles.slice(0, NAMED), ...more],
    };
  });
  // Handed out department by department.
  const order = ({ department, account }: (typeof slips)[number]) => `${department} ${account}`;
  const sorted = slips.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  return sorted.map(({ department: _, ...slip }): PasswordSlip => slip);
}
