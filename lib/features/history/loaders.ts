import { notFound } from "next/navigation";
import { can, departmentsFor } from "@/lib/domain/access";
import { CARRIED_CODES, codeBookYears } from "@/lib/domain/classification";
import type { ValueNames } from "@/lib/domain/entry/value-words";
import { database } from "@/lib/server/db";
import { inDepartments } from "@/lib/server/department-scope";
import { requireUser } from "@/lib/server/session";
import { isBudgetId } from "../budgets/disclosed";
import { namesOfBudget, ofAdministration, ofBudget, readHistory } from "./data";
import type { HistoryFilters, HistoryPage } from "./types";

interface Asked {
  filters: HistoryFilters;
  page: number;
}

/** What codes are called where no budget is in question. */
export function namesOfNothing(): ValueNames {
  const nothing = () => undefined;
  return { unit: nothing, project: nothing, codes: CARRIED_CODES.of(codeBookYears.at(-1) ?? 0) };
}

/** A page of the history of one budget, and whether the person may take all of it away; not found for whoever may not see it. */
export async function loadBudgetHistory(id: string, asked: Asked): Promise<HistoryPage & { mayExport: boolean }> {
  const user = await requireUser();
  const where = { id, departmentId: inDepartments(departmentsFor(user, "history.view")) };
  const db = database();
  const budget = isBudgetId(id) ? await db.budget.findFirst({ where }) : null;
  if (!budget) notFound();
  const names = await namesOfBudget(db, id, budget.edition);
  const history = await readHistory(db, ofBudget(id), names, asked);
  const { allowed } = can(user, "history.export", { departmentId: budget.departmentId, unit: null });
  return { ...history, mayExport: allowed };
}

/** A page of what was done to accounts, units, codes and limits; not found for whoever administers no department. */
export async function loadAdministrationHistory(asked: Asked): Promise<HistoryPage> {
  const departmentIds = departmentsFor(await requireUser(), "admin.people");
  if (departmentIds.length === 0) notFound();
  return readHistory(database(), ofAdministration(departmentIds), namesOfNothing(), asked);
}
