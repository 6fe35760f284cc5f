import type { Transaction } from "@/lib/server/db";
import type { Standing } from "./types";

/** Everything that lists are compared with, by code and name. */
export async function readStanding(db: Transaction): Promise<Standing> {
  const office = await db.office.findFirst({ select: { region: true } });
  const departments = await db.department.findMany({ orderBy: { code: "asc" }, include: { section: true } });
  const codes = new Map(departments.map(({ id, code }) => [id, code]));
  const codeOf = (id: string) => codes.get(id) ?? "";
  const units = await db.unit.findMany({ orderBy: { code: "asc" } });
  const people = await db.user.findMany({
    orderBy: { accountName: "asc" },
    select: { id: true, accountName: true, displayName: true, active: true },
  });
  const accounts = new Map(people.map(({ id, accountName }) => [id, accountName]));
  const roles = await db.membership.findMany({
    orderBy: [{ user: { accountName: "asc" } }, { role: "asc" }, { department: { code: "asc" } }, { unitCode: "asc" }],
    include: { section: { select: { name: true } } },
  });
  return {
    region: office?.region ?? "",
    sections: await db.businessSection.findMany({ orderBy: { name: "asc" } }),
    departments: departments.map(({ id, code, name, region, section, closedOn }) => ({
      ...{ id, code, name, region },
      ...{ section: section?.name ?? null, closed: closedOn !== null },
    })),
    units: units.map(({ departmentId, code, name, kind, parentCode, closedOn }) => ({
      ...{ department: codeOf(departmentId), code, name, kind },
      ...{ parent: parentCode, closed: closedOn !== null },
    })),
    people: people.map(({ id, accountName, displayName, active }) => ({
      ...{ id, account: accountName, name: displayName, active },
    })),
    roles: roles.map(({ userId, role, departmentId, section, unitCode }) => ({
      ...{ account: accounts.get(userId) ?? "", role, unit: unitCode },
      ...{ department: departmentId === null ? null : codeOf(departmentId), section: section?.name ?? null },
    })),
  };
}
