import { isRole, type Membership, type Role } from "@/lib/domain/access";
import { ROLE_LABELS } from "@/lib/domain/labels";

/** The roles of a person in words, each once: 经办、审核. A role the program does not know grants nothing and is left out. */
export function roleWords(memberships: readonly Pick<Membership, "role">[]): string {
  const words = memberships.flatMap(({ role }) => (isRole(role) ? [ROLE_LABELS[role]] : []));
  return [...new Set(words)].join("、");
}

/** The roles of a person in words, each once, those of a 归口 with its name: 经办、业务股·教科文股. */
export function grantWords(grants: readonly { role: Role; section: string | null }[]): string {
  const words = grants.map(({ role, section }) => ROLE_LABELS[role] + (section === null ? "" : `·${section}`));
  return [...new Set(words)].join("、");
}
