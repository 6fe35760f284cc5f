import { ROLE_LABELS } from "../labels";
import type { Membership } from "./access";
import { ADMINISTRATORS, type Role } from "./matrix";

/** Steps of one budget that the law wants to be taken by different people. */
const APART: readonly (readonly [Role, Role])[] = [
  ["clerk", "reviewer"],
  ["clerk", "signer"],
  ["reviewer", "signer"],
  ["clerk", "businessReviewer"],
  ["reviewer", "businessReviewer"],
  ["signer", "businessReviewer"],
  ["clerk", "budgetOfficer"],
  ["signer", "budgetOfficer"],
];

/** Whether two roles meet in a department; null: in every department. */
const meets = (one: string | null, other: string | null) => one === null || other === null || one === other;

/**
 * Why a role may not be given at all; null when it may.
 *
 * @param departmentId where it is to be given; null: in every department
 */
export function grantProblem(held: readonly Membership[], departmentId: string | null, role: Role): string | null {
  const roles = held.filter((one) => meets(one.departmentId, departmentId)).map((one) => one.role);
  const clashes = roles.some((one) => ADMINISTRATORS.has(one) !== ADMINISTRATORS.has(role));
  return clashes ? "管理员不能兼任预算岗位，请先收回其他角色，或另设账号。" : null;
}

/**
 * What of the roles one person holds in one department goes against 不相容岗位相分离 (《行政事业单位内部控制规范（试行）》第九条):
 * the program lets nobody take two steps of one budget, so that such a person would stand in the way of the work.
 */
export function segregationWarnings(held: readonly Membership[], departmentId: string): string[] {
  const roles = new Set(held.filter((one) => meets(one.departmentId, departmentId)).map((one) => one.role));
  return APART.filter(([first, second]) => roles.has(first) && roles.has(second)).map(
    ([first, second]) =>
      `同时担任${ROLE_LABELS[first]}和${ROLE_LABELS[second]}，不符合不相容岗位相分离；同一份预算中只能办理其中一步。`,
  );
}
