import { ROLE_LABELS } from "../labels";
import { ACTION_LABELS, type Action, ADMINISTRATORS, isAction, isRole, MATRIX, type Reach } from "./matrix";

/** 财政部门, which has departments under it, or a single 部门 that prepares by itself. */
export type OfficeKind = "bureau" | "department";

/** One role of a person in one department; `unit` is a unit code, null for the whole department. */
export interface Membership {
  /** as stored; a role the program does not know grants nothing */
  role: string;
  /** null: in every department there is, and at the bureau itself */
  departmentId: string | null;
  unit: string | null;
}

/** Who asks. */
export interface Subject {
  active: boolean;
  memberships: readonly Membership[];
  /** whether a finance bureau stands above the departments; not said: as if one did, under which departments may less */
  office?: OfficeKind;
}

/** What is asked for: a department, or one unit of it; `unit` null means the department as a whole. */
export interface Scope {
  /** null: what all departments have in common, or all of them at once */
  departmentId: string | null;
  unit: string | null;
}

/** A department, or one unit of it. */
export interface WithinDepartment extends Scope {
  departmentId: string;
}

/** What all departments have in common: code books, limits, the list of departments itself. */
export const BUREAU: Scope = { departmentId: null, unit: null };

/** Departments by their ids, or every one there is. */
export type DepartmentScope = "all" | readonly string[];

/** The answer; `reason` is a Chinese sentence for the person who was refused. */
export type Decision = { allowed: true } | { allowed: false; reason: string };

const ALLOWED: Decision = { allowed: true };
const NO_ROLE = {
  bureau: "您没有面向全部部门的角色，请联系系统管理员",
  department: "您在该部门没有角色，请联系系统管理员",
} as const;

function refused(reason: string): Decision {
  return { allowed: false, reason };
}

function reachOf(membership: Membership, action: Action, office: Subject["office"]): Exclude<Reach, "lone"> {
  const reach = isRole(membership.role) ? MATRIX[action][membership.role] : "none";
  if (reach !== "lone") return reach;
  return office === "department" ? "department" : "none";
}

/** Whether a membership is one in what is asked for. */
function isWithin({ departmentId }: Membership, scope: Scope): boolean {
  return departmentId === null || departmentId === scope.departmentId;
}

function covers(reach: Exclude<Reach, "lone">, membership: Membership, scope: Scope): boolean {
  if (reach === "bureau") return scope.departmentId === null && membership.departmentId === null;
  if (reach === "department") return true;
  return reach === "unit" && (membership.unit === null || membership.unit === scope.unit);
}

function roleNames(memberships: readonly Membership[]): string {
  const names = memberships.map(({ role }) => (isRole(role) ? ROLE_LABELS[role] : `未知角色 ${role}`));
  return [...new Set(names)].join("、");
}

function refusalWithin({ memberships, office }: Subject, action: Action): Decision {
  const limited = memberships.filter((one) => reachOf(one, action, office) === "unit" && one.unit !== null);
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
  const memberships = subject.memberships.filter((one) => isWithin(one, scope));
  if (memberships.length === 0) return refused(NO_ROLE[scope.departmentId === null ? "bureau" : "department"]);
  const { office } = subject;
  return memberships.some((one) => covers(reachOf(one, action, office), one, scope))
    ? ALLOWED
    : refusalWithin({ ...subject, memberships }, action);
}

/** The departments in which a person may do something to the department as a whole: the row scope of every query. */
export function departmentsFor(subject: Subject, action: Action): DepartmentScope {
  if (can(subject, action, BUREAU).allowed) return "all";
  const ids = new Set(subject.memberships.flatMap(({ departmentId }) => departmentId ?? []));
  return [...ids].filter((departmentId) => can(subject, action, { departmentId, unit: null }).allowed);
}

/** The departments in which a person has any role at all. */
export function departmentsOf({ active, memberships }: Subject): DepartmentScope {
  if (!active) return [];
  if (memberships.some(({ departmentId }) => departmentId === null)) return "all";
  return [...new Set(memberships.flatMap(({ departmentId }) => departmentId ?? []))];
}

/** Whether there is any department in which a person may do something to the department as a whole. */
export function canSomewhere(subject: Subject, action: Action): boolean {
  const scope = departmentsFor(subject, action);
  return scope === "all" || scope.length > 0;
}

/**
 * What the work bench says instead of a list when a person may list budgets nowhere; null when there is a list to show.
 */
export function benchNotice(subject: Subject): string | null {
  if (canSomewhere(subject, "budget.list")) return null;
  if (!subject.active) return "账号已停用，请联系系统管理员。";
  if (subject.memberships.length === 0) return "您的账号还没有分配部门和角色，请联系系统管理员。";
  if (subject.memberships.every((one) => ADMINISTRATORS.has(one.role))) {
    return `${roleNames(subject.memberships)}负责账号和单位维护，没有预算的查看和编辑权限。如需办理预算，请使用经办、审核或签发账号登录。`;
  }
  return `您的角色（${roleNames(subject.memberships)}）不能查看预算，请联系系统管理员调整角色。`;
}
