import { beforeEach, expect, it } from "vitest";
import { Prisma } from "@/generated/prisma/client";
import { serveFrom, signInAs } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { createDepartment } from "../budgets/testing";
import { extendDeadlineAction, setDeadlineAction, withdrawExtensionAction } from "./actions";
import { readDeadlines } from "./data";
import { DUE_ON, WITH_DEADLINES } from "./sql";

const { prisma, url } = await testDatabase({ office: "bureau" });
serveFrom(url);
const { id: department, users } = await createDepartment(prisma, "202", ["budgetOfficer", "clerk"]);
await createDepartment(prisma, "203", []);

beforeEach(() => signInAs(users.budgetOfficer ?? ""));

const message = (result: { ok: boolean; error?: { message: string; fields?: Record<string, string> } }) =>
  Object.values(result.error?.fields ?? {})[0] ?? result.error?.message ?? null;
const first = { fiscalYear: 2027, stage: "firstSubmission" };
const extension = { ...first, codes: "202", dueOn: "2026-10-20", reason: "机构改革划转" };

it("extends nothing that was not set", async () => {
  expect(message(await extendDeadlineAction(extension))).toBe("还没有设置 2027 年一上的报送期限，请先设置。");
});

it("sets a deadline once, for whoever saw what it was, with an event", async () => {
  expect(await setDeadlineAction({ ...first, dueOn: "2026-10-15", seen: "" })).toEqual({ ok: true, data: null });
  expect(await setDeadlineAction({ ...first, dueOn: "2026-10-15", seen: "2026-10-15" })).toEqual({
    ...{ ok: true, data: null },
  });
  expect(message(await setDeadlineAction({ ...first, dueOn: "2026-10-16", seen: "" }))).toBe(
    "报送期限刚刚由他人改过，本次没有保存，请刷新核对后再改。",
  );
  const events = await prisma.auditEvent.findMany({ where: { action: "deadlines.set" } });
  expect(events.map(({ actorId, entity, before, after }) => ({ actorId, entity, before, after }))).toEqual([
    {
      actorId: users.budgetOfficer,
      entity: "deadline:2027:firstSubmission",
      before: { dueOn: null },
      after: { dueOn: "2026-10-15" },
    },
  ]);
});

it.each([
  [{ dueOn: "2025-10-15" }, "2027 年预算的报送期限应在 2026 年或 2027 年内，填写的是 2025-10-15。"],
  [{ dueOn: "十月" }, "请填写日期，如 2026-10-15；不设期限时留空"],
  [{ stage: "approval" }, "请选择阶段"],
])("refuses a deadline with %j", async (fields, expected) => {
  expect(message(await setDeadlineAction({ ...first, dueOn: "2026-10-15", seen: "2026-10-15", ...fields }))).toBe(
    expected,
  );
});

it.each([
  [{ dueOn: "2026-10-15" }, "延期后的期限应晚于一上的报送期限 2026-10-15。"],
  [{ codes: "202、999" }, "没有编码为 999 的在用部门，本次没有保存，请核对部门编码。"],
  [{ codes: " ，" }, "请填写部门编码，多个之间用顿号或空格隔开"],
  [{ reason: "" }, "请填写延期的理由"],
])("refuses an extension with %j", async (fields, expected) => {
  expect(message(await extendDeadlineAction({ ...extension, ...fields }))).toBe(expected);
  expect(await prisma.deadlineExtension.count()).toBe(0);
});

it("gives departments a later day, which counts in SQL as in the domain", async () => {
  expect(await extendDeadlineAction({ ...extension, codes: "202，203" })).toEqual({ ok: true, data: null });
  expect(await withdrawExtensionAction({ ...first, department: await idOf("203") })).toEqual({ ok: true, data: null });
  expect(await readDeadlines(prisma, 2027)).toEqual({
    fiscalYear: 2027,
    deadlines: [
      { stage: "firstSubmission", dueOn: "2026-10-15" },
      { stage: "secondSubmission", dueOn: null },
    ],
    extensions: [
      {
        ...{ stage: "firstSubmission", departmentId: department, code: "202", name: "示例部门 202" },
        ...{ dueOn: "2026-10-20", reason: "机构改革划转" },
      },
    ],
  });
  for (const code of ["202", "203"]) {
    const facts = { edition: "chongqing-2024", departmentCode: code, departmentName: "示例", region: "示例区" };
    await prisma.budget.create({ data: { ...facts, departmentId: await idOf(code), fiscalYear: 2027 } });
  }
  expect(await dueDays()).toEqual(["2026-10-20", "2026-10-15"]);
  await setDeadlineAction({ ...first, dueOn: "2026-10-31", seen: "2026-10-15" });
  expect(await dueDays()).toEqual(["2026-10-31", "2026-10-31"]);
  await prisma.budget.updateMany({ data: { stage: "secondSubmission" } });
  expect(await dueDays()).toEqual([null, null]);
});

it("takes a deadline away with what hangs on it", async () => {
  expect(await setDeadlineAction({ ...first, dueOn: "", seen: "2026-10-31" })).toEqual({ ok: true, data: null });
  expect(await prisma.deadlineExtension.count()).toBe(0);
  const event = await prisma.auditEvent.findFirst({ where: { action: "deadlines.set" }, orderBy: { seq: "desc" } });
  expect(event).toMatchObject({ before: { dueOn: "2026-10-31", extensions: 1 }, after: { dueOn: null } });
});

it("is set by nobody of a department", async () => {
  await signInAs(users.clerk ?? "");
  expect(message(await setDeadlineAction({ ...first, dueOn: "2026-10-15", seen: "" }))).toBe(
    "您没有面向全部部门的角色，请联系系统管理员",
  );
});

async function idOf(code: string): Promise<string> {
  return (await prisma.department.findUniqueOrThrow({ where: { code } })).id;
}

async function dueDays(): Promise<(string | null)[]> {
  const rows = await prisma.$queryRaw<{ day: string | null }[]>(Prisma.sql`
    SELECT ${DUE_ON}::text AS day FROM budget AS b ${WITH_DEADLINES} ORDER BY b.department_code`);
  return rows.map(({ day }) => day);
}
