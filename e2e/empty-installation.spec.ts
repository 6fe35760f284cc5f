import type { Page } from "@playwright/test";
import { county } from "@/bench/county/county";
import { writeBook } from "@/lib/domain/book";
import { listRows } from "@/lib/features/lists/rows";
import { listsWorkbook } from "@/lib/features/lists/workbook";
import { examineWhole, explainAll, type Hands, signWhole } from "@/lib/features/workflow/testing";
import { membershipsFrom, REACH } from "@/lib/server/subject";
import { EMPTY } from "./support/alone";
import { behind } from "./support/app";
import { expect, expectAccessible, test, typeSignIn } from "./support/journey";
import { take } from "./support/office";
import { picture } from "./support/pictures";

/*
 * From an installation that nobody has set up to a disclosed budget of 2027. The journeys follow one another: each goes on with
 * what the one before has made.
 */
test.describe.configure({ mode: "serial" });

/** Who sets it up at the same time; the account of whoever was first is that of the administrator. */
const RIVALS = ["20260001", "20260002"] as const;
let administrator: string = RIVALS[0];
const PASSWORD = "first light on the river";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const COUNTY = county({ departments: 3, units: 6, lines: 90, people: 0, fiscalYear: 2027 });
const { departments, units, people, roles } = COUNTY.lists;
const [DEPARTMENT = { code: "", name: "" }] = departments;
const UNITS = units.filter(({ department }) => department === DEPARTMENT.code);
/** Who holds a role over the department; of a clerk, over all of it. */
const ofRole = (role: string) => {
  const section = departments[0]?.section ?? null;
  const reaching = roles.filter((one) => one.role === role && one.unit === null);
  const found = reaching.find(
    (one) => (one.department ?? DEPARTMENT.code) === DEPARTMENT.code && (one.section ?? section) === section,
  );
  return found?.account ?? "";
};

/** The county as 初始化.xlsx has it. @param spoil a department that the first signer is put into instead of the own one */
function workbook(spoil?: string): Buffer {
  const signer = roles.findIndex(({ role }) => role === "signer");
  const given =
    spoil === undefined ? roles : roles.map((one, at) => (at === signer ? { ...one, department: spoil } : one));
  return listsWorkbook(listRows({ ...COUNTY.lists, roles: given }));
}

async function fillSetup(page: Page, account: string): Promise<void> {
  await page.getByLabel("财政部门全称").fill("示例县财政局");
  await page.getByLabel("地区", { exact: true }).fill("示例县");
  await page.getByLabel("编制年度").fill("2027");
  await page.getByLabel("姓名").fill("管理示例");
  await page.getByLabel("账号").fill(account);
  await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
  await page.getByLabel("再输入一次密码").fill(PASSWORD);
}

/** Signs in with the password that the person chose, by what the form sends. */
async function arrive(page: Page, account: string): Promise<void> {
  const { request } = page.context();
  await page.context().clearCookies();
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const form = { csrfToken, account, password: PASSWORD, json: "true" };
  expect((await request.post("/api/auth/callback/credentials", { form })).status()).toBe(200);
}

/** First passwords by account, as they were read from the printed slips. */
const slips = new Map<string, string>();

/** Signs in for the first time with the password of the slip and chooses another. */
async function arriveFirst(page: Page, account: string): Promise<void> {
  await page.goto("/login");
  await typeSignIn(page, account, slips.get(account));
  await expect(page.getByText("现在的密码由管理员设置")).toBeVisible();
  await page.getByLabel("现在的密码", { exact: true }).fill(slips.get(account) ?? "");
  await page.getByLabel("新密码", { exact: true }).fill(PASSWORD);
  await page.getByLabel("再输入一次新密码").fill(PASSWORD);
  await page.getByRole("button", { name: "修改密码" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "工作台" })).toBeVisible();
}

/** Those who take the steps, as the database has them. */
async function hands(): Promise<Hands> {
  return behind(async (db) => {
    const { kind: office } = await db.office.findFirstOrThrow();
    const hand = ["clerk", "reviewer", "signer", "publisher", "businessReviewer", "budgetOfficer"] as const;
    const holders = await Promise.all(
      hand.map(async (role) => {
        const where = { accountName: ofRole(role) };
        const user = await db.user.findUniqueOrThrow({ where, include: { memberships: { include: REACH } } });
        const memberships = membershipsFrom(user.memberships);
        return [
          role,
          { id: user.id, name: user.displayName, address: null, active: true, office, memberships },
        ] as const;
      }),
    );
    return Object.fromEntries(holders) as unknown as Hands;
  });
}

const budgetId = () =>
  behind(async (db) => {
    const where = { departmentCode: DEPARTMENT.code, fiscalYear: 2027 };
    return (await db.budget.findFirstOrThrow({ where })).id;
  });

test("S-180 whoever installed it sets it up by the code; of two at once one is told that it is done, and the page is gone", {
  tag: EMPTY,
}, async ({ page, besides }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/setup$/);
  await expectAccessible(page);
  const other = await besides();
  await other.goto("/setup");
  await fillSetup(page, RIVALS[0]);
  await fillSetup(other, RIVALS[1]);
  await other.getByLabel("设置码").fill(process.env.SETUP_CODE ?? "");
  await page.getByLabel("设置码").fill("000000");
  await picture(page, "setup");
  await page.getByRole("button", { name: "完成设置" }).click();
  await expect(page.getByText("设置码不正确，请核对启动程序时显示的设置码。")).toBeVisible();
  await page.getByLabel("设置码").fill(process.env.SETUP_CODE ?? "");
  const both = [page, other];
  await Promise.all(both.map((one) => one.getByRole("button", { name: "完成设置" }).click()));
  const first = "初始设置已完成，请用刚设置的系统管理员账号登录。";
  const second = "初始设置已经完成（可能刚刚由另一人完成），请直接登录。";
  for (const one of both) await expect(one.getByText(first).or(one.getByText(second))).toBeVisible();
  const told = await Promise.all(both.map((one) => one.getByText(first).count()));
  expect(told.toSorted()).toEqual([0, 1]);
  administrator = RIVALS[told[0] === 1 ? 0 : 1];
  expect(await behind((db) => db.user.findMany({ select: { accountName: true } }))).toEqual([
    { accountName: administrator },
  ]);
  expect((await other.goto("/setup"))?.status()).toBe(404);
  await other.close();
  await page.goto("/login");
  await typeSignIn(page, administrator, PASSWORD);
  await expect(page.getByRole("heading", { level: 1, name: "工作台" })).toBeVisible();
});

test("S-181 the administrator uploads the lists of the county: a fault keeps all out; mended, all are in and slips are printed", {
  tag: EMPTY,
}, async ({ page }) => {
  await arrive(page, administrator);
  await page.goto("/admin/lists");
  const upload = (buffer: Buffer) =>
    page.getByLabel("上传初始化.xlsx").setInputFiles({ name: "初始化.xlsx", mimeType: XLSX, buffer });
  await upload(workbook("999"));
  await expect(page.getByText("有 1 处有误，不能写入；请按提示在文件中改正后重新上传。")).toBeVisible();
  await expectAccessible(page);
  expect(await behind((db) => db.department.count())).toBe(0);
  expect(await behind((db) => db.businessSection.count())).toBe(0);
  expect(await behind((db) => db.user.count())).toBe(1);
  await upload(workbook());
  await page.getByRole("tab", { name: /^单位/ }).click();
  await expect(page.getByRole("tab", { name: /^单位/ })).toContainText(`新增 ${units.length}`);
  await picture(page, "lists");
  await page.getByRole("button", { name: /^写入 \d+ 行$/ }).click();
  await expect(page.getByText(`共 ${people.length} 人的初始密码，只显示这一次`)).toBeVisible();
  for (const { account, name } of people) {
    const told = page.getByRole("region", { name, exact: true }).getByRole("definition");
    expect(await told.nth(1).textContent()).toBe(account);
    slips.set(account, (await told.nth(2).textContent()) ?? "");
  }
  expect(await behind((db) => db.unit.count())).toBe(units.length);
  page.on("dialog", (dialog) => dialog.accept());
  await page.getByRole("button", { name: "密码条已打印" }).click();
  await upload(workbook());
  await expect(page.getByText("文件与现有名单相同，没有要写入的。")).toBeVisible();
});

test("S-182 the budget officer, with the password of the slip, makes the budgets of all departments for 2027", {
  tag: EMPTY,
}, async ({ page }) => {
  await arriveFirst(page, ofRole("budgetOfficer"));
  await page.getByRole("link", { name: "批量新建预算" }).click();
  await expect(page).toHaveURL(/\/budgets\/new-batch$/);
  await expect(page.getByRole("button", { name: "新建 2027 年预算（3 个部门）" })).toBeVisible();
  await expectAccessible(page);
  await picture(page, "new-batch");
  await page.getByRole("button", { name: "新建 2027 年预算（3 个部门）" }).click();
  await expect(page.getByRole("heading", { name: "已新建 3 个部门的 2027 年预算" })).toBeVisible();
  await page.goto("/");
  await expect(page.getByRole("table", { name: "预算" }).getByRole("row")).toHaveCount(4);
  const listed = await behind((db) => db.budgetUnit.findMany({ select: { code: true }, orderBy: { code: "asc" } }));
  expect(listed.map(({ code }) => code)).toEqual(units.map(({ code }) => code).toSorted());
});

test("S-183 a clerk fills the budget from a file; department and bureau take it through 一上, the bureau to the approval, the publisher to the disclosed packet", {
  tag: EMPTY,
}, async ({ page, besides }) => {
  test.slow();
  const id = await budgetId();
  const open = async (role: string) => {
    const one = await besides();
    await arriveFirst(one, ofRole(role));
    await one.goto(`/budgets/${id}/workflow`);
    return one;
  };
  await arriveFirst(page, ofRole("clerk"));
  await page.goto(`/budgets/${id}/entry/import`);
  const book = COUNTY.books.find(({ department }) => department.code === DEPARTMENT.code);
  const buffer = Buffer.from(JSON.stringify(writeBook(book as NonNullable<typeof book>)));
  await page.getByLabel("上传整本预算").setInputFiles({ name: "预算.json", mimeType: "application/json", buffer });
  await page.getByRole("region", { name: "整本替换" }).getByRole("button", { name: "替换整本预算" }).click();
  await expect(page.getByText("整本预算已替换，来自文件“预算.json”。")).toBeVisible();
  const staff = await hands();
  await behind((db) => explainAll(db, id, staff.clerk));

  await page.goto(`/budgets/${id}/workflow`);
  for (const { code } of UNITS) {
    await page.getByRole("row", { name: code }).getByRole("button", { name: "报送" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "确定单位报送" }).click();
    await expect(page.getByRole("row", { name: code })).toContainText("已报送");
  }
  await take(page, "提交审核", "已提交");
  const reviewer = await open("reviewer");
  await expect(reviewer.getByRole("button", { name: "进入下一阶段", exact: true })).toHaveCount(0);
  await take(reviewer, "审核通过", "已审核");
  const signer = await open("signer");
  await signer.getByRole("link", { name: "核对并签发" }).click();
  for (const part of ["各张套表", "部门预算情况说明", "需要说明的问题及理由"]) {
    await signer.getByLabel(`已核对${part}`).check();
  }
  await signer.getByLabel(/^登录密码/).fill(PASSWORD);
  await signer.getByRole("button", { name: "签发", exact: true }).click();
  await expect(signer.getByRole("list", { name: "办理状态" }).locator("[aria-current]")).toHaveText("已签发");
  await page.reload();
  await take(page, "报送财政", "已报送财政");
  const examiner = await open("businessReviewer");
  await picture(examiner, "workflow");
  await take(examiner, "业务股审核通过", "业务股已审");

  const officer = await besides();
  await arrive(officer, ofRole("budgetOfficer"));
  await officer.goto(`/budgets/${id}/workflow`);
  await take(officer, "进入下一阶段", "草稿");
  await officer.getByRole("button", { name: "按已编数填入" }).click();
  await officer.getByRole("button", { name: "保存控制数" }).click();
  await expect(officer.getByRole("button", { name: "进入下一阶段", exact: true })).toBeEnabled();
  await take(officer, "进入下一阶段", "草稿");
  await behind((db) => examineWhole(db, id, staff));
  await officer.reload();
  await officer.getByLabel("财政批复日期").fill("2026-11-20");
  await officer.getByRole("button", { name: "保存", exact: true }).click();
  await take(officer, "进入下一阶段", "草稿");
  await expect(officer.getByRole("list", { name: "编制阶段" }).locator("[aria-current]")).toHaveText("批复");

  await behind((db) => signWhole(db, id, staff));
  const publisher = await open("publisher");
  await take(publisher, "公开", "已公开");
  await publisher.goto(`/budgets/${id}/packet`);
  await expect(publisher.getByText(/^已生成 \d+ 个文件/)).toBeVisible();
  await expect(publisher.getByText("草稿", { exact: true })).toHaveCount(0);
});

test("S-184 a department's administrator keeps its own people and units, and finds nothing of the bureau's", {
  tag: EMPTY,
}, async ({ page }) => {
  await arriveFirst(page, ofRole("administrator"));
  await page.goto("/admin/people");
  const own = people.filter(
    ({ account }) => account.endsWith(DEPARTMENT.code) || account.startsWith(`dw${DEPARTMENT.code}`),
  );
  const table = page.getByRole("table", { name: "人员" });
  await expect(table.getByRole("row")).toHaveCount(own.length + 1);
  for (const { account } of own) await expect(table.getByRole("cell", { name: account, exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "校验参数" })).toHaveCount(0);
  await picture(page, "people");
  await expectAccessible(page);
  await page.goto("/admin/units");
  const listed = page.getByRole("table", { name: "单位" }).getByRole("row");
  await expect(listed).toHaveCount(UNITS.length + 1);
  for (const { code } of UNITS) await expect(listed.filter({ hasText: code })).toHaveCount(1);
  for (const path of ["/admin/lists", "/admin/departments", "/admin/code-books", "/admin/parameters", "/admin/year"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
});
