import type { Role } from "@/lib/domain/access";
import type { CanonicalJson } from "@/lib/domain/canonical";
import type { AuditEvent, AuditOrigin } from "@/lib/server/audit";
import { placeWords } from "@/lib/server/subject";

/** A role with what the place is called at which it is held. */
export interface PlacedRole {
  role: Role;
  department: { id: string; code: string; name: string } | null;
  section: { name: string } | null;
  /** unit code; null for the whole department */
  unit: string | null;
}

/** What a role that is given or taken back leaves in the trail; the department names whose history shows it. */
export function roleFacts(
  account: string,
  { role, department, section, unit }: PlacedRole,
): { [name: string]: CanonicalJson } {
  const where = placeWords({ section, department: department && { name: `${department.code} ${department.name}` } });
  return { ...(department && { departmentId: department.id }), account, role, where, unit };
}

/** The event of a role that was given, or taken back. */
export function roleEvent(
  actor: AuditOrigin | null,
  action: "people.grant" | "people.withdraw",
  { id, accountName }: { id: string; accountName: string },
  role: PlacedRole,
): AuditEvent {
  const facts = roleFacts(accountName, role);
  const event = { actor, action, budgetId: null, entity: `user:${id}` };
  return action === "people.grant"
    ? { ...event, before: null, after: facts }
    : { ...event, before: facts, after: null };
}
