import { beforeEach, expect, it } from "vitest";
import { serveFrom, signInAs } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { createDepartment } from "../budgets/testing";
import { setYearAction, turnDraftsAction } from "./actions";
import { loadYear } from "./loaders";

const { prisma, url } = await testDatabase({ office: "bureau" });
serveFrom(url);
const { users } = await createDepartment(prisma, "202", ["systemAdministrator", "budgetOfficer", "administrator"]);

beforeEach(() => signInAs(users.budgetOfficer ?? ""));

const message = (result: { ok: boolean; error?: { message: string; fields?: Record<string, string> } }) =>
  Object.values(result.error?.fields ?? {})[0] ?? result.error?.message ?? null;
const change = { fiscalYear: "2027", edition: "chongqing-2024", seen: 2024 };

it("sets the year once, with an event, for whoever saw the year that it was", async () => {
  expect(await setYearAction(change)).toEqual({ ok: true, data: null });
  expect(await setYearAction({ ...change, seen: 2027 })).toEqual({ ok: true, data: null });
  expect(message(await setYearAction({ ...change, fiscalYear: "2028" }))).toBe(
    "编制年度刚刚由他人改为 2027 年，本次没有保存，请刷新核对后再改。",
  );
  expect(await loadYear()).toMatchObject({ fiscalYear: 2027, edition: "chongqing-2024", without: 1, budgets: [] });
  const events = await prisma.auditEvent.findMany({ where: { action: "office.setYear" } });
  expect(events.map(({ actorId, before, after }) => ({ actorId, before, after }))).toEqual([
    {
      actorId: users.budgetOfficer,
      before: { fiscalYear: 2024, edition: "chongqing-2024" },
      after: { fiscalYear: 2027, edition: "chongqing-2024" },
    },
  ]);
});

it.each([
  [{ fiscalYear: "27" }, "编制年度应为四位年份，如 2027"],
  [{ edition: "beijing-2099" }, "请选择公开套表版式"],
])("is refused with %j", async (fields, expected) => {
  expect(message(await setYearAction({ ...change, ...fields }))).toBe(expected);
});

it("is no page of a department's administrator", async () => {
  await signInAs(users.administrator ?? "");
  await expect(loadYear()).rejects.toMatchObject({ digest: "NEXT_HTTP_ERROR_FALLBACK;404" });
  expect(message(await setYearAction(change))).toBe("您没有面向全部部门的角色，请联系系统管理员");
});

it("turns the drafts of the year to the edition of new budgets once, with an event each, and shows how each says the same", async () => {
  const department = await prisma.department.findFirstOrThrow();
  const facts = { departmentCode: department.code, departmentName: department.name, region: department.region };
  const { id } = await prisma.budget.create({
    data: { ...facts, departmentId: department.id, fiscalYear: 2027, edition: "chongqing-2024" },
  });
  expect(message(await turnDraftsAction({ fiscalYear: 2026, edition: "chongqing-2024" }))).toBe(
    "编制年度或版式刚刚由他人改过，草稿没有改动，请刷新核对后再办理。",
  );
  const { others, editionName, samples } = await loadYear();
  expect([others, editionName]).toEqual([1, "重庆市区县部门预算公开（2027 年）"]);
  expect(samples.map((one) => [one.id, one.headings[0], /较[^减增]+年|比2026年/.exec(one.income)?.[0]])).toEqual([
    ["chongqing-2024", "一、部门基本情况", "较2026年"],
    ["changshou-2026", "一、单位基本情况", "较去年"],
    ["dadukou-2026", "一、单位基本情况", "比2026年"],
  ]);
  expect(await turnDraftsAction({ fiscalYear: 2027, edition: "chongqing-2024" })).toEqual({ ok: true, data: 1 });
  expect(await prisma.budget.findUnique({ where: { id } })).toMatchObject({ edition: "chongqing-2027", version: 2 });
  expect(await turnDraftsAction({ fiscalYear: 2027, edition: "chongqing-2024" })).toEqual({ ok: true, data: 0 });
  const events = await prisma.auditEvent.findMany({ where: { budgetId: id, action: "office.setYear" } });
  expect(events.map(({ before, after }) => [before, after])).toEqual([
    [
      { edition: "chongqing-2024", version: 1 },
      { edition: "chongqing-2027", version: 2 },
    ],
  ]);
});
