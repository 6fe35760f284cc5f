import type { PrismaClient } from "@/generated/prisma/client";
import { departmentsFor, type Subject } from "@/lib/domain/access";
import { segregationWarnings } from "@/lib/domain/access/segregation";
import { inDepartments } from "@/lib/server/department-scope";
import type { AdministeredDepartment, Person } from "./types";

/** The departments whose people and units a person keeps, by code. */
export function administeredDepartments(db: PrismaClient, subject: Subject): Promise<AdministeredDepartment[]> {
  return db.department.findMany({
    where: { id: inDepartments(departmentsFor(subject, "admin.people")) },
    orderBy: { code: "asc" },
    select: {
      id: true,
      code: true,
      name: true,
      units: { select: { code: true, name: true }, orderBy: { code: "asc" } },
    },
  });
}

/** The people of one department, open accounts first, then by name of the account. */
export async function peopleOf(db: PrismaClient, departmentId: string): Promise<Person[]> {
  const users = await db.user.findMany({
    where: { memberships: { some: { departmentId } } },
    orderBy: [{ active: "desc" }, { accountName: "asc" }],
    include: {
      memberships: { include: { department: true, unit: true, section: true }, orderBy: { role: "asc" } },
      sessions: { orderBy: { signedInAt: "desc" }, take: 1 },
    },
  });
  return users.map((user): Person => {
    const here = user.memberships.filter((one) => one.departmentId === departmentId);
    const held = here.map(({ role, unitCode }) => ({ role, departmentId, unit: unitCode }));
    const elsewhere = user.memberships.filter((one) => one.departmentId !== departmentId);
    return {
      id: user.id,
      account: user.accountName,
      name: user.displayName,
      active: user.active,
      hasPassword: user.passwordHash !== null,
      mustChangePassword: user.mustChangePassword,
      roles: here.map(({ id, role, unitCode, unit }) => ({
        ...{ membershipId: id, role, unit: unitCode },
        unitName: unit?.name ?? null,
      })),
      elsewhere: [
        ...new Set(
          elsewhere.map(
            ({ department, section }) => department?.name ?? (section ? `归口 ${section.name}` : "全部部门"),
          ),
        ),
      ],
      warnings: segregationWarnings(held, departmentId),
      lastSignIn: user.sessions[0]?.signedInAt ?? null,
    };
  });
}
