import { beforeEach, expect, it } from "vitest";
import { serveFrom, signInAs } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { importBook } from "../budgets/mutations";
import { createDepartment, demoBook } from "../budgets/testing";
import { findWorkflowBudget, readFacts } from "../workflow/facts";
import { updateUnitsAction } from "./actions";
import { loadUnitChanges } from "./loaders";
import { fingerprint } from "./updates";

const { prisma, url } = await testDatabase({ office: "bureau" });
serveFrom(url);
const { id: departmentId, users } = await createDepartment(prisma, "202", ["clerk", "reviewer"]);
const book = demoBook();
const { id: budgetId } = await importBook(prisma, { book, departmentId, actor: null, origin: "file" });
const head = { id: budgetId, departmentId };
const [first, second] = book.units;
if (!first || !second) throw new Error("the demo has two units and more");
await prisma.unit.createMany({ data: book.units.map((unit) => ({ ...unit, departmentId })) });

beforeEach(() => signInAs(users.clerk ?? ""));

const message = (result: { ok: boolean; error?: { message: string } }) => result.error?.message ?? null;
const changes = () => loadUnitChanges(head);
const update = async (seen?: string) => updateUnitsAction({ budgetId, seen: seen ?? fingerprint(await changes()) });
const units = () => prisma.budgetUnit.findMany({ where: { budgetId }, orderBy: { position: "asc" } });
const version = async () => (await prisma.budget.findUniqueOrThrow({ where: { id: budgetId } })).version;
const unit = (code: string) => ({ departmentId_code: { departmentId, code } });

it("offers nothing while the draft has the units of the list", async () => {
  expect(await changes()).toEqual([]);
  expect(message(await update())).toBe("没有可以更新的单位；请先把已停用单位的数据改到其他单位。");
});

it("adds, renames and changes what was seen, and keeps the rows of what was closed", async () => {
  await prisma.unit.create({
    data: { departmentId, code: "202001A", name: "示例新中心", kind: "institution" },
  });
  await prisma.unit.update({ where: unit(first.code), data: { name: "示例新名" } });
  await prisma.unit.update({
    where: unit(second.code),
    data: { closedOn: new Date("2024-03-01"), mergedInto: first.code },
  });
  const before = await version();
  const lines = await prisma.line.count({ where: { budgetId } });
  expect(await changes()).toEqual([
    { what: "renamed", code: first.code, before: first.name, name: "示例新名" },
    { what: "added", code: "202001A", name: "示例新中心", kind: "institution" },
    { what: "kept", code: second.code, name: second.name, heir: `${first.code} 示例新名` },
  ]);
  expect(await update()).toEqual({ ok: true, data: null });
  expect((await units()).map(({ code, name }) => [code, name]).slice(0, 3)).toEqual([
    [first.code, "示例新名"],
    ["202001A", "示例新中心"],
    [second.code, second.name],
  ]);
  expect(await version()).toBe(before + 1);
  expect(await prisma.line.count({ where: { budgetId } })).toBe(lines);
  expect((await changes()).map(({ what }) => what)).toEqual(["kept"]);
  const event = await prisma.auditEvent.findFirst({ where: { action: "budget.updateUnits" } });
  expect(event).toMatchObject({
    ...{ budgetId, actorId: users.clerk },
    after: { unitsAdded: "202001A 示例新中心", unitsRenamed: `${first.code} ${first.name} → 示例新名` },
  });
});

it("takes a closed unit out once nothing is of it", async () => {
  await prisma.unit.update({ where: unit("202001A"), data: { closedOn: new Date("2024-03-02") } });
  expect((await changes()).filter(({ what }) => what === "removed")).toEqual([
    { what: "removed", code: "202001A", name: "示例新中心" },
  ]);
  const ceiling = { budgetId, unitCode: "202001A", class: "basic", source: "generalPublicBudget" } as const;
  const { id } = await prisma.ceiling.create({ data: { ...ceiling, amountFen: 100n } });
  expect((await changes()).map(({ what }) => what)).toEqual(["kept", "kept"]);
  await prisma.ceiling.delete({ where: { id } });
  expect(await update()).toEqual({ ok: true, data: null });
  expect((await units()).map(({ code }) => code)).toEqual(book.units.map(({ code }) => code));
});

it("does nothing but what was seen, once", async () => {
  await prisma.unit.update({ where: unit(first.code), data: { kind: "institution" } });
  const seen = fingerprint(await changes());
  await prisma.unit.update({ where: unit(first.code), data: { name: "示例又新名" } });
  const late = "单位名录或草稿刚刚又有变化，没有更新；请刷新核对后再更新。";
  expect(message(await update(seen))).toBe(late);
  const now = fingerprint(await changes());
  const answers = await Promise.all([update(now), update(now)]);
  expect(answers.map(message).toSorted()).toEqual([null, late].toSorted());
});

it("is for whoever enters for the whole department, in a draft", async () => {
  await prisma.unit.update({ where: unit(first.code), data: { name: "示例旧名" } });
  const seen = fingerprint(await changes());
  await signInAs(users.reviewer ?? "");
  expect(await changes()).toEqual([]);
  expect(message(await update(seen))).toBe("您的角色（审核）不能填报，如需办理，请联系系统管理员调整角色");
  const memberships = { create: { departmentId, role: "clerk", unitCode: first.code } } as const;
  const own = await prisma.user.create({ data: { accountName: "danwei", displayName: "示例", memberships } });
  await signInAs(own.id);
  expect(await changes()).toEqual([]);
  expect(message(await update(seen))).toContain(`您只能对本单位（${first.code}）填报`);
  await signInAs(users.clerk ?? "");
  await prisma.budget.update({ where: { id: budgetId }, data: { status: "submitted" } });
  expect(await changes()).toEqual([]);
  expect(message(await update(seen))).toBe("预算已提交，不能更新单位；请先退回为草稿。");
});

it("counts as a hand in the budget: whoever updated does not review", async () => {
  const budget = await findWorkflowBudget(prisma, budgetId);
  if (!budget) throw new Error("the budget is there");
  const actor = { id: users.reviewer ?? "", name: "示例", address: null, active: true, memberships: [] };
  expect((await readFacts(prisma, budget, actor, null)).facts.preparers).toEqual([users.clerk]);
});
