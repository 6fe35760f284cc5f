import type { PrismaClient } from "@/generated/prisma/client";
import { departmentsFor, type Subject } from "@/lib/domain/access";
import { compare } from "@/lib/domain/compare";
import { SIGNED_STATUSES } from "@/lib/domain/labels/status";
import { inDepartments } from "@/lib/server/department-scope";
import { revisionDisclosure } from "../budgets/disclosed";
import { frozenShowLines } from "../budgets/frozen";
import type { LoadedBudget } from "../budgets/types";
import type { PacketChanges } from "./types";

/**
 * What the packet of a budget, as loaded, says otherwise than the last one that was signed before it.
 *
 * @returns null when none was signed before, or the person may not see revisions
 */
export async function findPacketChanges(
  db: PrismaClient,
  reader: Subject,
  { head, revision, disclosure, showLines, basis }: LoadedBudget,
): Promise<PacketChanges | null> {
  const earlier = await db.revision.findFirst({
    where: {
      budgetId: head.id,
      status: { in: [...SIGNED_STATUSES] },
      ...(revision && { number: { lt: revision.number } }),
      budget: { departmentId: inDepartments(departmentsFor(reader, "revision.view")) },
    },
    orderBy: { number: "desc" },
  });
  if (!earlier) return null;
  const { lines, amounts, impact } = compare(await revisionDisclosure(db, earlier), disclosure, basis);
  const opens = showLines ? "可展开到明细" : "不再展开到明细";
  const told = frozenShowLines(earlier) === showLines ? [] : [`公开网页${opens}`];
  return {
    number: earlier.number,
    status: earlier.status,
    told: [...[...lines, ...amounts].map(({ words }) => words), ...told],
    tables: impact.tables,
    sentences: impact.sentences,
  };
}
