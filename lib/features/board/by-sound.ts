import type { PrismaClient } from "@/generated/prisma/client";
import type { DepartmentScope } from "@/lib/domain/access";
import { soundMatch, soundsOf } from "@/lib/domain/classification/sounds";
import { inDepartments } from "@/lib/server/department-scope";

/** Departments whose names hold letters as their pinyin: initials, or whole syllables. None for a text of other signs. */
export async function soundingLike(db: PrismaClient, scope: DepartmentScope, text: string): Promise<string[]> {
  const letters = text.toLowerCase();
  if (!/^[a-z]+$/.test(letters)) return [];
  const where = { id: inDepartments(scope) };
  const departments = await db.department.findMany({ where, select: { id: true, name: true } });
  return departments.flatMap(({ id, name }) => (soundMatch(soundsOf(name), letters) === null ? [] : [id]));
}
