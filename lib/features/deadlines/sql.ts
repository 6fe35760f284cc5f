import { Prisma } from "@/generated/prisma/client";

/**
 * 报送期限 of the stage in which a budget stands, to be joined to a query in which `budget` is called `b`. With it `DUE_ON`
 * is what `dueOn` of lib/domain/workflow says.
 */
export const WITH_DEADLINES = Prisma.sql`
  LEFT JOIN reporting_deadline AS due ON due.fiscal_year = b.fiscal_year AND due.stage = b.stage
  LEFT JOIN deadline_extension AS later ON later.fiscal_year = due.fiscal_year AND later.stage = due.stage
    AND later.department_id = b.department_id`;

/** The day by which the budget is to be handed in, a date; null when nobody set one. */
export const DUE_ON = Prisma.sql`GREATEST(due.due_on, later.due_on)`;
