import type { Page } from "@playwright/test";
import { cellInput, cellOf, DESK, expect, expectSaved, openEntry, test } from "./support/desk";
import { expectAccessible, typeSignIn } from "./support/journey";

const notice = (page: Page) => page.getByRole("main").getByRole("alert");

/** Types an amount over that of the row in which a text stands. */
async function typeAmount(page: Page, rowText: string, amount: string): Promise<void> {
  await cellOf(page, rowText, "amount").click();
  await page.keyboard.type(amount);
  await page.keyboard.press("Enter");
}

test("S-45 two browsers change one line: the second sees both values and chooses, other lines merge", async ({
  page,
  desk,
  besides,
}) => {
  await openEntry(page, `${desk}/entry/basic`);
  const other = await besides(DESK.second);
  await openEntry(other, `${desk}/entry/basic`);
  await typeAmount(other, "30201 办公费", "100");
  await expectSaved(other);
  await typeAmount(page, "30205 水费", "200");
  await expectSaved(page);
  await typeAmount(page, "30201 办公费", "300");
  await expect(notice(page)).toContainText("1 行在您修改期间被他人保存过");
  await expect(page.getByText(/^已保存/)).toHaveCount(0);
  await notice(page).getByRole("button", { name: "对照并选择" }).click();
  const dialog = page.getByRole("dialog", { name: "这一行被他人修改过" });
  await expect(dialog).toContainText("填报示例乙");
  await expect(dialog.getByRole("row", { name: /^金额/ })).toContainText("300.00 元100.00 元");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "用对方的" }).click();
  await expect(cellOf(page, "30201 办公费", "amount")).toHaveText("100.00");
  await typeAmount(other, "30206 电费", "400");
  await expectSaved(other);
  await typeAmount(page, "30206 电费", "500");
  await notice(page).getByRole("button", { name: "对照并选择" }).click();
  await dialog.getByRole("button", { name: "用我的" }).click();
  await expectSaved(page);
  await expect(cellInput(page)).toBeFocused();
  await other.reload();
  await expect(cellOf(other, "30206 电费", "amount")).toHaveText("500.00");
  await expect(cellOf(other, "30205 水费", "amount")).toHaveText("200.00");
  await expect(cellOf(other, "30201 办公费", "amount")).toHaveText("100.00");
  await other.close();
});

test("S-46 the connection is lost and comes back: the edits are kept, said to be unsaved, and saved", async ({
  page,
  desk,
}) => {
  await openEntry(page, `${desk}/entry/basic`);
  await page.context().setOffline(true);
  await typeAmount(page, "30201 办公费", "100");
  await expect(notice(page)).toContainText("网络已断开，修改还没有保存");
  await typeAmount(page, "30205 水费", "200");
  await expect(page.getByText(/^已保存/)).toHaveCount(0);
  await page.context().setOffline(false);
  await expectSaved(page);
  await expect(notice(page)).toBeEmpty();
  await page.reload();
  await expect(cellOf(page, "30201 办公费", "amount")).toHaveText("100.00");
  await expect(cellOf(page, "30205 水费", "amount")).toHaveText("200.00");
});

test("S-47 the session ends while a clerk types: after signing in in another window the work goes on", async ({
  page,
  desk,
  context,
}) => {
  await openEntry(page, `${desk}/entry/basic`);
  await context.clearCookies();
  await typeAmount(page, "30201 办公费", "100");
  await expect(notice(page)).toContainText("登录已失效，修改还没有保存");
  const opened = context.waitForEvent("page");
  await notice(page).getByRole("link", { name: "登录后继续" }).click();
  const login = await opened;
  await typeSignIn(login, DESK.first);
  await expect(login.getByRole("grid")).toBeVisible();
  await login.close();
  await page.bringToFront();
  await notice(page).getByRole("button", { name: "已登录，继续保存" }).click();
  await expectSaved(page);
  await page.reload();
  await expect(cellOf(page, "30201 办公费", "amount")).toHaveText("100.00");
});

test("S-48 leaving entry waits for what is on its way and asks about what is not whole", async ({ page, desk }) => {
  await openEntry(page, `${desk}/entry/basic`);
  await typeAmount(page, "30201 办公费", "1270500");
  await page.getByRole("link", { name: /^套表/ }).click();
  await expect(page.getByRole("heading", { name: "套表目录" })).toBeVisible();
  await page.goBack();
  await expect(cellOf(page, "30201 办公费", "amount")).toHaveText("1,270,500.00");
  await cellOf(page, "30205 水费", "amount").click();
  await page.keyboard.press("Delete");
  await expect(page.getByText("1 行未完成，尚未保存")).toBeVisible();
  await page.getByRole("link", { name: /^套表/ }).click();
  const dialog = page.getByRole("dialog", { name: "还有内容没有保存" });
  await dialog.getByRole("button", { name: "留在本页" }).click();
  await page.getByRole("link", { name: /^套表/ }).click();
  await dialog.getByRole("button", { name: "离开，以后再填" }).click();
  await expect(page.getByRole("heading", { name: "套表目录" })).toBeVisible();
  await page.getByRole("link", { name: /^基本支出/ }).click();
  await expect(page.getByText("1 行未完成，尚未保存")).toBeVisible();
});
