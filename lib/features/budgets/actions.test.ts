import { beforeEach, expect, it } from "vitest";
import { writeBook } from "@/lib/domain/book";
import { carryCookie, sealCookie, serveFrom, signInAs } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { importBookAction } from "./actions";
import { readBudgetBook } from "./data";
import { listBudgets, loadBudget, loadTrace } from "./loaders";
import { createDepartment, demoBook } from "./testing";

const { prisma, url } = await testDatabase();
serveFrom(url);
const home = await createDepartment(prisma, "202", ["clerk", "reviewer"]);
const away = await createDepartment(prisma, "301", ["clerk"]);
const text = JSON.stringify(writeBook(demoBook()));
const as = (user: string | undefined) => signInAs(user ?? "");

beforeEach(() => as(home.users.clerk));

it("carries a file into the clerk's department, where pages then find it", async () => {
  const result = await importBookAction({ departmentId: home.id, text });
  const id = result.ok ? result.data.id : "";
  expect(result).toEqual({ ok: true, data: { id, version: 1, created: true } });
  expect(await readBudgetBook(prisma, id)).toEqual(demoBook());
  expect((await listBudgets()).budgets.map((item) => item.id)).toEqual([id]);
  expect((await loadBudget(id)).head.id).toBe(id);
  expect((await loadTrace(id, "3!total.total"))?.text).toBe("1,952.98");
  expect(await loadTrace(id, "99!a.b")).toBeNull();
  await as(away.users.clerk);
  expect((await listBudgets()).count).toBe(0);
  await expect(loadBudget(id)).rejects.toMatchObject({ digest: "NEXT_HTTP_ERROR_FALLBACK;404" });
});

it("sends people without a session to the sign-in page", async () => {
  carryCookie(await sealCookie(crypto.randomUUID(), crypto.randomUUID()));
  await expect(listBudgets()).rejects.toMatchObject({ digest: expect.stringContaining("/login") });
});

it("refuses a reviewer, a foreign clerk and a clerk of one unit", async () => {
  const refusal = async () => {
    const result = await importBookAction({ departmentId: home.id, text });
    return result.ok ? null : result.error.message;
  };
  await as(home.users.reviewer);
  expect(await refusal()).toBe("您的角色（审核）不能导入预算，如需办理，请联系系统管理员调整角色");
  await as(away.users.clerk);
  expect(await refusal()).toBe("您在该部门没有角色，请联系系统管理员");
  const unit = { departmentId: home.id, code: "202001", name: "示例单位", kind: "administrative" } as const;
  await prisma.unit.create({ data: unit });
  await prisma.membership.updateMany({ where: { userId: home.users.clerk ?? "" }, data: { unitCode: "202001" } });
  await as(home.users.clerk);
  expect(await refusal()).toBe("您只能对本单位（202001）导入预算，如需办理整个部门的数据，请联系部门经办人");
  await prisma.membership.updateMany({ where: { userId: home.users.clerk ?? "" }, data: { unitCode: null } });
});

it.each([
  [{ text }, { departmentId: "请选择部门" }],
  [{ departmentId: home.id, text: "" }, { text: "文件是空的，请重新选择" }],
])("names the wrong field of %#", async (input, fields) => {
  expect(await importBookAction(input)).toEqual({
    ok: false,
    error: { code: "invalid", message: "填写的内容有误，请按提示更正。", fields },
  });
});

it("replaces only the budget that was looked at, as it was then", async () => {
  const { id, version } = await prisma.budget.findFirstOrThrow();
  const asked = async (replaces: { budgetId: string; version: number }, file = text) => {
    const result = await importBookAction({ departmentId: home.id, text: file, replaces });
    return result.ok ? result.data : result.error.message;
  };
  expect(await asked({ budgetId: id, version: version - 1 })).toBe(
    "核对之后预算又有新的修改，没有导入任何内容；请重新打开本页，核对后再导入。",
  );
  expect(await asked({ budgetId: crypto.randomUUID(), version })).toBe(
    "文件是 2024 年的预算，不是打开的这份预算，没有导入任何内容；请核对文件。",
  );
  expect((await prisma.budget.findFirstOrThrow()).version).toBe(version);
  expect(await asked({ budgetId: id, version })).toEqual({ id, version: version + 1, created: false });
});

it("says where a file cannot be read, and changes nothing", async () => {
  const version = (await prisma.budget.findFirstOrThrow()).version;
  const wrong = text.replace('"1776589.00"', '"1,234.567"');
  expect(await importBookAction({ departmentId: home.id, text: wrong })).toEqual({
    ok: false,
    error: { code: "declined", message: expect.stringMatching(/^lines\[0\]\.amount：金额“1,234\.567”无法识别/) },
  });
  expect((await prisma.budget.findFirstOrThrow()).version).toBe(version);
});
