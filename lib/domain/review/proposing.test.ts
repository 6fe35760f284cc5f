import { expect, it } from "vitest";
import { ROLES } from "../access";
import { BUDGET_STATUSES } from "../labels/status";
import { isOpenToProposals, mayPropose } from "./proposing";

it("lets whoever has the budget before them propose: the department's reviewer, then 业务股", () => {
  const who = BUDGET_STATUSES.flatMap((status) =>
    ROLES.filter((role) => {
      const subject = { active: true, memberships: [{ role, departmentId: "home", unit: null }] };
      return mayPropose(subject, { departmentId: "home", status });
    }).map((role) => `${status} ${role}`),
  );
  expect(who).toEqual(["submitted reviewer", "reported businessReviewer"]);
  expect(BUDGET_STATUSES.filter(isOpenToProposals)).toEqual(["submitted", "reported"]);
});
