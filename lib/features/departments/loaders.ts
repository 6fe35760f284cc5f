import { can } from "@/lib/domain/access";
import { database } from "@/lib/server/db";
import { requireUser } from "@/lib/server/session";
import type { BudgetHead } from "../budgets/types";
import type { PacketScope } from "./types";

/** What the department of a budget has set of its packets, and whether the signed-in person may set it. */
export async function loadPacketScope({ departmentId }: Pick<BudgetHead, "departmentId">): Promise<PacketScope> {
  const { allowed } = can(await requireUser(), "packet.scope", { departmentId, unit: null });
  const where = { id: departmentId };
  const { showLines } = await database().department.findUniqueOrThrow({ where, select: { showLines: true } });
  return { showLines, maySet: allowed };
}
