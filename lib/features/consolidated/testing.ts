import type { PrismaClient } from "@/generated/prisma/client";
import type { BudgetBook } from "@/lib/domain/book";
import { departmentBook } from "@/lib/domain/district/testing";
import { importBook } from "../budgets/mutations";

/** A department with a draft of its own, under code 300 + `number`. @returns the ids of both */
export async function createMember(
  db: PrismaClient,
  number: number,
  change: Partial<BudgetBook> = {},
  sectionId: string | null = null,
): Promise<{ departmentId: string; budgetId: string; book: BudgetBook }> {
  const book = { ...departmentBook(number), ...change };
  const { code, name, region } = book.department;
  const { id: departmentId } = await db.department.create({ data: { code, name, region, sectionId } });
  const { id: budgetId } = await importBook(db, { book, departmentId, actor: null, origin: "test" });
  return { departmentId, budgetId, book };
}
