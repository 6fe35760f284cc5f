import { can, departmentsFor } from "@/lib/domain/access";
import type { UnitChange } from "@/lib/domain/units/changes";
import { dayOf } from "@/lib/server/dates";
import { database } from "@/lib/server/db";
import { inDepartments } from "@/lib/server/department-scope";
import { requireUser } from "@/lib/server/session";
import type { BudgetHead } from "../budgets/types";
import type { AdministeredDepartment } from "../people/types";
import type { DepartmentUnit } from "./types";
import { findUnitChanges } from "./updates";

/** The units of a department that the signed-in person administers, by code. */
export async function loadUnits({ id }: Pick<AdministeredDepartment, "id">): Promise<DepartmentUnit[]> {
  const db = database();
  const kept = inDepartments(departmentsFor(await requireUser(), "admin.units"));
  const ofDepartment = { departmentId: id, department: { id: kept } };
  const units = await db.unit.findMany({
    where: ofDepartment,
    orderBy: { code: "asc" },
    include: { heir: { select: { code: true, name: true } }, _count: { select: { memberships: true } } },
  });
  const snapshots = await db.budgetUnit.findMany({
    where: { budget: ofDepartment },
    select: { code: true, budget: { select: { fiscalYear: true } } },
    orderBy: { budget: { fiscalYear: "asc" } },
  });
  const years = new Map<string, number[]>();
  for (const { code, budget } of snapshots) years.set(code, [...(years.get(code) ?? []), budget.fiscalYear]);
  return units.map(({ code, name, kind, parentCode, closedOn, heir, _count }) => ({
    ...{ code, name, kind, parent: parentCode, closedOn: dayOf(closedOn), mergedInto: heir },
    budgetYears: years.get(code) ?? [],
    members: _count.memberships,
  }));
}

/** In what the units of a draft differ from the list, for whoever may update them; nothing for anybody else. */
export async function loadUnitChanges({
  id,
  departmentId,
}: Pick<BudgetHead, "id" | "departmentId">): Promise<UnitChange[]> {
  const { allowed } = can(await requireUser(), "entry.edit", { departmentId, unit: null });
  return allowed ? findUnitChanges(database(), id) : [];
}
