import { notFound } from "next/navigation";
import { z } from "zod";
import { departmentsFor } from "@/lib/domain/access";
import type { BudgetBook } from "@/lib/domain/book";
import { PROJECT_CATEGORY_TERMS } from "@/lib/domain/labels";
import { database } from "@/lib/server/db";
import { inDepartments } from "@/lib/server/department-scope";
import { requireUser } from "@/lib/server/session";
import { displayAmount } from "../../domain/money";
import { isBudgetId } from "../budgets/disclosed";
import { rolledForward, signedBook } from "./mutations";
import type { ContinuableProject, RollForwardView } from "./types";

const recorded = z.object({ carried: z.array(z.string()), left: z.array(z.string()) });

function projectsOf({ projects, lines, units }: BudgetBook): ContinuableProject[] {
  return projects.map(({ code, name, unit, category }) => {
    const amount = lines.filter(({ project }) => project === code).reduce((total, line) => total + line.amount, 0);
    return {
      ...{ code, name, categoryLabel: PROJECT_CATEGORY_TERMS[category] },
      unitName: units.find((one) => one.code === unit)?.name ?? unit,
      amountYuan: displayAmount(amount, "yuan"),
    };
  });
}

/** The budget of next year, with what was said when it was made of this one; null when there is none. */
async function nextBudget(departmentId: string, fiscalYear: number): Promise<RollForwardView["next"]> {
  const db = database();
  const budget = await db.budget.findUnique({ where: { departmentId_fiscalYear: { departmentId, fiscalYear } } });
  if (!budget) return null;
  const event = await db.auditEvent.findFirst({ where: { budgetId: budget.id, action: "budget.rollForward" } });
  const said = recorded.safeParse(event?.after);
  return { id: budget.id, ...(said.success ? said.data : { carried: [], left: [] }) };
}

/** What the next year of a signed budget would begin with; not found for whoever may not make it, null before it is signed. */
export async function loadRollForward(budgetId: string): Promise<RollForwardView | null> {
  const where = {
    id: budgetId,
    departmentId: inDepartments(departmentsFor(await requireUser(), "budget.rollForward")),
  };
  const db = database();
  if (!isBudgetId(budgetId) || !(await db.budget.findFirst({ where }))) notFound();
  const signed = await signedBook(db, budgetId);
  if (!signed) return null;
  const { book, departmentId, number } = signed;
  const all = book.projects.map(({ code }) => code);
  const { carried, left, asked } = await rolledForward(db, departmentId, book, { projects: all });
  const next = await nextBudget(departmentId, book.fiscalYear + 1);
  return { fiscalYear: book.fiscalYear, revision: number, projects: projectsOf(book), carried, left, asked, next };
}
