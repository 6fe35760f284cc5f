import { expect, it } from "vitest";
import { WORKFLOW_ACTIONS } from "../workflow";
import { AUDIT_ACTIONS, AUDIT_LABELS, isAuditAction } from "./actions";

it("words every action differently, and each step of the workflow as its button does", () => {
  expect(new Set(Object.values(AUDIT_LABELS)).size).toBe(AUDIT_ACTIONS.length);
  for (const step of WORKFLOW_ACTIONS) expect(AUDIT_ACTIONS).toContain(`workflow.${step}`);
  expect(AUDIT_LABELS["workflow.submit"]).toBe("提交审核");
  expect(AUDIT_LABELS["entry.edit"]).toBe("填报");
});

it.each(["toString", "budget.burn", "", "workflow.", "__proto__"])("does not know %j", (name) => {
  expect(isAuditAction(name)).toBe(false);
});
