import type { Prisma, PrismaClient } from "@/generated/prisma/client";
import { STAGE_LABELS, STATUS_LABELS } from "@/lib/domain/labels";
import { dayOf } from "@/lib/server/dates";
import type { DepartmentConditions, DepartmentPage, ListedDepartment, ListedSection } from "./types";

/** So many departments stand on a page. */
export const PAGE_SIZE = 50;

const LISTED = {
  section: { select: { id: true, name: true } },
  mergedInto: { select: { code: true, name: true } },
  _count: {
    select: { units: { where: { closedOn: null } } },
  },
} satisfies Prisma.DepartmentInclude;

type Stored = Prisma.DepartmentGetPayload<{ include: typeof LISTED }>;

function conditionsOf({ text, section, state }: DepartmentConditions): Prisma.DepartmentWhereInput {
  return {
    ...(text && { OR: [{ code: { startsWith: text } }, { name: { contains: text, mode: "insensitive" } }] }),
    ...(section && { sectionId: section === "none" ? null : section }),
    ...(state !== "all" && { closedOn: state === "open" ? null : { not: null } }),
  };
}

/** How many open accounts hold a role in each of some departments. */
async function peopleIn(db: PrismaClient, ids: string[]): Promise<Map<string, number>> {
  const held = await db.membership.findMany({
    where: { departmentId: { in: ids }, user: { active: true } },
    distinct: ["departmentId", "userId"],
    select: { departmentId: true },
  });
  const counts = new Map<string, number>();
  for (const { departmentId } of held) {
    if (departmentId !== null) counts.set(departmentId, (counts.get(departmentId) ?? 0) + 1);
  }
  return counts;
}

function listed(department: Stored, people: ReadonlyMap<string, number>): ListedDepartment {
  const { id, code, name, region, section, closedOn, mergedInto, _count } = department;
  return {
    ...{ id, code, name, region, section },
    ...{ units: _count.units, people: people.get(id) ?? 0, closedOn: dayOf(closedOn) },
    mergedInto: mergedInto && `${mergedInto.code} ${mergedInto.name}`,
  };
}

async function chosenDepartment(db: PrismaClient, code: string): Promise<DepartmentPage["chosen"]> {
  const department = await db.department.findUnique({ where: { code }, include: LISTED });
  if (!department) return null;
  const budgets = await db.budget.findMany({ where: { departmentId: department.id }, orderBy: { fiscalYear: "desc" } });
  return {
    ...listed(department, await peopleIn(db, [department.id])),
    budgets: budgets.map(({ fiscalYear, stage, status }) => {
      return { fiscalYear, state: `${STAGE_LABELS[stage]}，${STATUS_LABELS[status]}` };
    }),
  };
}

/** Every 归口业务股, by name. */
async function listSections(db: PrismaClient): Promise<ListedSection[]> {
  const sections = await db.businessSection.findMany({
    orderBy: { name: "asc" },
    include: { _count: { select: { departments: { where: { closedOn: null } }, memberships: true } } },
  });
  return sections.map(({ id, name, _count }) => {
    return { id, name, departments: _count.departments, people: _count.memberships };
  });
}

/** Open departments that one can be merged into. */
async function heirsOf(db: PrismaClient, id: string): Promise<DepartmentPage["heirs"]> {
  const where = { closedOn: null, NOT: { id } };
  return db.department.findMany({ where, orderBy: { code: "asc" }, select: { id: true, code: true, name: true } });
}

/** One page of the departments that conditions leave, by code; a page beyond the last is the last. */
export async function findDepartments(
  db: PrismaClient,
  conditions: DepartmentConditions,
  page: number,
  chosen: string | null,
): Promise<DepartmentPage> {
  const where = conditionsOf(conditions);
  const count = await db.department.count({ where });
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE));
  const shown = Math.min(page, pages);
  const departments = await db.department.findMany({
    ...{ where, orderBy: { code: "asc" }, include: LISTED },
    ...{ skip: (shown - 1) * PAGE_SIZE, take: PAGE_SIZE },
  });
  const people = await peopleIn(
    db,
    departments.map(({ id }) => id),
  );
  const one = chosen === null ? null : await chosenDepartment(db, chosen);
  return {
    departments: departments.map((department) => listed(department, people)),
    ...{
      count,
      page: shown,
      pages,
      sections: await listSections(db),
      chosen: one,
      heirs: one === null ? [] : await heirsOf(db, one.id),
    },
    region: (await db.office.findFirst({ select: { region: true } }))?.region ?? "",
  };
}
