import { z } from "zod";
import { Prisma, type PrismaClient } from "@/generated/prisma/client";
import type { Subject } from "@/lib/domain/access";
import { departmentsOf } from "@/lib/domain/access";
import type { Unit } from "@/lib/domain/book";
import { inDepartments } from "@/lib/server/department-scope";
import type { BudgetHead } from "../budgets/types";
import { stopNotice } from "../departments/stop";
import { readCeilings } from "../workflow/ceilings";
import { readEntryRows } from "./data";
import { enterableUnits, unitScope } from "./scope";
import type { Editable, LoadedEntry } from "./types";

function headOf(budget: Prisma.BudgetGetPayload<object>): BudgetHead {
  const { id, departmentId, departmentName, fiscalYear, edition, stage, status, version, updatedAt } = budget;
  return { id, departmentId, departmentName, fiscalYear, edition, stage, status, version, updatedAt };
}

const NOTHING: Editable = { units: [], department: false };

/** What a person may change of a budget: nothing once it is no draft. */
function editableIn(
  subject: Subject,
  { departmentId, status }: BudgetHead,
  units: readonly Unit[],
  handedIn: readonly string[],
): Editable {
  if (status !== "draft") return NOTHING;
  const scope = enterableUnits(subject, departmentId, handedIn);
  const codes = units.map(({ code }) => code).filter((code) => scope?.includes(code) ?? true);
  return { units: codes, department: scope === null };
}

/**
 * The rows of a budget that a person may see, all of one moment, and what of them the person may change.
 *
 * @returns null when there is no such budget or the person may see nothing of its entry: the two are not told apart
 */
export async function findEntry(db: PrismaClient, subject: Subject, budgetId: string): Promise<LoadedEntry | null> {
  if (!z.guid().safeParse(budgetId).success) return null;
  const where = { id: budgetId, departmentId: inDepartments(departmentsOf(subject)) };
  return db.$transaction(
    async (tx) => {
      const budget = await tx.budget.findFirst({ where });
      const scope = budget && unitScope(subject, "entry.view", budget.departmentId);
      if (!budget || scope?.length === 0) return null;
      const head = headOf(budget);
      const rows = await readEntryRows(tx, budget.id, scope);
      const visibleUnits = scope && [...scope];
      const handedIn = await tx.budgetUnit.findMany({ where: { budgetId, submittedAt: { not: null } } });
      const codes = handedIn.map(({ code }) => code);
      const stopped = await stopNotice(tx, budgetId);
      const editable = stopped === null ? editableIn(subject, head, rows.head.units, codes) : NOTHING;
      const ceilings = await readCeilings(tx, budgetId);
      return { head, rows, visibleUnits, handedIn: codes, ceilings, editable, stopped };
    },
    { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead, maxWait: 10_000, timeout: 30_000 },
  );
}
