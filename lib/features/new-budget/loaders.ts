import { notFound } from "next/navigation";
import { BUREAU, can, type DepartmentScope, departmentsFor } from "@/lib/domain/access";
import { SIGNED_STATUSES } from "@/lib/domain/labels/status";
import { database } from "@/lib/server/db";
import { inDepartments } from "@/lib/server/department-scope";
import { requireUser } from "@/lib/server/session";
import { readBasis } from "../code-books/basis";
import type { CreatableDepartment, NewBudgetView } from "./types";

async function departmentsIn(scope: DepartmentScope): Promise<CreatableDepartment[]> {
  const departments = await database().department.findMany({
    where: { id: inDepartments(scope), closedOn: null },
    orderBy: { code: "asc" },
    select: {
      ...{ id: true, code: true, name: true },
      section: { select: { name: true } },
      _count: { select: { units: { where: { closedOn: null } } } },
      budgets: {
        orderBy: { fiscalYear: "asc" },
        select: {
          fiscalYear: true,
          _count: { select: { revisions: { where: { status: { in: [...SIGNED_STATUSES] } } } } },
        },
      },
    },
  });
  return departments.map(({ id, code, name, section, _count, budgets }) => ({
    ...{ id, code, name },
    section: section?.name ?? "",
    units: _count.units,
    budgetYears: budgets.map(({ fiscalYear }) => fiscalYear),
    signedYears: budgets.filter((one) => one._count.revisions > 0).map(({ fiscalYear }) => fiscalYear),
  }));
}

async function viewOf(scope: DepartmentScope): Promise<NewBudgetView> {
  const db = database();
  const basis = await readBasis(db);
  const office = (await db.office.findFirst()) ?? notFound();
  return {
    fiscalYear: office.fiscalYear,
    edition: office.edition,
    codeBookYears: [...basis.codes.wholeYears],
    departments: await departmentsIn(scope),
  };
}

/** What a new budget can be made of; not found for whoever may make one nowhere. */
export async function loadNewBudget(): Promise<NewBudgetView> {
  const scope = departmentsFor(await requireUser(), "budget.create");
  return scope.length === 0 ? notFound() : viewOf(scope);
}

/** What many new budgets can be made of; not found for everybody but the bureau's 预算股. */
export async function loadNewBatch(): Promise<NewBudgetView> {
  const user = await requireUser();
  return can(user, "budget.createBatch", BUREAU).allowed ? viewOf("all") : notFound();
}

/** What the work bench offers of making budgets: 编制年度 for which the person may make one here, and several at once. */
export async function loadNewBudgetOffer(): Promise<{ year: number | null; batch: boolean }> {
  const user = await requireUser();
  const scope = departmentsFor(user, "budget.create");
  const office = scope.length === 0 ? null : await database().office.findFirst({ select: { fiscalYear: true } });
  if (!office) return { year: null, batch: false };
  const { fiscalYear } = office;
  const where = { id: inDepartments(scope), closedOn: null, budgets: { none: { fiscalYear } } };
  const due = (await database().department.count({ where })) > 0;
  return { year: due ? fiscalYear : null, batch: can(user, "budget.createBatch", BUREAU).allowed };
}
