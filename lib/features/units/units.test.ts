import { beforeEach, describe, expect, it } from "vitest";
import { serveFrom, signInAs } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { importBook } from "../budgets/mutations";
import { createDepartment, demoBook } from "../budgets/testing";
import {
  closeUnitAction,
  createUnitAction,
  deleteUnitAction,
  editUnitAction,
  mergeUnitAction,
  reopenUnitAction,
} from "./actions";
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
const units = async () => loadUnits({ id: department });

it("shows the units to those who keep them only", async () => {
  expect((await units()).map(({ code }) => code)).toContain("202001");
  await signInAs((await createDepartment(prisma, "301", ["administrator"])).users.administrator ?? "");
  expect(await units()).toEqual([]);
});

it("adds, corrects and deletes a unit, each with its event", async () => {
  const unit = { department, code: "202009", name: "信息中心", kind: "institution", parent: "" };
  expect(await createUnitAction(unit)).toEqual({ ok: true, data: null });
  expect(message(await createUnitAction(unit))).toBe("本部门已有单位 202009，请核对编码。");
  expect(await editUnitAction({ ...unit, name: "大数据中心" })).toEqual({ ok: true, data: null });
  expect((await units()).at(-1)).toEqual({
    ...{ code: "202009", name: "大数据中心", kind: "institution" },
    ...{ parent: null, closedOn: null, mergedInto: null, budgetYears: [], members: 0 },
  });
  expect(await deleteUnitAction({ department, code: "202009" })).toEqual({ ok: true, data: null });
  expect(message(await deleteUnitAction({ department, code: "202009" }))).toBe(
    "本部门没有单位 202009，可能已被删除，请刷新页面。",
  );
  const events = await prisma.auditEvent.findMany({ where: { entity: "unit:202009" }, orderBy: { seq: "asc" } });
  expect(events.map(({ action }) => action)).toEqual(["units.create", "units.edit", "units.delete"]);
});

it("lets a new name into the draft that carries the old one, and leaves the kind to the draft", async () => {
  const where = { code: "202001" };
  const draft = await prisma.budgetUnit.findFirstOrThrow({ where, include: { budget: true } });
  await editUnitAction({ department, ...where, name: draft.name, kind: "administrative", parent: "" });
  await editUnitAction({ department, ...where, name: "综合办公室", kind: "institution", parent: "" });
  const after = await prisma.budgetUnit.findFirstOrThrow({ where, include: { budget: true } });
  expect(after).toMatchObject({ name: "综合办公室", kind: draft.kind, version: draft.version + 1 });
  expect(after.budget.version).toBe(draft.budget.version + 1);
  expect((await units())[0]).toMatchObject({ name: "综合办公室", kind: "institution", budgetYears: [2024] });
  const event = await prisma.auditEvent.findFirst({ where: { action: "budget.followNames" } });
  expect(event).toMatchObject({
    ...{ budgetId: draft.budgetId, entity: "unit:202001", actorId: home.users.administrator },
    ...{ before: { name: draft.name }, after: { name: "综合办公室" } },
  });
});

it("leaves names that are submitted, that say something else, or that the public has seen", async () => {
  const where = { code: "202001" };
  const { budgetId } = await prisma.budgetUnit.findFirstOrThrow({ where });
  const name = async () => (await prisma.budgetUnit.findFirstOrThrow({ where })).name;
  const rename = (next: string) =>
    editUnitAction({ department, ...where, name: next, kind: "institution", parent: "" });
  await prisma.budget.update({ where: { id: budgetId }, data: { status: "submitted" } });
  await rename("办公厅");
  expect(await name()).toBe("综合办公室");
  await prisma.budget.update({ where: { id: budgetId }, data: { status: "draft" } });
  await rename("综合办公厅");
  expect(await name()).toBe("综合办公室");
  await rename("综合办公室");
  const facts = { budgetId, number: 1, status: "disclosed", book: {}, sha256: "0".repeat(64) } as const;
  await prisma.revision.create({ data: { ...facts, createdById: home.users.clerk ?? "" } });
  await rename("办公室");
  expect(await name()).toBe("综合办公室");
});

describe("units below one another", () => {
  const unit = (code: string, parent: string) => ({
    department,
    code,
    name: `单位${code}`,
    kind: "institution",
    parent,
  });

  it("stand in three levels at most, and below no unit that is not there", async () => {
    expect(message(await createUnitAction(unit("202020", "202029")))).toBe(
      "本部门没有上级单位 202029，请先新增上级单位。",
    );
    for (const [code, parent] of [
      ["202020", ""],
      ["202021", "202020"],
      ["202022", "202021"],
    ] as const) {
      expect(await createUnitAction(unit(code, parent))).toEqual({ ok: true, data: null });
    }
    expect(message(await createUnitAction(unit("202023", "202022")))).toBe(
      "单位最多 3 级，202023 在第 4 级，请改选上级单位。",
    );
    expect(message(await editUnitAction(unit("202020", "202022")))).toBe("单位 202020 不能是自己的上级或下级。");
    expect(message(await deleteUnitAction({ department, code: "202021" }))).toBe(
      "202022 单位202022是它的下级单位，不能删除单位 202021；不再使用的单位请停用。",
    );
  });

  it("are closed from below, on a day that has come", async () => {
    const close = (code: string, closedOn: string) => closeUnitAction({ department, code, closedOn });
    expect(message(await close("202022", "2999-01-01"))).toBe("停用日期不能晚于今天，请到停用之日再办理。");
    expect(message(await close("202021", "2024-03-01"))).toBe(
      "下级单位 202022 单位202022还在使用，请先停用或改换它的上级单位。",
    );
    expect(await close("202022", "2024-03-01")).toEqual({ ok: true, data: null });
    expect(message(await close("202022", "2024-03-01"))).toBe("单位 202022 已于 2024-03-01 停用，请刷新页面。");
    expect(message(await createUnitAction(unit("202024", "202022")))).toBe(
      "单位最多 3 级，202024 在第 4 级，请改选上级单位。",
    );
    expect(await close("202021", "2024-03-02")).toEqual({ ok: true, data: null });
    expect(message(await createUnitAction(unit("202024", "202021")))).toBe("上级单位 202021 已停用，请改选。");
    expect(message(await reopenUnitAction({ department, code: "202022" }))).toBe(
      "单位 202021 已于 2024-03-02 停用，请刷新页面。",
    );
    expect(await reopenUnitAction({ department, code: "202021" })).toEqual({ ok: true, data: null });
    expect(message(await reopenUnitAction({ department, code: "202021" }))).toBe("单位 202021 没有停用，请刷新页面。");
  });

  it("hand over to another one, and the roles with them", async () => {
    const { id } = await prisma.user.create({ data: { accountName: "unit-clerk", displayName: "示例" } });
    const data = { userId: id, departmentId: department, role: "clerk" } as const;
    await prisma.membership.createMany({
      data: [
        { ...data, unitCode: "202021" },
        { ...data, unitCode: "202020" },
      ],
    });
    const memberships = { create: { departmentId: department, role: "clerk", unitCode: "202021" } } as const;
    const other = await prisma.user.create({ data: { accountName: "other-clerk", displayName: "示例", memberships } });
    const close = { department, code: "202021", closedOn: "2024-03-02" };
    expect(message(await closeUnitAction(close))).toBe("还有 2 个角色限定在单位 202021，请先在“人员”中收回。");
    const merge = { ...close, heir: "202020", roles: false };
    expect(message(await mergeUnitAction({ ...merge, heir: "202021" }))).toBe("不能并入自己，请另选并入的单位。");
    expect(message(await mergeUnitAction({ ...merge, heir: "202022" }))).toBe(
      "单位 202022 已于 2024-03-01 停用，请刷新页面。",
    );
    expect(message(await mergeUnitAction(merge))).toBe(
      "还有 2 个角色限定在单位 202021，请勾选“角色随之转入”，或先在“人员”中收回。",
    );
    expect(await mergeUnitAction({ ...merge, roles: true })).toEqual({ ok: true, data: null });
    expect(await prisma.membership.findMany({ where: { userId: id } })).toMatchObject([{ unitCode: "202020" }]);
    const eventsOf = async (person: string) => {
      const where = { entity: `user:${person}` };
      const events = await prisma.auditEvent.findMany({ where, orderBy: { seq: "asc" } });
      return events.map(({ action, before, after }) => [action, before ?? after]);
    };
    const facts = (account: string, unit: string) => expect.objectContaining({ account, role: "clerk", unit });
    expect(await eventsOf(id)).toEqual([["people.withdraw", facts("unit-clerk", "202021")]]);
    expect(await eventsOf(other.id)).toEqual([
      ["people.withdraw", facts("other-clerk", "202021")],
      ["people.grant", facts("other-clerk", "202020")],
    ]);
    expect((await units()).find(({ code }) => code === "202021")).toMatchObject({
      ...{ closedOn: "2024-03-02", mergedInto: { code: "202020", name: "单位202020" } },
    });
    expect(message(await deleteUnitAction({ department, code: "202020" }))).toContain("还有 2 个角色限定在单位 202020");
  });

  it("take one place when two people put them there at once", async () => {
    const answers = await Promise.all([
      createUnitAction(unit("202030", "202020")),
      createUnitAction(unit("202030", "")),
    ]);
    expect(answers.map(message).filter((words) => words !== null)).toEqual(["本部门已有单位 202030，请核对编码。"]);
  });
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
  expect(message(await createUnitAction({ department, parent: "", ...unit }))).toBe(expected);
});
