import { notFound } from "next/navigation";
import { cache } from "react";
import { database } from "@/lib/server/db";
import { requireUser } from "@/lib/server/session";
import { administeredDepartments, peopleOf } from "./data";
import type { AdministeredDepartment, Person } from "./types";

/** The departments that the signed-in person administers; not found for whoever administers none. */
export const loadAdministered = cache(async (): Promise<AdministeredDepartment[]> => {
  const departments = await administeredDepartments(database(), await requireUser());
  return departments.length > 0 ? departments : notFound();
});

/** The department that an address names among those administered, the first one when it names none. */
export async function chosenDepartment(asked: unknown): Promise<AdministeredDepartment> {
  const departments = await loadAdministered();
  const chosen = asked === undefined ? departments[0] : departments.find(({ code }) => code === asked);
  return chosen ?? notFound();
}

/** The people of one department. */
export async function loadPeople(department: AdministeredDepartment): Promise<Person[]> {
  return peopleOf(database(), department.id);
}
