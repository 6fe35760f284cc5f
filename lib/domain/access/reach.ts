import { ROLE_LABELS } from "../labels";
import { BUREAU_ROLES, ROLES, type Role } from "./matrix";

/** Where a role is to be held: a department, or one unit of it; a 归口; with neither, all departments. */
export type RolePlace = "department" | "unit" | "section" | "everywhere";

/** Roles that whoever keeps the people of a department may give there; the others are the bureau's to give. */
export const DEPARTMENT_ROLES: readonly Role[] = ROLES.filter(
  (role) => !BUREAU_ROLES.has(role) && role !== "businessReviewer",
);

/** Why a role cannot be held at such a place, as a Chinese sentence; null when it can. */
export function reachProblem(role: Role, place: RolePlace): string | null {
  const label = ROLE_LABELS[role];
  if (BUREAU_ROLES.has(role) && place !== "everywhere") return `${label}面向全部部门，范围只能是“全部部门”。`;
  if (role === "administrator" && place !== "department") return `${label}只管理一个部门，范围应为部门。`;
  if (place === "unit" && role !== "clerk") return "只有经办可以限定在一个单位，其他角色面向整个部门。";
  return null;
}

/**
 * Why a role is not for somebody to give or to take back; null when it is.
 *
 * @param bureau whether the person administers all departments, not one
 */
export function tierProblem(role: Role, bureau: boolean): string | null {
  if (bureau || DEPARTMENT_ROLES.includes(role)) return null;
  return `${ROLE_LABELS[role]}由系统管理员授予和收回，部门管理员只办理本部门的角色。`;
}
