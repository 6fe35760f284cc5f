import { REPORTED_STAGES } from "@/lib/domain/workflow";
import { dayOf } from "@/lib/server/dates";
import type { Transaction } from "@/lib/server/db";
import type { DeadlinesView } from "./types";

/** 报送期限 of a fiscal year, with the extensions. */
export async function readDeadlines(db: Transaction, fiscalYear: number): Promise<DeadlinesView> {
  const set = await db.reportingDeadline.findMany({ where: { fiscalYear } });
  const extensions = await db.deadlineExtension.findMany({
    ...{ where: { fiscalYear }, include: { department: true }, orderBy: [{ department: { code: "asc" } }] },
  });
  return {
    fiscalYear,
    deadlines: REPORTED_STAGES.map((stage) => {
      return { stage, dueOn: dayOf(set.find((one) => one.stage === stage)?.dueOn ?? null) };
    }),
    extensions: REPORTED_STAGES.flatMap((stage) =>
      extensions
        .filter((one) => one.stage === stage)
        .map(({ departmentId, dueOn, reason, department: { code, name } }) => {
          return { stage, departmentId, code, name, dueOn: dueOn.toISOString().slice(0, 10), reason };
        }),
    ),
  };
}
