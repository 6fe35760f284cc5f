import type { Prisma } from "@/generated/prisma/client";
import type { Unit } from "@/lib/domain/book";
import type { Transaction } from "@/lib/server/db";

/** The condition on units and departments that prepare new budgets today: not closed, or only from a later day on. */
export function open(today = new Date()) {
  return { OR: [{ closedOn: null }, { closedOn: { gt: today } }] } satisfies Prisma.UnitWhereInput &
    Prisma.DepartmentWhereInput;
}

/** The units of a department that go into a new budget, by code. */
export function openUnits(tx: Transaction, departmentId: string): Promise<Unit[]> {
  const select = { code: true, name: true, kind: true };
  return tx.unit.findMany({ where: { departmentId, ...open() }, orderBy: { code: "asc" }, select });
}
