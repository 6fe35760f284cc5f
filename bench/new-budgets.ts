import type { PrismaClient } from "@/generated/prisma/client";
import { importBook } from "@/lib/features/budgets/mutations";
import { createBatch } from "@/lib/features/new-budget/mutations";

import { county } from "./county/county";
import { loadLists } from "./county/load";
import { onDatabase } from "./database";

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  console.log(`  ${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s ${what}`);
}

async function measure(db: PrismaClient): Promise<void> {
  const { lists, books } = county();
  const data = {
    kind: "bureau",
    name: "示例县财政局",
    region: "示例县",
    fiscalYear: 2027,
    edition: "chongqing-2024",
  } as const;
  await db.office.create({ data });
  const memberships = { create: { role: "systemAdministrator" as const, departmentId: null } };
  const { id } = await db.user.create({ data: { accountName: "admin", displayName: "管理员", memberships } });
  const actor = { id, address: null };
  console.log(`a county of ${lists.departments.length} departments, ${lists.units.length} units`);
  await timed(`lists with ${lists.people.length} people`, () => loadLists(db, lists, actor));
  const departments = (await db.department.findMany({ select: { id: true, code: true } })).sort((a, b) =>
    a.code.localeCompare(b.code),
  );
  const ids = departments.map((one) => one.id);
  await timed("blank budgets of 2026 for all, at once", () =>
    createBatch(db, { fiscalYear: 2026, departments: ids, start: "blank", actor }),
  );
  await timed(`books of 2027, one after another`, async () => {
    for (const [place, book] of books.entries()) {
      const departmentId = ids[place] ?? "";
      await importBook(db, { book, departmentId, actor: null, origin: "bench" });
    }
  });
}

/** How long the lists and budgets of a county take on a real PostgreSQL. */
export function benchNewBudgets(): Promise<void> {
  return onDatabase(measure);
}
