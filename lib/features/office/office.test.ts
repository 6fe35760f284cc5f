import { beforeEach, expect, it } from "vitest";
import { serveFrom, signInAs } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { createDepartment } from "../budgets/testing";
import { setYearAction } from "./actions";
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
