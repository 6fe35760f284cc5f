import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import {
  canSomewhere,
  DEPARTMENT_ROLES,
  type DepartmentScope,
  departmentsFor,
  ROLES,
  type Role,
} from "@/lib/domain/access";
import { database } from "@/lib/server/db";
import { requireUser } from "@/lib/server/session";
import { placeWords } from "@/lib/server/subject";
import { administeredDepartments, findPeople, findPerson } from "./data";
import { keepsAll } from "./keeping";
import { findRequests, type ShownRequest } from "./requests";
import type {
  AdministeredDepartment,
  FoundDepartments,
  PeopleConditions,
  PeoplePage,
  PersonDetail,
  PlaceChoice,
} from "./types";

/** The departments that the signed-in person administers. */
export const loadAdministered = cache(async (): Promise<AdministeredDepartment[]> => {
  return administeredDepartments(database(), await requireUser());
});

/**
 * Departments that fit what was typed, `115`, `教育` or `115 示例局`, among those that the signed-in person administers; not
 * found for whoever administers none, or who asks for the code of another.
 *
 * @param asked from the address, so from anybody; nothing typed fits all
 */
export async function findAdministered(asked: unknown): Promise<FoundDepartments> {
  if (!canSomewhere(await requireUser(), "admin.people")) notFound();
  const departments = await loadAdministered();
  const text = typeof asked === "string" ? asked.trim() : "";
  const exact = departments.find(({ code, name }) => text === code || text === name || text === `${code} ${name}`);
  const matches = exact
    ? [exact]
    : departments.filter(({ code, name }) => code.startsWith(text) || name.includes(text));
  if (matches.length === 0 && /^\d{3,}$/.test(text)) notFound();
  const [only] = matches;
  return { chosen: matches.length === 1 && only ? only : null, matches, all: departments.length };
}

async function keptScope(): Promise<DepartmentScope> {
  const user = await requireUser();
  return canSomewhere(user, "admin.people") ? departmentsFor(user, "admin.people") : notFound();
}

/** One page of the people whom the signed-in person keeps; not found for whoever keeps nobody. */
export async function loadPeople(
  asked: PeopleConditions & { departmentId: string | null; page: number },
): Promise<PeoplePage> {
  return findPeople(database(), await keptScope(), asked);
}

/** One of the people whom the signed-in person keeps; not found for anybody else's. */
export async function loadPerson(id: string): Promise<PersonDetail> {
  const scope = await keptScope();
  const person = z.uuid().safeParse(id).success ? await findPerson(database(), scope, id) : null;
  return person ?? notFound();
}

/** What is asked of the signed-in administrator and what was asked of others, the latest first. */
export async function loadRequests(): Promise<{ toAnswer: ShownRequest[]; asked: ShownRequest[] }> {
  const user = await requireUser();
  return canSomewhere(user, "admin.people") ? findRequests(database(), user) : notFound();
}

/** The roles that the signed-in person may give, and the places where. */
export async function loadGrantChoices(): Promise<{ roles: readonly Role[]; places: PlaceChoice[] }> {
  const user = await requireUser();
  const departments = (await loadAdministered()).filter(({ closedOn }) => closedOn === null);
  const inDepartments = departments.map(({ id, code, name }) => {
    return { value: `department:${id}`, label: `${code} ${name}` };
  });
  if (!keepsAll(user)) return { roles: DEPARTMENT_ROLES, places: inDepartments };
  const everywhere = { value: "everywhere", label: placeWords({ department: null, section: null }) };
  // Nobody stands above a department that prepares by itself.
  const lone: readonly Role[] = [...DEPARTMENT_ROLES, "systemAdministrator"];
  if (user.office === "department") return { roles: lone, places: [...inDepartments, everywhere] };
  const sections = await database().businessSection.findMany({ orderBy: { name: "asc" } });
  const bySection = sections.map((section) => ({
    value: `section:${section.id}`,
    label: placeWords({ department: null, section }),
  }));
  return { roles: ROLES, places: [everywhere, ...bySection, ...inDepartments] };
}
