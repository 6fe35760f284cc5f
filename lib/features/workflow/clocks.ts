import type { Prisma } from "@/generated/prisma/client";
import { type Deadline, deadlinesOf } from "@/lib/domain/workflow";
import { beijingDay, dayOf } from "@/lib/server/dates";

/**
 * The legal clocks of a budget as they stand today.
 *
 * @param disclosedAt when it was disclosed for the first time; null when it was not
 */
export function clocksOf(
  { approvedOn, unitsApprovedOn }: Pick<Prisma.BudgetGetPayload<object>, "approvedOn" | "unitsApprovedOn">,
  disclosedAt: Date | null,
): Deadline[] {
  const done = { issueToUnits: dayOf(unitsApprovedOn), disclose: disclosedAt && beijingDay(disclosedAt) };
  return deadlinesOf(dayOf(approvedOn), done, beijingDay(new Date()));
}
