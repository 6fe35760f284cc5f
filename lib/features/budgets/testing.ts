import { readFileSync } from "node:fs";
import path from "node:path";
import type { PrismaClient, Role } from "@/generated/prisma/client";
import { BUREAU_ROLES } from "@/lib/domain/access";
import { type BudgetBook, readBookText } from "@/lib/domain/book";

const DEMO = readFileSync(path.join(import.meta.dirname, "../../../prisma/demo/wansheng-2024.json"), "utf8");

/** The demo book, a new copy each time. */
export function demoBook(): BudgetBook {
  return readBookText(DEMO);
}

/** The demo book as that of another department. */
export function demoBookOf(code: string): BudgetBook {
  const book = demoBook();
  return { ...book, department: { ...book.department, code } };
}

/** A department with one account a role in it, by role; roles of the bureau reach every department. */
export async function createDepartment(
  db: PrismaClient,
  code: string,
  roles: readonly Role[],
): Promise<{ id: string; users: Record<string, string> }> {
  const { id } = await db.department.create({ data: { code, name: `示例部门 ${code}`, region: "示例区" } });
  const users: Record<string, string> = {};
  for (const role of roles) {
    const memberships = { create: { departmentId: BUREAU_ROLES.has(role) ? null : id, role } };
    const data = { accountName: `${role}-${code}`, displayName: `示例 ${role}`, memberships };
    users[role] = (await db.user.create({ data })).id;
  }
  return { id, users };
}
