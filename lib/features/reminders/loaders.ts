import { can, canSomewhere } from "@/lib/domain/access";
import { database } from "@/lib/server/db";
import { requireUser } from "@/lib/server/session";
import type { BudgetHead } from "../budgets/types";
import { stopNotice } from "../departments/stop";
import { isWithDepartment } from "./mutations";
import type { ReminderView } from "./types";

/** Whether the signed-in person may remind any department. */
export async function loadMayRemind(): Promise<boolean> {
  return canSomewhere(await requireUser(), "reminder.send");
}

/** 催办 of a budget that the person was shown, and whom the person may remind now. */
export async function loadReminders({
  id,
  departmentId,
  fiscalYear,
  stage,
  status,
}: BudgetHead): Promise<ReminderView> {
  const user = await requireUser();
  const db = database();
  const units = await db.budgetUnit.findMany({ where: { budgetId: id }, orderBy: { position: "asc" } });
  const rows = await db.reminder.findMany({
    where: { departmentId, fiscalYear },
    orderBy: { at: "desc" },
    include: { by: { select: { displayName: true } } },
  });
  const goesOn = (await stopNotice(db, id)) === null;
  const may = (action: "reminder.send" | "reminder.sendUnits") =>
    goesOn && can(user, action, { departmentId, unit: null }).allowed;
  const fills = status === "draft" && stage !== "controlFigures";
  const open = units.filter(({ submittedAt }) => submittedAt === null);
  return {
    ...{ departmentId, fiscalYear },
    mayRemind: may("reminder.send") && isWithDepartment(user.office, stage, status),
    units: may("reminder.sendUnits") && fills ? open.map(({ code, name }) => ({ code, name })) : [],
    sent: rows.map(({ id: reminder, by, at, unitCode, text }) => ({
      ...{ id: reminder, by: by.displayName, at, text },
      unitName: unitCode && (units.find(({ code }) => code === unitCode)?.name ?? unitCode),
    })),
  };
}
