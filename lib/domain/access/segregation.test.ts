import { expect, it } from "vitest";
import type { Membership } from "./access";
import { grantProblem, segregationWarnings } from "./segregation";

const held = (...roles: string[]): Membership[] => roles.map((role) => ({ role, departmentId: "home", unit: null }));

it("warns of each two steps in one hand, in one department only", () => {
  expect(segregationWarnings(held("clerk", "auditor"), "home")).toEqual([]);
  expect(segregationWarnings(held("clerk", "reviewer"), "home")).toEqual([
    "同时担任经办和审核，不符合不相容岗位相分离；同一份预算中只能办理其中一步。",
  ]);
  expect(segregationWarnings(held("clerk", "reviewer", "signer"), "home")).toHaveLength(3);
  expect(segregationWarnings(held("clerk", "reviewer"), "away")).toEqual([]);
});

it("keeps administrators out of budgets and people with budgets out of administration", () => {
  const problem = "管理员不能兼任预算岗位，请先收回其他角色，或另设账号。";
  expect(grantProblem(held("administrator"), "home", "clerk")).toBe(problem);
  expect(grantProblem(held("clerk"), "home", "administrator")).toBe(problem);
  expect(grantProblem(held("administrator"), "away", "clerk")).toBeNull();
  expect(grantProblem(held("clerk"), "home", "reviewer")).toBeNull();
});

it("counts what is held in every department in each of them", () => {
  const everywhere: Membership[] = [{ role: "businessReviewer", departmentId: null, unit: null }];
  expect(segregationWarnings([...everywhere, ...held("clerk")], "home")).toEqual([
    "同时担任经办和业务股，不符合不相容岗位相分离；同一份预算中只能办理其中一步。",
  ]);
  const problem = "管理员不能兼任预算岗位，请先收回其他角色，或另设账号。";
  expect(grantProblem([{ role: "systemAdministrator", departmentId: null, unit: null }], "home", "clerk")).toBe(
    problem,
  );
  expect(grantProblem(held("clerk"), null, "systemAdministrator")).toBe(problem);
  expect(grantProblem(held("administrator"), null, "systemAdministrator")).toBeNull();
});
