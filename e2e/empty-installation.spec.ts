import type { Page } from "@playwright/test";
import { EMPTY } from "./support/alone";
import { expect, expectAccessible, test, typeSignIn } from "./support/journey";

/*
 * From an installation that nobody has set up to a disclosed budget. The journeys follow one another: each goes on with what
 * the one before has made.
 */
test.describe.configure({ mode: "serial" });

const ADMINISTRATOR = "20260001";
const PASSWORD = "first light on the river";

async function fillSetup(page: Page, account: string): Promise<void> {
  await page.getByLabel("设置码").fill(process.env.SETUP_CODE ?? "");
  await page.getByLabel("财政部门全称").fill("临江县财政局");
  await page.getByLabel("地区名称").fill("临江县");
  await page.getByLabel("编制年度").fill("2027");
  await page.getByLabel("姓名").fill("管理示例");
  await page.getByLabel("账号").fill(account);
  await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
  await page.getByLabel("再输入一次密码").fill(PASSWORD);
}

test("S-160 whoever installed it sets it up by the code; of two at once one is told that it is done, and the page is gone", {
  tag: EMPTY,
}, async ({ page, browser, baseURL }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/setup$/);
  await expectAccessible(page);
  await page.getByLabel("设置码").fill("000000");
  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  const other = await context.newPage();
  await other.goto("/setup");
  await fillSetup(page, ADMINISTRATOR);
  await fillSetup(other, "20260002");
  await page.getByLabel("设置码").fill("000000");
  await page.getByRole("button", { name: "完成设置" }).click();
  await expect(page.getByText("设置码不正确，请核对启动程序时显示的设置码。")).toBeVisible();
  await page.getByLabel("设置码").fill(process.env.SETUP_CODE ?? "");
  await page.getByRole("button", { name: "完成设置" }).click();
  await expect(page).toHaveURL(/\/login\?setup=done$/);
  await expect(page.getByRole("status").filter({ hasText: "初始设置已完成" })).toBeVisible();
  await other.getByRole("button", { name: "完成设置" }).click();
  await expect(other.getByText("初始设置已经完成（可能刚刚由另一人完成），请直接登录。")).toBeVisible();
  expect((await other.goto("/setup"))?.status()).toBe(404);
  await context.close();
  await typeSignIn(page, ADMINISTRATOR, PASSWORD);
  await expect(page.getByRole("heading", { name: "工作台" })).toBeVisible();
});
