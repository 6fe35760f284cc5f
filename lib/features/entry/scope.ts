import type { PrismaClient } from "@/generated/prisma/client";
import { type Action, can, departmentsOf, type Subject, type WithinDepartment } from "@/lib/domain/access";
import type { EntryRows } from "@/lib/domain/entry/apply";
import type { EntryChange, EntryRefusal } from "@/lib/domain/entry/change";
import { scopeRefusal, unitOf } from "@/lib/domain/entry/structure";
import { inDepartments } from "@/lib/server/department-scope";
import type { UnitScope } from "../budgets/data";
import { finderIn } from "./versions";

/**
 * The units of a department for which a person may do something: null for the whole department, none when it is refused.
 */
export function unitScope(subject: Subject, action: Action, departmentId: string): UnitScope {
  if (can(subject, action, { departmentId, unit: null }).allowed) return null;
  const own = subject.memberships.filter((one) => one.departmentId === departmentId);
  const units = new Set(own.flatMap(({ unit }) => (unit === null ? [] : [unit])));
  return [...units].filter((unit) => can(subject, action, { departmentId, unit }).allowed);
}

/**
 * The units for which a person may enter now. What a unit has handed in (单位报送) waits for the department: the unit's
 * own clerks no longer change it, the department's still may, since they put it together.
 *
 * @param handedIn codes of the units that have handed in their part
 */
export function enterableUnits(subject: Subject, departmentId: string, handedIn: readonly string[]): UnitScope {
  const units = unitScope(subject, "entry.edit", departmentId);
  return units === null ? null : units.filter((unit) => !handedIn.includes(unit));
}

async function scopeIn(
  db: PrismaClient,
  subject: Subject,
  budgetId: string,
  action: "entry.view" | "entry.edit",
): Promise<WithinDepartment | null> {
  const where = { id: budgetId, departmentId: inDepartments(departmentsOf(subject)) };
  const budget = await db.budget.findFirst({ where, select: { departmentId: true } });
  if (!budget) return null;
  const { departmentId } = budget;
  return { departmentId, unit: unitScope(subject, action, departmentId)?.[0] ?? null };
}

/** Where a person may enter in a budget, as the action wrapper asks; null when there is no such budget for the person. */
export function editScope(db: PrismaClient, subject: Subject, budgetId: string): Promise<WithinDepartment | null> {
  return scopeIn(db, subject, budgetId, "entry.edit");
}

/** Where a person sees what is entered in a budget; null when there is no such budget for the person, or nothing of it to see. */
export async function viewScope(
  db: PrismaClient,
  subject: Subject,
  budgetId: string,
): Promise<WithinDepartment | null> {
  const scope = await scopeIn(db, subject, budgetId, "entry.view");
  return scope && can(subject, "entry.view", scope).allowed ? scope : null;
}

/**
 * Stored rows that a person may not touch. `refusalsOf` knows rows by their key alone, which a browser is free to use in
 * two lists at once; here a row is what its list and its key say.
 */
export function outOfReach(before: EntryRows, changes: readonly EntryChange[], units: UnitScope): EntryRefusal[] {
  const find = finderIn(before);
  return changes.flatMap((change): EntryRefusal[] => {
    const { entity, key } = change;
    const stored = find(change);
    const message = stored ? scopeRefusal(units, entity, unitOf(entity, stored.value)) : null;
    return message ? [{ entity, key, field: "unit", message }] : [];
  });
}
