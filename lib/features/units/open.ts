import type { Unit } from "@/lib/domain/book";
import type { Transaction } from "@/lib/server/db";

/** The units of a department that go into a new budget, by code. */
export function openUnits(tx: Transaction, departmentId: string): Promise<Unit[]> {
  const select = { code: true, name: true, kind: true };
  return tx.unit.findMany({ where: { departmentId, closedOn: null }, orderBy: { code: "asc" }, select });
}
