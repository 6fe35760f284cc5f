import { isRole, type RolePlace, reachProblem } from "@/lib/domain/access";
import { grantProblem, segregationWarnings } from "@/lib/domain/access/segregation";
import { EVERYWHERE } from "./columns";
import type { Outcome } from "./outcome";
import { named } from "./plan-organisation";
import type { PlannedRow } from "./planned-row";
import type { ListedRole, RoleReach } from "./types";

const OWN = "不能修改自己的账号和角色，请由另一位系统管理员办理；请删去这一行。";

const closedAccount = (account: string) => `账号 ${account} 已停用，请先在“人员”中启用，或删去这一行。`;

/** 人员: names of those who are there, and new accounts. @param self account of the person who asks */
export function planPeople(rows: readonly PlannedRow[], outcome: Outcome, self: string): void {
  for (const row of rows) {
    const account = row.value("account");
    if (account === null) continue;
    const known = outcome.people.get(account);
    if (known) row.compare({ name: known.name });
    if (known && !known.active && row.state === "changed") row.refuse("account", closedAccount(account));
    if (known && account === self && row.state === "changed") row.refuse("name", OWN);
    outcome.people.set(account, { account, name: row.result("name") ?? "", active: known?.active ?? true });
  }
}

/** Where a role is to be held; null when the cell does not say, which is said there. */
function reachOf(row: PlannedRow, outcome: Outcome): Pick<RoleReach, "department" | "section"> | null {
  const text = row.value("reach");
  if (text === null) return null;
  const word = text.replace(/\s/g, "");
  if (word === EVERYWHERE) return { department: null, section: null };
  const section = outcome.sectionNamed(text) ?? outcome.sectionNamed(word.replace(/^归口[:：]?/, ""));
  const departments = [...outcome.departments.values()];
  if (section !== undefined && !departments.some(({ code }) => code === text)) {
    row.take("reach", section);
    return { department: null, section };
  }
  if (!/\d/.test(text) && !departments.some(({ name }) => name === text)) {
    const names = [...outcome.sections].slice(0, 8).join("、");
    row.refuse(
      "reach",
      `没有部门或归口“${text}”${names === "" ? "" : `（现有归口：${names}）`}，请填部门编码、归口名称或“${EVERYWHERE}”。`,
    );
    return null;
  }
  const department = named(row, "reach", "部门", departments);
  return department === null ? null : { department, section: null };
}

function unitIn(row: PlannedRow, department: string | null, outcome: Outcome): string | null {
  if (row.value("unit") === null) return null;
  if (department === null) {
    row.refuse("unit", "填了单位编码的，范围应为该单位所在的部门编码；面向归口或全部部门的不填单位编码。");
    return null;
  }
  return named(row, "unit", "单位", [...outcome.unitsOf(department).values()], "本部门");
}

const placeOf = ({ department, section, unit }: RoleReach): RolePlace =>
  unit !== null ? "unit" : department !== null ? "department" : section !== null ? "section" : "everywhere";

const isSame = (a: ListedRole, b: ListedRole) =>
  a.role === b.role && a.department === b.department && a.section === b.section && a.unit === b.unit;

/** What keeps a role that is not held yet from being given. */
function refuseNew(row: PlannedRow, given: ListedRole, outcome: Outcome, self: string): void {
  const { account, department, unit } = given;
  const person = outcome.people.get(account);
  if (person && !person.active) row.refuse("account", closedAccount(account));
  if (account === self) row.refuse("account", OWN);
  const owner = department === null ? undefined : outcome.departments.get(department);
  if (owner?.closed) row.refuse("reach", `部门 ${owner.code} 已停用，请删去这一行。`);
  const own = department === null || unit === null ? undefined : outcome.unitsOf(department).get(unit);
  if (own?.closed) row.refuse("unit", `单位 ${own.code} 已停用，请删去这一行或改填其他单位。`);
}

function readRole(row: PlannedRow, outcome: Outcome): ListedRole | null {
  const account = row.value("account");
  const role = row.value("role");
  if (account !== null && !outcome.people.has(account)) {
    row.refuse("account", `没有账号“${account}”，请在“人员”表中加一行，或核对账号。`);
  }
  const reach = reachOf(row, outcome);
  const unit = unitIn(row, reach?.department ?? null, outcome);
  if (account === null || role === null || !isRole(role) || reach === null || row.isRefused("unit")) return null;
  const problem = reachProblem(role, placeOf({ ...reach, unit }));
  if (problem) row.refuse(unit === null ? "reach" : "unit", problem);
  return { account, role, ...reach, unit };
}

/** The clash of a role with others of the same person, where they meet. */
function clashOf(given: ListedRole, others: readonly ListedRole[], outcome: Outcome): string | null {
  const held = outcome.membershipsOf(others);
  const where = outcome.departmentsIn(given) ?? [null];
  return where.map((department) => grantProblem(held, department, given.role)).find((one) => one !== null) ?? null;
}

function warn(row: PlannedRow, given: ListedRole, outcome: Outcome): void {
  const held = outcome.membershipsOf(outcome.rolesOf(given.account));
  const where = outcome.departmentsIn(given) ?? [...outcome.departments.keys()];
  const warnings = new Set(where.flatMap((department) => segregationWarnings(held, department)));
  row.notes.push(...[...warnings].slice(0, 1));
}

/** A department whose 归口 changes takes with it who reaches it: nobody may come to administer and prepare budgets there. */
function refuseSections(rows: readonly PlannedRow[], outcome: Outcome): void {
  const moved = rows.filter((row) => row.differs("section") && !row.isRefused("section"));
  if (moved.length === 0) return;
  const reached = new Set(moved.map((row) => row.result("section")));
  for (const account of outcome.accounts()) {
    const roles = outcome.rolesOf(account);
    const bySection = roles.filter(({ section }) => section !== null && reached.has(section));
    for (const role of bySection) {
      const others = roles.filter((one) => one !== role);
      for (const row of moved.filter((one) => one.result("section") === role.section)) {
        const problem = grantProblem(outcome.membershipsOf(others), row.value("code"), role.role);
        if (problem) row.refuse("section", `归口“${role.section}”的 ${account} 在这个部门还有其他角色：${problem}`);
      }
    }
  }
}

/** 角色: those that are not held yet. Returns what is to be given. @param self account of the person who asks */
export function planRoles(
  rows: readonly PlannedRow[],
  departments: readonly PlannedRow[],
  outcome: Outcome,
  self: string,
): Map<PlannedRow, ListedRole> {
  const given = new Map<PlannedRow, ListedRole>();
  for (const row of rows) {
    const role = readRole(row, outcome);
    if (role === null) continue;
    if (outcome.rolesOf(role.account).some((held) => isSame(held, role))) {
      row.compare({});
      continue;
    }
    refuseNew(row, role, outcome, self);
    given.set(row, role);
  }
  for (const role of given.values()) outcome.addRole(role);
  for (const [row, role] of given) {
    const others = outcome.rolesOf(role.account).filter((one) => one !== role);
    const clash = clashOf(role, others, outcome);
    if (clash) row.refuse("role", clash);
    warn(row, role, outcome);
  }
  refuseSections(departments, outcome);
  return given;
}
