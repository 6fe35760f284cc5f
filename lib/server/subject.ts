import type { Prisma, PrismaClient } from "@/generated/prisma/client";
import type { Membership, OfficeKind, Subject } from "@/lib/domain/access";

/** What is read of a person's roles to know where they reach. */
export const REACH = {
  section: { select: { name: true, departments: { select: { id: true } } } },
} satisfies Prisma.MembershipInclude;

type Stored = Pick<
  Prisma.MembershipGetPayload<{ include: typeof REACH }>,
  "role" | "departmentId" | "unitCode" | "section"
>;

/** Roles as `access` asks about them: one in a 归口 is one in each department that belongs to it at this moment. */
export function membershipsFrom(stored: readonly Stored[]): Membership[] {
  return stored.flatMap(({ role, departmentId, unitCode, section }): Membership[] =>
    section
      ? section.departments.map(({ id }) => ({ role, departmentId: id, unit: null }))
      : [{ role, departmentId, unit: unitCode }],
  );
}

/** A person with the roles of this moment; null for an account that is gone. */
export type SubjectNow = Pick<Subject, "active" | "memberships"> | null;

/** Where a role is held, in words: a department, 归口 with the name of the section, or 全部部门. */
export function placeWords({
  department,
  section,
}: {
  department: { name: string } | null;
  section: { name: string } | null;
}): string {
  return department?.name ?? (section ? `归口 ${section.name}` : "全部部门");
}

/** Who runs the installation; before that is said, as if it were a bureau, under which a department may less. */
export async function officeKind(db: Pick<PrismaClient, "office">): Promise<OfficeKind> {
  return (await db.office.findFirst({ select: { kind: true } }))?.kind ?? "bureau";
}

/** Memberships that reach a department: its own, those of its 归口 and those in every department. */
export function reaching(departmentId: string): Prisma.MembershipWhereInput {
  return {
    OR: [
      { departmentId },
      { section: { departments: { some: { id: departmentId } } } },
      { departmentId: null, sectionId: null },
    ],
  };
}
