import { expect, it } from "vitest";
import { ROLES } from "./matrix";
import { reachProblem } from "./reach";

it("lets a clerk alone be limited to a unit", () => {
  expect(reachProblem("clerk", "unit")).toBeNull();
  for (const role of ROLES.filter((one) => one !== "clerk")) expect(reachProblem(role, "unit"), role).not.toBeNull();
  expect(reachProblem("reviewer", "unit")).toBe("只有经办可以限定在一个单位，其他角色面向整个部门。");
});

it("lets the bureau's own two be held everywhere only", () => {
  for (const role of ["systemAdministrator", "budgetOfficer"] as const) {
    expect(reachProblem(role, "everywhere")).toBeNull();
    for (const place of ["department", "unit", "section"] as const) {
      expect(reachProblem(role, place)).toMatch(/面向全部部门，范围只能是“全部部门”。$/);
    }
  }
});

it("lets a department's administrator be held in a department only", () => {
  expect(reachProblem("administrator", "department")).toBeNull();
  expect(reachProblem("administrator", "section")).toBe("部门管理员只管理一个部门，范围应为部门。");
  expect(reachProblem("administrator", "everywhere")).toBe("部门管理员只管理一个部门，范围应为部门。");
});

it.each(["department", "section", "everywhere"] as const)("lets the others be held in a %s", (place) => {
  for (const role of ["clerk", "reviewer", "signer", "publisher", "auditor", "businessReviewer"] as const) {
    expect(reachProblem(role, place), role).toBeNull();
  }
});
