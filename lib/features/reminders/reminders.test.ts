import { beforeEach, expect, it } from "vitest";
import { serveFrom, signInAs } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { createDepartment, demoBookOf } from "../budgets/testing";
import { Desk } from "../entry/testing";
import { remindAction, remindUnitsAction } from "./actions";

const { prisma, url } = await testDatabase({ office: "bureau" });
serveFrom(url);
const desk = await Desk.open(prisma, "202", demoBookOf("202"));
const { budgetId, departmentId } = desk;
const officer = await desk.person("预算股", null, "budgetOfficer");
const business = await desk.person("业务股", null, "businessReviewer");
const reviewer = await desk.person("审核", null, "reviewer");
const unitClerk = await desk.person("单位经办", "202002");
const without = await createDepartment(prisma, "203", []);
const closed = await createDepartment(prisma, "204", []);
await prisma.department.update({ where: { id: closed.id }, data: { closedOn: new Date("2024-01-01") } });

const ask = { departments: [departmentId], fiscalYear: 2024, text: "请于周五前报送" };
const message = (result: { ok: boolean; error?: { message: string; fields?: Record<string, string> } }) =>
  Object.values(result.error?.fields ?? {})[0] ?? result.error?.message ?? null;
/** Lets an hour pass. */
const later = () => prisma.$executeRaw`UPDATE reminder SET at = at - interval '1 hour'`;

beforeEach(() => signInAs(officer.id));

it("reminds departments with and without a budget once an hour, each in the trail", async () => {
  const all = { ...ask, departments: [departmentId, without.id, closed.id] };
  expect(await remindAction(all)).toEqual({ ok: true, data: { reminded: 2, left: ["示例部门 204：已经停用。"] } });
  await signInAs(business.id);
  expect(await remindAction(ask)).toEqual({
    ok: true,
    data: { reminded: 0, left: ["示例部门 202：一小时内已经催办过。"] },
  });
  await later();
  expect(await remindAction(ask)).toEqual({ ok: true, data: { reminded: 1, left: [] } });
  const events = await prisma.auditEvent.findMany({ where: { action: "reminder.send" }, orderBy: { seq: "asc" } });
  expect(events.map((one) => ({ actor: one.actorId, budget: one.budgetId, after: one.after }))).toEqual([
    { actor: officer.id, budget: budgetId, after: { stage: "firstSubmission", text: ask.text } },
    {
      ...{ actor: officer.id, budget: null },
      after: {
        ...{ department: "示例部门 203", departmentId: without.id, fiscalYear: 2024 },
        ...{ stage: "firstSubmission", text: ask.text },
      },
    },
    { actor: business.id, budget: budgetId, after: { stage: "firstSubmission", text: ask.text } },
  ]);
});

it("does not press whoever has reported, or waits for 控制数", async () => {
  await prisma.budget.update({ where: { id: budgetId }, data: { status: "reported" } });
  expect(await remindAction(ask)).toMatchObject({
    data: { reminded: 0, left: ["示例部门 202：本阶段已经报送或公开，不需要催办。"] },
  });
  await prisma.budget.update({ where: { id: budgetId }, data: { stage: "controlFigures", status: "draft" } });
  expect(await remindAction(ask)).toMatchObject({
    data: { reminded: 0, left: ["示例部门 202：在等待下达控制数，不需要催办。"] },
  });
  await prisma.budget.update({ where: { id: budgetId }, data: { stage: "firstSubmission" } });
});

it("passes over departments that the person does not reach", async () => {
  await signInAs(business.id);
  await later();
  expect(await remindAction({ ...ask, departments: [departmentId, without.id] })).toEqual({
    ok: true,
    data: { reminded: 1, left: [] },
  });
  expect(message(await remindAction({ ...ask, departments: [without.id] }))).toBe(
    "您在该部门没有角色，请联系系统管理员",
  );
});

it("lets the department remind its units, and no unit another", async () => {
  const units = { budgetId, units: ["202001", "202002"], text: "请今天报送" };
  await prisma.budgetUnit.updateMany({ where: { budgetId, code: "202001" }, data: { submittedAt: new Date() } });
  await signInAs(reviewer.id);
  const [done] = await prisma.budgetUnit.findMany({ where: { budgetId, code: "202001" } });
  expect(await remindUnitsAction(units)).toEqual({
    ok: true,
    data: { reminded: 1, left: [`${done?.name}：已经报送。`] },
  });
  await signInAs(unitClerk.id);
  expect(message(await remindUnitsAction(units))).toBe(
    "您只能对本单位（202002）催办所属单位，如需办理整个部门的数据，请联系部门经办人",
  );
});

it.each([
  [{ text: " " }, "请填写催办内容"],
  [{ departments: [] }, "请先选中部门"],
])("is refused with %j", async (fields, expected) => {
  expect(message(await remindAction({ ...ask, ...fields }))).toBe(expected);
});
