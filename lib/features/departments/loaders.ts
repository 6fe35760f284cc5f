import { notFound } from "next/navigation";
import { BUREAU, can } from "@/lib/domain/access";
import { database } from "@/lib/server/db";
import { requireUser } from "@/lib/server/session";
import type { BudgetHead } from "../budgets/types";
import { findDepartments } from "./find";
import type { DepartmentConditions, DepartmentPage, PacketScope } from "./types";

/** What the department of a budget has set of its packets, and whether the signed-in person may set it. */
export async function loadPacketScope({ departmentId }: Pick<BudgetHead, "departmentId">): Promise<PacketScope> {
  const { allowed } = can(await requireUser(), "packet.scope", { departmentId, unit: null });
  const where = { id: departmentId };
  const { showLines } = await database().department.findUniqueOrThrow({ where, select: { showLines: true } });
  return { showLines, maySet: allowed };
}

/**
 * One page of the list of departments; not found for whoever does not keep it, or when there is no department of the
 * chosen code.
 *
 * @param chosen code of the department that is looked at; null for none
 */
export async function loadDepartments(
  conditions: DepartmentConditions,
  page: number,
  chosen: string | null,
): Promise<DepartmentPage> {
  if (!can(await requireUser(), "admin.departments", BUREAU).allowed) notFound();
  const found = await findDepartments(database(), conditions, page, chosen);
  return chosen !== null && found.chosen === null ? notFound() : found;
}
