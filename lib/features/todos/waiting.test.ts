import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/generated/prisma/client";
import { can, type OfficeKind } from "@/lib/domain/access";
import { LEADING_STEPS, type LeadingStep, STATES, type WorkflowFacts, waitsFor } from "@/lib/domain/workflow";
import { testDatabase } from "@/lib/server/testing";
import { demoBookOf } from "../budgets/testing";
import { Desk } from "../entry/testing";
import { findWorkflowBudget, readFacts } from "../workflow/facts";
import { handsOf, step, submitWhole } from "../workflow/testing";
import type { StepActor } from "../workflow/types";
import { readTodoRows } from "./rows";

const { prisma } = await testDatabase();
const desk = await Desk.open(prisma, "202", demoBookOf("202"));
const { budgetId, departmentId } = desk;
const hands = await handsOf(desk);

/** Somebody who holds several roles of the department at once. */
async function several(name: string, ...roles: readonly Role[]): Promise<StepActor> {
  const [first = "clerk", ...more] = roles;
  const person = { ...(await desk.person(name, null, first)), name };
  await prisma.membership.createMany({ data: more.map((role) => ({ userId: person.id, departmentId, role })) });
  return { ...person, memberships: roles.map((role) => ({ role, departmentId, unit: null })) };
}

const people: Record<string, StepActor> = {
  ...hands,
  unitClerk: { ...(await desk.person("单位经办", "202002")), name: "单位经办" },
  doneUnitClerk: { ...(await desk.person("另一单位经办", "202001")), name: "另一单位经办" },
  secondReviewer: { ...(await desk.person("另一审核", null, "reviewer")), name: "另一审核" },
  reviewsAndExamines: await several("审核兼业务股", "reviewer", "businessReviewer"),
  preparesAndReviews: await several("经办兼审核", "clerk", "reviewer"),
};
const { preparesAndReviews, reviewsAndExamines } = people;

// One prepared, one approved, one signed; a unit is at work again.
if (!preparesAndReviews || !reviewsAndExamines) throw new Error("Somebody is missing");
await submitWhole(prisma, budgetId, { clerk: preparesAndReviews });
await step(prisma, budgetId, "approve", reviewsAndExamines);
await step(prisma, budgetId, "sign", hands.signer);
await prisma.budgetUnit.updateMany({ where: { budgetId, code: "202002" }, data: { submittedAt: null } });

/** What decides about the steps of the budget as it stands now, whoever asks. */
async function factsNow(): Promise<WorkflowFacts> {
  return prisma.$transaction(async (tx) => {
    const budget = await findWorkflowBudget(tx, budgetId);
    if (!budget) throw new Error("There is no budget");
    return (await readFacts(tx, budget, hands.clerk, null)).facts;
  });
}

/** What the workflow says waits for a person: for the whole budget, or for the unit of a clerk of one. */
function saidByWorkflow(read: WorkflowFacts, person: StepActor): LeadingStep[] {
  const code = person.memberships[0]?.unit ?? null;
  const subject = { ...person, office: read.office };
  const facts = {
    ...read,
    unit: read.units.find((one) => one.code === code) ?? null,
    actor: {
      id: person.id,
      may: (action: string, unit: string | null) => can(subject, action, { departmentId, unit }),
    },
  };
  return LEADING_STEPS.filter((one) => (code !== null || one !== "submitUnit") && waitsFor(facts, one));
}

async function saidBySql(actor: StepActor, office: OfficeKind): Promise<string[]> {
  const all = { kind: null, limit: 100, offset: 0, today: "2024-01-01" };
  const rows = await readTodoRows(prisma, { ...actor, office }, all);
  return rows.filter(({ budget_id }) => budget_id === budgetId).map(({ kind }) => kind);
}

const OFFICES = ["bureau", "department"] as const;
const STAGES = ["firstSubmission", "controlFigures", "secondSubmission", "approval"] as const;
/** What waited for whom in any of the states. */
const waited: Readonly<Record<OfficeKind, Set<string>>> = { bureau: new Set(), department: new Set() };

describe.each(OFFICES)("under a %s", (office) => {
  beforeAll(async () => {
    await prisma.office.updateMany({ data: { kind: office } });
  });

  it.each(STAGES)("lists what the workflow says waits in the stage %s", async (stage) => {
    for (const state of STATES.filter((one) => one.stage === stage)) {
      const issued = state.status === "reviewed" ? new Date("2024-02-01") : null;
      await prisma.budget.update({ where: { id: budgetId }, data: { ...state, unitsApprovedOn: issued } });
      const facts = await factsNow();
      for (const [name, person] of Object.entries(people)) {
        const waits = saidByWorkflow(facts, person);
        expect({ ...state, name, waits: await saidBySql(person, office) }).toEqual({ ...state, name, waits });
        for (const one of waits) waited[office].add(`${one} ${name}`);
      }
    }
  });

  it("keeps the four eyes", () => {
    expect(waited[office]).not.toContain("approve preparesAndReviews");
    expect(waited[office]).not.toContain("examine reviewsAndExamines");
    expect(waited[office]).toContain("approve secondReviewer");
    expect(waited[office]).toContain("submitUnit unitClerk");
    expect(waited[office]).not.toContain("submitUnit doneUnitClerk");
    expect(waited[office].has("examine businessReviewer")).toBe(office === "bureau");
    expect(waited[office].has("advance reviewer")).toBe(office === "department");
  });
});

it("lists nothing of a budget that goes on no more", async () => {
  await prisma.office.updateMany({ data: { kind: "bureau" } });
  await prisma.budget.update({ where: { id: budgetId }, data: { stage: "firstSubmission", status: "draft" } });
  expect(await saidBySql(hands.clerk, "bureau")).toEqual(["submit"]);
  await prisma.department.update({ where: { id: departmentId }, data: { closedOn: new Date("2024-01-01") } });
  expect(await saidBySql(hands.clerk, "bureau")).toEqual([]);
  expect(saidByWorkflow(await factsNow(), hands.clerk)).toEqual([]);
});
