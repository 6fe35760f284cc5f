import type { BudgetStage, BudgetStatus } from "@/lib/domain/labels";
import { exact, type Fen } from "@/lib/domain/money";
import type { Ceiling } from "@/lib/domain/workflow";
import type { Transaction } from "@/lib/server/db";
import { NEVER_DISCLOSED } from "../departments/drafts";

/** A budget of the year with its units and what is set of it. */
export interface CeilingBudget {
  id: string;
  code: string;
  name: string;
  stage: BudgetStage;
  status: BudgetStatus;
  units: readonly { code: string; name: string }[];
  ceilings: readonly Ceiling[];
}

/** Everything that a workbook of 控制数 is compared with. */
export interface CeilingStanding {
  year: number;
  /** of departments that go on, by code */
  budgets: readonly CeilingBudget[];
  /** open departments without a budget of the year, by code */
  without: readonly { code: string; name: string }[];
}

/** The 控制数 of all budgets of a year. */
export async function readCeilingStanding(tx: Transaction, year: number): Promise<CeilingStanding> {
  const budgets = await tx.budget.findMany({
    // What was closed before it was disclosed goes on no more.
    where: { fiscalYear: year, NOT: { department: { closedOn: { not: null } }, ...NEVER_DISCLOSED } },
    orderBy: { departmentCode: "asc" },
    select: {
      ...{ id: true, departmentId: true, departmentCode: true, departmentName: true, stage: true, status: true },
      units: { orderBy: { position: "asc" }, select: { code: true, name: true } },
      ceilings: { orderBy: [{ unitCode: "asc" }, { class: "asc" }, { source: "asc" }] },
    },
  });
  const without = await tx.department.findMany({
    where: { closedOn: null, budgets: { none: { fiscalYear: year } } },
    orderBy: { code: "asc" },
    select: { code: true, name: true },
  });
  return {
    ...{ year, without },
    budgets: budgets.map(({ id, departmentCode, departmentName, stage, status, units, ceilings }) => ({
      ...{ id, code: departmentCode, name: departmentName, stage, status, units },
      ceilings: ceilings.map(({ unitCode, class: kind, source, amountFen }) => ({
        ...{ unit: unitCode, class: kind, source },
        amount: exact(Number(amountFen), "控制数"),
      })),
    })),
  };
}

/** What units plan without money carried over, in fen, by budget and unit: `budgetId unitCode`. */
export async function plannedByUnit(tx: Transaction, year: number): Promise<ReadonlyMap<string, Fen>> {
  const sums = await tx.line.groupBy({
    by: ["budgetId", "unitCode"],
    where: { carriedOver: false, budget: { fiscalYear: year } },
    _sum: { amountFen: true },
  });
  return new Map(
    sums.map(({ budgetId, unitCode, _sum }) => [
      `${budgetId} ${unitCode}`,
      exact(Number(_sum.amountFen ?? 0n), "控制数已用"),
    ]),
  );
}
