import { describe, expect, it } from "vitest";
import {
  BUREAU,
  benchNotice,
  can,
  canSomewhere,
  departmentsFor,
  departmentsOf,
  type Membership,
  type Subject,
} from "./access";
import { ACTIONS, type Action, MATRIX, ROLES, type Role } from "./matrix";

const HOME = "department-home";
const AWAY = "department-away";
const UNIT = "202001";

function holder(role: string, unit: string | null = null, departmentId = HOME): Subject {
  return { active: true, memberships: [{ role, departmentId, unit }] };
}

const READING: Action[] = [
  "budget.list",
  "budget.view",
  "book.export",
  "packet.download",
  "packet.run",
  "entry.view",
  "revision.view",
  "history.view",
];

/** What each role may do, written out a second time: a change of the matrix must be made here as well. */
const EXPECTED: Record<Role, Action[]> = {
  clerk: [
    ...READING,
    "budget.create",
    "budget.import",
    "budget.rollForward",
    "entry.edit",
    "finding.explain",
    "attestation.answer",
    "unit.submit",
    "unit.return",
    "workflow.submit",
    "workflow.reopen",
    "workflow.report",
    "reminder.sendUnits",
    "comment.write",
    "adjustment.settle",
  ],
  reviewer: [
    ...READING,
    "attestation.answer",
    "workflow.review",
    "workflow.issue",
    "reminder.sendUnits",
    "comment.write",
    "comment.resolve",
    "review.mark",
    "adjustment.propose",
    "history.export",
  ],
  signer: [
    ...READING,
    "workflow.sign",
    "packet.scope",
    "comment.write",
    "comment.resolve",
    "review.mark",
    "history.export",
  ],
  publisher: [...READING, "workflow.disclose", "packet.scope", "comment.write"],
  auditor: [...READING, "history.export"],
  administrator: ["admin.people", "admin.units"],
  businessReviewer: [
    ...READING,
    "workflow.examine",
    "reminder.send",
    "comment.write",
    "comment.resolve",
    "review.mark",
    "adjustment.propose",
    "history.export",
  ],
  budgetOfficer: [
    ...READING,
    "budget.create",
    "workflow.advance",
    "reminder.send",
    "ceiling.edit",
    "comment.write",
    "comment.resolve",
    "history.export",
  ],
  systemAdministrator: ["admin.people", "admin.units"],
};

/** What is asked of all departments at once, of whoever holds the role in all of them. */
const COMMON: Partial<Record<Role, Action[]>> = {
  budgetOfficer: ["admin.year", "budget.createBatch"],
  systemAdministrator: ["admin.departments", "admin.year", "admin.codeBooks", "admin.parameters"],
};

const cells = ROLES.flatMap((role) => ACTIONS.map((action) => ({ role, action })));

describe("the matrix", () => {
  it("has one cell for each action and role and no other", () => {
    expect(Object.keys(MATRIX).sort()).toEqual([...ACTIONS].sort());
    for (const action of ACTIONS) expect(Object.keys(MATRIX[action]).sort()).toEqual([...ROLES].sort());
  });

  it.each(cells)("$role × $action", ({ role, action }) => {
    const allowed = EXPECTED[role].includes(action);
    expect(can(holder(role), action, { departmentId: HOME, unit: null }).allowed).toBe(allowed);
  });

  it.each(cells)("$role × $action in a foreign department is refused", ({ role, action }) => {
    expect(can(holder(role), action, { departmentId: AWAY, unit: null })).toEqual({
      allowed: false,
      reason: "您在该部门没有角色，请联系系统管理员",
    });
  });

  it.each(cells)("$role × $action by an account that is not active is refused", ({ role, action }) => {
    const subject = { ...holder(role), active: false };
    expect(can(subject, action, { departmentId: HOME, unit: null })).toEqual({
      allowed: false,
      reason: "账号已停用，请联系系统管理员",
    });
  });
});

describe("two tiers", () => {
  const everywhere = (role: string): Subject => ({
    active: true,
    memberships: [{ role, departmentId: null, unit: null }],
  });

  it.each(cells)("$role × $action for all departments at once", ({ role, action }) => {
    const inEach = EXPECTED[role].includes(action);
    expect(can(everywhere(role), action, BUREAU).allowed).toBe(inEach || (COMMON[role]?.includes(action) ?? false));
    expect(can(everywhere(role), action, { departmentId: AWAY, unit: null }).allowed).toBe(inEach);
    expect(can(holder(role), action, BUREAU)).toEqual({
      allowed: false,
      reason: "您没有面向全部部门的角色，请联系系统管理员",
    });
  });

  it("lets a department's own reviewer set limits and move stages only where no bureau stands above", () => {
    const alone: Subject = { ...holder("reviewer"), office: "department" };
    const below: Subject = { ...holder("reviewer"), office: "bureau" };
    for (const action of ["workflow.advance", "ceiling.edit"]) {
      expect(can(alone, action, { departmentId: HOME, unit: null })).toEqual({ allowed: true });
      expect(can(below, action, { departmentId: HOME, unit: null }).allowed).toBe(false);
    }
  });

  it("names every department for whoever holds a role in all of them", () => {
    expect(departmentsFor(everywhere("auditor"), "budget.view")).toBe("all");
    expect(departmentsFor(everywhere("auditor"), "budget.import")).toEqual([]);
    expect(departmentsOf(everywhere("auditor"))).toBe("all");
    expect(departmentsOf(holder("clerk"))).toEqual([HOME]);
    expect(departmentsOf({ ...everywhere("auditor"), active: false })).toEqual([]);
    expect(canSomewhere(everywhere("systemAdministrator"), "budget.list")).toBe(false);
    expect(canSomewhere(holder("clerk"), "budget.list")).toBe(true);
  });
});

describe("can", () => {
  it.each(ROLES)("refuses an unknown action to a %s", (role) => {
    expect(can(holder(role), "budget.burn", { departmentId: HOME, unit: null })).toEqual({
      allowed: false,
      reason: "系统没有“budget.burn”这项操作",
    });
  });

  it.each(["toString", "constructor", "__proto__"])("refuses the inherited name %s as action and as role", (name) => {
    expect(can(holder("clerk"), name, { departmentId: HOME, unit: null }).allowed).toBe(false);
    expect(can(holder(name), "budget.view", { departmentId: HOME, unit: null }).allowed).toBe(false);
  });

  it.each(ACTIONS)("refuses %s to an unknown role", (action) => {
    expect(can(holder("owner"), action, { departmentId: HOME, unit: null }).allowed).toBe(false);
  });

  it("names the unknown role and the action", () => {
    expect(can(holder("owner"), "budget.view", { departmentId: HOME, unit: null })).toEqual({
      allowed: false,
      reason: "您的角色（未知角色 owner）不能查看预算，如需办理，请联系系统管理员调整角色",
    });
  });

  it("keeps a clerk with a unit to that unit for edits", () => {
    const clerk = holder("clerk", UNIT);
    expect(can(clerk, "budget.import", { departmentId: HOME, unit: UNIT })).toEqual({ allowed: true });
    expect(can(clerk, "budget.import", { departmentId: HOME, unit: "202002" })).toEqual({
      allowed: false,
      reason: "您只能对本单位（202001）导入预算，如需办理整个部门的数据，请联系部门经办人",
    });
    expect(can(clerk, "budget.import", { departmentId: HOME, unit: null }).allowed).toBe(false);
    expect(can(clerk, "budget.view", { departmentId: HOME, unit: null })).toEqual({ allowed: true });
  });

  it("keeps a clerk with a unit to the entry of that unit, and other roles from changing any", () => {
    const clerk = holder("clerk", UNIT);
    for (const action of ["entry.view", "entry.edit"]) {
      expect(can(clerk, action, { departmentId: HOME, unit: UNIT })).toEqual({ allowed: true });
      expect(can(clerk, action, { departmentId: HOME, unit: "202002" }).allowed).toBe(false);
      expect(can(clerk, action, { departmentId: HOME, unit: null }).allowed).toBe(false);
    }
    expect(can(clerk, "entry.edit", { departmentId: HOME, unit: "202002" })).toEqual({
      allowed: false,
      reason: "您只能对本单位（202001）填报，如需办理整个部门的数据，请联系部门经办人",
    });
    expect(can(holder("auditor"), "entry.edit", { departmentId: HOME, unit: UNIT })).toEqual({
      allowed: false,
      reason: "您的角色（审计）不能填报，如需办理，请联系系统管理员调整角色",
    });
  });

  it("adds up the roles of one person within a department, never across departments", () => {
    const memberships: Membership[] = [
      { role: "auditor", departmentId: HOME, unit: null },
      { role: "clerk", departmentId: AWAY, unit: null },
    ];
    const subject = { active: true, memberships };
    expect(can(subject, "budget.import", { departmentId: HOME, unit: null })).toEqual({
      allowed: false,
      reason: "您的角色（审计）不能导入预算，如需办理，请联系系统管理员调整角色",
    });
    expect(can(subject, "budget.import", { departmentId: AWAY, unit: null })).toEqual({ allowed: true });
    expect(departmentsFor(subject, "budget.view")).toEqual([HOME, AWAY]);
    expect(departmentsFor(subject, "budget.import")).toEqual([AWAY]);
  });
});

describe("benchNotice", () => {
  it("is absent for whoever may list budgets somewhere", () => {
    const keepers = ["administrator", "systemAdministrator"];
    for (const role of ROLES.filter((one) => !keepers.includes(one))) expect(benchNotice(holder(role))).toBeNull();
  });

  it("tells the administrator what the account is for", () => {
    expect(benchNotice(holder("administrator"))).toBe(
      "部门管理员负责账号和单位维护，没有预算的查看和编辑权限。如需办理预算，请使用经办、审核或签发账号登录。",
    );
  });

  it("tells a person without a role whom to ask", () => {
    expect(benchNotice({ active: true, memberships: [] })).toBe("您的账号还没有分配部门和角色，请联系系统管理员。");
    expect(benchNotice(holder("owner"))).toBe("您的角色（未知角色 owner）不能查看预算，请联系系统管理员调整角色。");
    expect(benchNotice({ ...holder("clerk"), active: false })).toBe("账号已停用，请联系系统管理员。");
  });
});
