import { beforeEach, expect, it } from "vitest";
import { serveFrom, signInAs } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { importBook } from "../budgets/mutations";
import { createDepartment, demoBook } from "../budgets/testing";
import { chosenDepartment } from "../people/loaders";
import { createUnitAction, deleteUnitAction, editUnitAction } from "./actions";
import { loadUnits } from "./loaders";

const { prisma, url } = await testDatabase();
serveFrom(url);
const home = await createDepartment(prisma, "202", ["administrator", "clerk"]);
const department = home.id;
await importBook(prisma, { book: demoBook(), departmentId: department, actor: null, origin: "file" });
await prisma.unit.create({
  data: { departmentId: department, code: "202001", name: "办公室", kind: "administrative" },
});

beforeEach(() => signInAs(home.users.administrator ?? ""));

const message = (result: { ok: boolean; error?: { message: string } }) => result.error?.message ?? null;
const units = async () => loadUnits(await chosenDepartment("202"));

it("adds, corrects and deletes a unit, each with its event", async () => {
  const unit = { department, code: "202009", name: "信息中心", kind: "institution" };
  expect(await createUnitAction(unit)).toEqual({ ok: true, data: null });
  expect(message(await createUnitAction(unit))).toBe("本部门已有单位 202009，请核对编码。");
  expect(await editUnitAction({ ...unit, name: "大数据中心" })).toEqual({ ok: true, data: null });
  expect((await units()).at(-1)).toEqual({
    ...{ code: "202009", name: "大数据中心", kind: "institution" },
    ...{ budgetYears: [], members: 0 },
  });
  expect(await deleteUnitAction({ department, code: "202009" })).toEqual({ ok: true, data: null });
  expect(message(await deleteUnitAction({ department, code: "202009" }))).toBe(
    "本部门没有单位 202009，可能已被删除，请刷新页面。",
  );
  const events = await prisma.auditEvent.findMany({ where: { entity: "unit:202009" }, orderBy: { seq: "asc" } });
  expect(events.map(({ action }) => action)).toEqual(["units.create", "units.edit", "units.delete"]);
});

it("leaves the snapshot of a budget as it is", async () => {
  const before = await prisma.budgetUnit.findFirstOrThrow({ where: { code: "202001" } });
  await editUnitAction({ department, code: "202001", name: "综合办公室", kind: "institution" });
  expect(await prisma.budgetUnit.findUnique({ where: { id: before.id } })).toEqual(before);
  expect((await units())[0]).toMatchObject({ name: "综合办公室", kind: "institution", budgetYears: [2024] });
});

it("keeps a unit in which people hold roles", async () => {
  await prisma.membership.create({
    data: { userId: home.users.clerk ?? "", departmentId: department, unitCode: "202001", role: "clerk" },
  });
  expect(message(await deleteUnitAction({ department, code: "202001" }))).toBe(
    "还有 1 个角色限定在单位 202001，请先在“人员”中收回。",
  );
});

it.each([
  [{ code: "301001", name: "甲", kind: "institution" }, "单位编码应以部门编码 202 开头。"],
  [{ code: "20x", name: "甲", kind: "institution" }, "填写的内容有误，请按提示更正。"],
  [{ code: "202008", name: " ", kind: "institution" }, "填写的内容有误，请按提示更正。"],
  [{ code: "202008", name: "甲", kind: "company" }, "填写的内容有误，请按提示更正。"],
])("refuses %j", async (unit, expected) => {
  expect(message(await createUnitAction({ department, ...unit }))).toBe(expected);
});
