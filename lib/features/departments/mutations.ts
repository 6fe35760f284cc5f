import type { PrismaClient } from "@/generated/prisma/client";
import type { InDepartment } from "@/lib/server/action";
import { recordEvent } from "@/lib/server/audit";
import { inTurn } from "@/lib/server/in-turn";

/**
 * Sets 公开网页可展开到明细 of a department: from now on in the packets of its drafts and of what is frozen later. What is
 * frozen keeps what it was frozen with. Each budget of the department shows the change in its own history.
 */
export async function setShowLines(
  db: PrismaClient,
  { actor, departmentId }: InDepartment,
  showLines: boolean,
): Promise<void> {
  await inTurn(
    { departments: [departmentId] },
    async (tx) => {
      const { code, showLines: before } = await tx.department.findUniqueOrThrow({ where: { id: departmentId } });
      if (before === showLines) return;
      await tx.department.update({ where: { id: departmentId }, data: { showLines } });
      const budgets = await tx.budget.findMany({
        where: { departmentId },
        select: { id: true },
        orderBy: { id: "asc" },
      });
      for (const { id: budgetId } of budgets) {
        await recordEvent(tx, {
          ...{ actor, action: "packet.scope", budgetId, entity: `department:${code}` },
          ...{ before: { showLines: before }, after: { showLines } },
        });
      }
    },
    db,
  );
}
