import { Prisma } from "@/generated/prisma/client";
import type { LeadingStep } from "@/lib/domain/workflow";
import type { Transaction } from "@/lib/server/db";
import { type TodoReader, waitingSql } from "./waiting-sql";

/** The next budget that waits for a person's judgement. */
export interface NextReview {
  budgetId: string;
  kind: LeadingStep;
  departmentName: string;
  fiscalYear: number;
  /** how many wait besides the one that is open */
  count: number;
}

/** The steps of whoever looks budgets through, one after another. */
const JUDGED = ["approve", "sign", "examine", "advance"] as const satisfies readonly LeadingStep[];

const { sql } = Prisma;

/** The budget to look through after another: the next by year and department, going round. Null when there is no other. */
export async function findNextReview(
  db: Transaction,
  reader: TodoReader,
  budgetId: string,
): Promise<NextReview | null> {
  const waiting = waitingSql(reader);
  if (waiting === null) return null;
  const [next] = await db.$queryRaw<NextReview[]>(sql`
    WITH waiting AS (${waiting})
    SELECT b.id AS "budgetId", w.kind, b.department_name AS "departmentName", b.fiscal_year AS "fiscalYear",
      (count(*) OVER ())::int AS count
    FROM waiting AS w JOIN budget AS b ON b.id = w.budget_id CROSS JOIN budget AS here
    WHERE w.kind = ANY(${[...JUDGED]}::text[]) AND here.id = ${budgetId}::uuid AND b.id <> here.id
    ORDER BY (-b.fiscal_year, b.department_code, b.id) > (-here.fiscal_year, here.department_code, here.id) DESC,
      b.fiscal_year DESC, b.department_code, b.id
    LIMIT 1`);
  return next ?? null;
}

/** Ids of the budgets in which something waits for a person. */
export async function findWaitingBudgets(db: Transaction, reader: TodoReader): Promise<string[]> {
  const waiting = waitingSql(reader);
  if (waiting === null) return [];
  const rows = await db.$queryRaw<{ id: string }[]>(
    sql`SELECT DISTINCT w.budget_id::text AS id FROM (${waiting}) AS w WHERE w.budget_id IS NOT NULL`,
  );
  return rows.map(({ id }) => id);
}
