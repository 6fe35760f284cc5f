import { isRole, type Membership } from "@/lib/domain/access";
import { ROLE_LABELS } from "@/lib/domain/labels";

/** The roles of a person in words, each once: 经办、审核. A role the program does not know grants nothing and is left out. */
export function roleWords(memberships: readonly Pick<Membership, "role">[]): string {
  const words = memberships.flatMap(({ role }) => (isRole(role) ? [ROLE_LABELS[role]] : []));
  return [...new Set(words)].join("、");
}
