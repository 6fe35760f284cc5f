import { readFileSync } from "node:fs";
import path from "node:path";
import type { PrismaClient } from "@/generated/prisma/client";
import { readBookText } from "@/lib/domain/book";
import { importBook } from "@/lib/features/budgets/mutations";

/** The demo: the 2024 budget of a real department, with its published figures. */
const DEMO = path.join(import.meta.dirname, "demo/wansheng-2024.json");

/**
 * Carries the demo book into a department, whose code must be the book's (202). Where anything was ever recorded of
 * a budget it does nothing: seeding again must not undo anybody's work.
 */
export async function seedBudget(db: PrismaClient, departmentId: string): Promise<void> {
  if ((await db.auditEvent.count({ where: { budgetId: { not: null } } })) > 0) return;
  const book = readBookText(readFileSync(DEMO, "utf8"));
  await importBook(db, { book, departmentId, actor: null, origin: "seed" });
}
