import { ROLE_LABELS } from "../labels";
import { ACTION_LABELS, type Action, isAction, isRole, MATRIX, type Reach } from "./matrix";

/** One role of a person in one department; `unit` is a unit code, null for the whole department. */
export interface Membership {
  /** as stored; a role the program does not know grants nothing */
  role: string;
  departmentId: string;
  unit: string | null;
}

/** Who asks. */
export interface Subject {
  active: boolean;
  memberships: readonly Membership[];
}

/** What is asked for: a department, or one unit of it; `unit` null means the department as a whole. */
export interface Scope {
  departmentId: string;
  unit: string | null;
}

/** The answer; `reason` is a Chinese sentence for the person who was refused. */
export type Decision = { allowed: true } | { allowed: false; reason: string };

const ALLOWED: Decision = { allowed: true };

function refused(reason: string): Decision {
  return { allowed: false, reason };
}

function reachOf(membership: Membership, action: Action): Reach {
  return isRole(membership.role) ? MATRIX[action][membership.role] : "none";
}

function covers(membership: Membership, action: Action, scope: Scope): boolean {
  const reach = reachOf(membership, action);
  if (reach === "department") return true;
  return reach === "unit" && (membership.unit === null || membership.unit === scope.unit);
}

function roleNames(memberships: readonly Membership[]): string {
  const names = memberships.map(({ role }) => (isRole(role) ? ROLE_LABELS[role] : `未知角色 ${role}`));
  return [...new Set(names)].join("、");
}

function refusalWithin(memberships: readonly Membership[], action: Action): Decision {
  const limited = memberships.filter((one) => reachOf(one, action) === "unit");
  if (limited.length > 0) {
    const units = [...new Set(limited.map((one) => one.unit))].join("、");
    return refused(`您只能对本单位（${units}）${ACTION_LABELS[action]}，如需办理整个部门的数据，请联系部门经办人`);
  }
  return refused(
    `您的角色（${roleNames(memberships)}）不能${ACTION_LABELS[action]}，如需办理，请联系系统管理员调整角色`,
  );
}

/**
 * Decides whether a person may do something to a department or one of its units. What is not granted is refused:
 * an unknown action, an unknown role, another department, another unit, an account that is not active.
 *
 * @param action one of `ACTIONS`; any other string is refused
 */
export function can(subject: Subject, action: string, scope: Scope): Decision {
  if (!subject.active) return refused("账号已停用，请联系系统管理员");
  if (!isAction(action)) return refused(`系统没有“${action}”这项操作`);
  const memberships = subject.memberships.filter((one) => one.departmentId === scope.departmentId);
  if (memberships.length === 0) return refused("您在该部门没有角色，请联系系统管理员");
  return memberships.some((one) => covers(one, action, scope)) ? ALLOWED : refusalWithin(memberships, action);
}

/** The departments in which a person may do something to the department as a whole: the row scope of every query. */
export function departmentsFor(subject: Subject, action: Action): string[] {
  const ids = [...new Set(subject.memberships.map((one) => one.departmentId))];
  return ids.filter((departmentId) => can(subject, action, { departmentId, unit: null }).allowed);
}

/**
 * What the work bench says instead of a list when a person may list budgets nowhere; null when there is a list to show.
 */
export function benchNotice(subject: Subject): string | null {
  if (departmentsFor(subject, "budget.list").length > 0) return null;
  if (!subject.active) return "账号已停用，请联系系统管理员。";
  if (subject.memberships.length === 0) return "您的账号还没有分配部门和角色，请联系系统管理员。";
  if (subject.memberships.every((one) => one.role === "administrator")) {
    return "系统管理员负责账号和单位维护，没有预算的查看和编辑权限。如需办理预算，请使用经办、审核或签发账号登录。";
  }
  return `您的角色（${roleNames(subject.memberships)}）不能查看预算，请联系系统管理员调整角色。`;
}
