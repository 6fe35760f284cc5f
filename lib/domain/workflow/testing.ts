import { can, type Role } from "../access";
import type { WorkflowFacts } from "./types";

const DEPARTMENT = "department";

/** Facts under which nothing stands in the way of a step but what `over` says; the actor is a reviewer, `me`. */
export function facts(over: Partial<WorkflowFacts> = {}, role: Role = "reviewer"): WorkflowFacts {
  const { office = "department" } = over;
  const subject = { active: true, office, memberships: [{ role, departmentId: DEPARTMENT, unit: null }] };
  return {
    office,
    stage: "approval",
    status: "draft",
    stopped: null,
    units: [{ code: "202001", name: "示例单位", submittedAt: "2026-01-05T01:02:03.000Z" }],
    unit: null,
    selfCheckHolds: true,
    blocking: [],
    unexplained: [],
    exceeded: [],
    hasCeilings: true,
    openAdjustments: 0,
    openComments: 0,
    approvedOn: "2026-02-01",
    unitsApprovedOn: null,
    submittedInStage: false,
    preparers: ["preparer"],
    reviewer: "reviewer",
    signer: "signer",
    hashHolds: true,
    actor: { id: "me", may: (action, unit) => can(subject, action, { departmentId: DEPARTMENT, unit }) },
    ...over,
  };
}
