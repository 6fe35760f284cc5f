import type { Prisma, PrismaClient } from "@/generated/prisma/client";
import { type DepartmentScope, departmentsFor, type Subject } from "@/lib/domain/access";
import { segregationWarnings } from "@/lib/domain/access/segregation";
import { ROLE_LABELS } from "@/lib/domain/labels";
import { failedAttempts } from "@/lib/server/auth-attempts";
import { dayOf } from "@/lib/server/dates";
import { inDepartments } from "@/lib/server/department-scope";
import { env } from "@/lib/server/env";
import { membershipsFrom, placeWords, REACH } from "@/lib/server/subject";
import { fewOf, NEVER_SIGNED_IN } from "./keeping";
import type { AdministeredDepartment, PeopleConditions, PeoplePage, Person, PersonDetail } from "./types";

/** So many people stand on a page. */
export const PAGE_SIZE = 50;

/** So many lines of failed attempts at an account are shown. */
const FAILURES_SHOWN = 10;

/** The departments whose people and units a person keeps: those in use first, then by code. */
export async function administeredDepartments(db: PrismaClient, subject: Subject): Promise<AdministeredDepartment[]> {
  const departments = await db.department.findMany({
    where: { id: inDepartments(departmentsFor(subject, "admin.people")) },
    orderBy: [{ closedOn: { sort: "asc", nulls: "first" } }, { code: "asc" }],
    include: { _count: { select: { units: { where: { closedOn: null } } } } },
  });
  return departments.map(({ id, code, name, closedOn, _count }) => {
    return { id, code, name, units: _count.units, closedOn: dayOf(closedOn) };
  });
}

const WITH_PLACES = {
  memberships: {
    include: { ...REACH, department: true, unit: true },
    orderBy: [{ role: "asc" }, { department: { code: "asc" } }, { unitCode: "asc" }],
  },
  sessions: { orderBy: { signedInAt: "desc" }, take: 1 },
} satisfies Prisma.UserInclude;

type Stored = Prisma.UserGetPayload<{ include: typeof WITH_PLACES }>;
type Held = Stored["memberships"][number];

const heldAt = (held: Held): string =>
  held.unit ? `${placeWords(held)} ${held.unit.code} ${held.unit.name}` : placeWords(held);

/** Whether somebody who administers some departments keeps a role. */
const isKept = ({ departmentId }: Held, scope: DepartmentScope) =>
  scope === "all" || (departmentId !== null && scope.includes(departmentId));

function rolesInWords(memberships: readonly Held[]): string[] {
  const roles = [...new Set(memberships.map(({ role }) => role))];
  return roles.map((role) => {
    const places = memberships.filter((one) => one.role === role).map(heldAt);
    return `${ROLE_LABELS[role]}：${fewOf(places)}`;
  });
}

function accountOf(user: Stored): Omit<Person, "roles"> {
  return {
    ...{ id: user.id, account: user.accountName, name: user.displayName, active: user.active },
    hasPassword: user.passwordHash !== null,
    mustChangePassword: user.mustChangePassword,
    lastSignIn: user.sessions[0]?.signedInAt ?? null,
  };
}

/** Who holds such a role in one of the departments whose people are kept: roles elsewhere find nobody. */
function holding(scope: DepartmentScope, ...held: Prisma.MembershipWhereInput[]): Prisma.UserWhereInput {
  if (scope === "all" && held.length === 0) return {};
  return { memberships: { some: { AND: [{ departmentId: inDepartments(scope) }, ...held] } } };
}

function conditionsOf({ text, state }: PeopleConditions): Prisma.UserWhereInput[] {
  const like = { contains: text, mode: "insensitive" } as const;
  return [
    text ? { OR: [{ accountName: like }, { displayName: like }] } : {},
    state === "never" ? NEVER_SIGNED_IN : {},
    state === "open" || state === "closed" ? { active: state === "open" } : {},
  ];
}

/**
 * One page of the people whom somebody keeps, open accounts first, then by account; a page beyond the last is the last.
 *
 * @param scope the departments whose people are kept
 * @param departmentId only who holds a role in this one of them; null for any
 */
export async function findPeople(
  db: PrismaClient,
  scope: DepartmentScope,
  { departmentId, page, ...conditions }: PeopleConditions & { departmentId: string | null; page: number },
): Promise<PeoplePage> {
  const held = [...(conditions.role ? [{ role: conditions.role }] : []), ...(departmentId ? [{ departmentId }] : [])];
  const where = { AND: [holding(scope, ...held), ...conditionsOf(conditions)] };
  const count = await db.user.count({ where });
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE));
  const shown = Math.min(page, pages);
  const users = await db.user.findMany({
    ...{ where, include: WITH_PLACES, orderBy: [{ active: "desc" }, { accountName: "asc" }] },
    ...{ skip: (shown - 1) * PAGE_SIZE, take: PAGE_SIZE },
  });
  const people = users.map((user): Person => {
    const kept = user.memberships.filter((one) => isKept(one, scope));
    return { ...accountOf(user), roles: rolesInWords(kept) };
  });
  return { people, count, page: shown, pages };
}

function warningsOf(memberships: readonly Held[], scope: DepartmentScope): string[] {
  const held = membershipsFrom(memberships);
  const places = held.flatMap(({ departmentId }) => departmentId ?? []);
  const kept = [...new Set(places)].filter((id) => scope === "all" || scope.includes(id));
  // Roles that are held everywhere meet also where the person holds no other.
  const asked = kept.length > 0 ? kept : ["everywhere"];
  return [...new Set(asked.flatMap((id) => segregationWarnings(held, id)))];
}

/**
 * What is said of people of the same name where a person works: signatures and comments name people, and two of one name are
 * told apart by their accounts alone.
 */
async function namesakes(db: PrismaClient, scope: DepartmentScope, { id, displayName, memberships }: Stored) {
  const kept = memberships.filter((one) => isKept(one, scope));
  const beside = kept.map(({ departmentId }) => ({ departmentId }));
  const others = await db.user.findMany({
    where: { id: { not: id }, displayName, memberships: { some: { OR: beside } } },
    orderBy: { accountName: "asc" },
    select: { accountName: true },
  });
  const accounts = others.map(({ accountName }) => accountName);
  return accounts.length === 0
    ? []
    : [`本部门还有同名人员（账号 ${fewOf(accounts)}），请核对是否为同一人；可在姓名后注明以便区分。`];
}

/** One of the people whom somebody keeps; null when there is no such person among them. */
export async function findPerson(db: PrismaClient, scope: DepartmentScope, id: string): Promise<PersonDetail | null> {
  const user = await db.user.findFirst({ where: { id, ...holding(scope) }, include: WITH_PLACES });
  if (!user) return null;
  const kept = user.memberships.filter((one) => isKept(one, scope));
  const elsewhere = user.memberships.filter((one) => !isKept(one, scope)).map(heldAt);
  return {
    ...accountOf(user),
    mail: env().mail ? (user.mail ?? "") : null,
    keptIn: scope === "all" ? null : (kept[0]?.departmentId ?? null),
    roles: kept.map((one) => ({ membershipId: one.id, role: one.role, place: heldAt(one) })),
    elsewhere: [...new Set(elsewhere)],
    warnings: [...warningsOf(user.memberships, scope), ...(await namesakes(db, scope, user))],
    failed: await failedAttempts(db, id, FAILURES_SHOWN),
  };
}
