import { notFound } from "next/navigation";
import { BUREAU, can } from "@/lib/domain/access";
import { database } from "@/lib/server/db";
import { requireUser } from "@/lib/server/session";

/** What the page of 控制数 of all departments shows. */
export interface CeilingsDesk {
  year: number;
  /** years with budgets, and the one that is being prepared, the latest first */
  years: number[];
  budgets: number;
  /** how many of them have 控制数 */
  withCeilings: number;
}

/** Whether the signed-in person sets the 控制数 of all departments. */
export async function setsAllCeilings(): Promise<boolean> {
  return can(await requireUser(), "ceiling.edit", BUREAU).allowed;
}

/** The page of 控制数; not found for whoever does not set those of all departments. @param asked null: of the year that is being prepared */
export async function loadCeilingsDesk(asked: number | null): Promise<CeilingsDesk> {
  if (!(await setsAllCeilings())) notFound();
  const db = database();
  const prepared = (await db.office.findFirst({ select: { fiscalYear: true } }))?.fiscalYear;
  const made = await db.budget.findMany({ distinct: ["fiscalYear"], select: { fiscalYear: true } });
  const known = [...made.map(({ fiscalYear }) => fiscalYear), ...(prepared === undefined ? [] : [prepared])];
  const years = [...new Set(known)].sort((a, b) => b - a);
  const year = asked ?? prepared ?? years[0] ?? new Date().getFullYear();
  return {
    ...{ year, years: years.includes(year) ? years : [year, ...years] },
    budgets: await db.budget.count({ where: { fiscalYear: year } }),
    withCeilings: await db.budget.count({ where: { fiscalYear: year, ceilings: { some: {} } } }),
  };
}
