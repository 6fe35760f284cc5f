import { beforeEach, expect, it } from "vitest";
import { writeBook } from "@/lib/domain/book";
import { carryCookie, sealCookie, serveFrom, signInAs } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { respondWithNewBudget } from "../new-budget/from-file";
import { respondWithReplacement } from "./book-upload";
import { readBudgetBook } from "./data";
import { listBudgets, loadBudget } from "./loaders";
import { importBook } from "./mutations";
import { createDepartment, demoBook } from "./testing";

const { prisma, url } = await testDatabase({ office: "bureau" });
serveFrom(url);
const home = await createDepartment(prisma, "202", ["clerk", "reviewer"]);
const away = await createDepartment(prisma, "301", ["clerk"]);
const text = JSON.stringify(writeBook(demoBook()));
const as = (user: string | undefined) => signInAs(user ?? "");
const { id } = await importBook(prisma, { book: demoBook(), departmentId: home.id, actor: null, origin: "file" });

beforeEach(() => as(home.users.clerk));

const versionNow = async () => (await prisma.budget.findUniqueOrThrow({ where: { id } })).version;

function sent(body: string, query: string): Request {
  const headers = { "Content-Length": String(Buffer.byteLength(body)) };
  return new Request(`http://localhost/?${query}`, { method: "POST", body, headers });
}

/** Status and answer, or sentence, of a replacement. */
async function replace(body = text, query = "", budget = id): Promise<[number, unknown]> {
  const version = query || `version=${await versionNow()}`;
  const response = await respondWithReplacement(sent(body, version), budget);
  const answer = await response.json();
  return [response.status, answer.error?.message ?? answer];
}

it("replaces the budget, which pages then show", async () => {
  const version = await versionNow();
  expect(await replace()).toEqual([200, { id, version: version + 1, created: false }]);
  expect(await readBudgetBook(prisma, id)).toEqual(demoBook());
  expect((await listBudgets()).budgets.map((item) => item.id)).toEqual([id]);
  expect((await loadBudget(id)).head.id).toBe(id);
  await as(away.users.clerk);
  expect((await listBudgets()).count).toBe(0);
  await expect(loadBudget(id)).rejects.toMatchObject({ digest: "NEXT_HTTP_ERROR_FALLBACK;404" });
});

it("takes 12 MB whole, and says at which size it stops", async () => {
  const file = `${text}${" ".repeat(12 * 1024 * 1024)}`;
  expect((await replace(file))[0]).toBe(200);
  const request = new Request("http://localhost/?version=1", {
    ...{ method: "POST", body: "x", headers: { "Content-Length": String(33 * 1024 * 1024) } },
  });
  const refused = await respondWithReplacement(request, id);
  expect([refused.status, (await refused.json()).error.message]).toEqual([
    413,
    "文件超过上限 32 MB，已拒绝；请核对是否选错了文件。",
  ]);
});

it("asks who it is before it takes a byte", async () => {
  carryCookie(await sealCookie(crypto.randomUUID(), crypto.randomUUID()));
  await expect(listBudgets()).rejects.toMatchObject({ digest: expect.stringContaining("/login") });
  const untouched = sent(text, "version=1");
  expect((await respondWithReplacement(untouched, id)).status).toBe(401);
  expect((await respondWithNewBudget(untouched, home.id)).status).toBe(401);
  expect(untouched.bodyUsed).toBe(false);
});

it("refuses a reviewer, a foreign clerk and a clerk of one unit", async () => {
  await as(home.users.reviewer);
  expect(await replace()).toEqual([403, "您的角色（审核）不能导入预算，如需办理，请联系系统管理员调整角色。"]);
  await as(away.users.clerk);
  expect(await replace()).toEqual([404, "没有找到要办理的部门或预算，可能已被删除，或您没有权限。"]);
  const unit = { departmentId: home.id, code: "202001", name: "示例单位", kind: "administrative" } as const;
  await prisma.unit.create({ data: unit });
  await prisma.membership.updateMany({ where: { userId: home.users.clerk ?? "" }, data: { unitCode: "202001" } });
  await as(home.users.clerk);
  expect(await replace()).toEqual([
    403,
    "您只能对本单位（202001）导入预算，如需办理整个部门的数据，请联系部门经办人。",
  ]);
  await prisma.membership.updateMany({ where: { userId: home.users.clerk ?? "" }, data: { unitCode: null } });
});

it("replaces only the budget that was looked at, as it was then", async () => {
  const version = await versionNow();
  expect(await replace(text, `version=${version - 1}`)).toEqual([
    409,
    "核对之后预算又有新的修改，没有导入任何内容；请重新打开本页，核对后再导入。",
  ]);
  expect(await replace(text, "version=x")).toEqual([400, "请重新打开预算"]);
  expect((await replace(text, "version=1", crypto.randomUUID()))[0]).toBe(404);
  expect((await replace(text, "version=1", "nothing"))[0]).toBe(404);
  expect(await versionNow()).toBe(version);
});

it("says where a file cannot be read, and changes nothing", async () => {
  const version = await versionNow();
  expect(await replace(text.replace('"1776589.00"', '"1,234.567"'))).toEqual([
    422,
    expect.stringMatching(/^lines\[0\]\.amount：金额“1,234\.567”无法识别/),
  ]);
  const procurement = Array.from({ length: 5_001 }, () => ({}));
  expect(await replace(JSON.stringify({ procurement }))).toEqual([
    422,
    expect.stringMatching(/^政府采购共 5,001 行，超过一份预算 5,000 行的上限，没有保存。.*（MAX_ROWS）。$/),
  ]);
  expect(await versionNow()).toBe(version);
});

it("makes a new budget from a file", async () => {
  await prisma.unit.updateMany({ where: { departmentId: home.id }, data: { code: "202001" } });
  const query = "fiscalYear=2025&start=priorYear";
  const response = await respondWithNewBudget(sent(text, query), home.id);
  const made = await response.json();
  expect([response.status, made]).toEqual([200, { id: expect.any(String) }]);
  expect((await readBudgetBook(prisma, made.id)).priorYear?.fiscalYear).toBe(2024);
  const again = await respondWithNewBudget(sent(text, query), home.id);
  expect([again.status, (await again.json()).error.message]).toEqual([
    409,
    expect.stringContaining("2025 年预算已经存在"),
  ]);
  expect((await respondWithNewBudget(sent(text, "fiscalYear=2026&start=blank"), home.id)).status).toBe(400);
});
