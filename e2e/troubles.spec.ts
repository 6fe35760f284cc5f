import { drawer, expect, figure, test } from "./support/journey";

test("S-29 a table or a budget that does not exist is said to be missing, with a way on", async ({ page, budget }) => {
  const table = await page.goto(`${budget}/tables/17`);
  expect(table?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "没有这张表" })).toBeVisible();
  await page.getByRole("navigation", { name: "预算" }).getByRole("link", { name: "套表" }).click();
  await expect(page.getByRole("table", { name: "套表目录" })).toBeVisible();
  const missing = await page.goto("/budgets/00000000-0000-4000-8000-000000000000/tables");
  expect(missing?.status()).toBe(404);
  await page.getByRole("link", { name: "回到工作台" }).click();
  await expect(page.getByRole("heading", { name: "工作台" })).toBeVisible();
  expect((await page.goto("/budgets/x/nothing"))?.status()).toBe(404);
});

test("S-30 an address that names no figure is said to be missing", async ({ page, budget }) => {
  await page.goto(`${budget}/tables/expenditure?cell=${encodeURIComponent("expenditure!9999999.total")}`);
  await expect(drawer(page)).toContainText("这套表里没有这个数字");
});

test("S-31 without network the page says so, and the origin is fetched again when asked", async ({
  page,
  context,
  budget,
}) => {
  await page.goto(`${budget}/tables/expenditure`);
  await context.setOffline(true);
  await expect(page.getByText("网络已断开")).toBeVisible();
  await figure(page, "2010301 行政运行", "676.22").nth(1).click();
  await expect(drawer(page)).toContainText("来源没有取到");
  await context.setOffline(false);
  await expect(page.getByText("网络已断开")).toHaveCount(0);
  await drawer(page).getByRole("button", { name: "重试" }).click();
  await expect(drawer(page)).toContainText("6,762,199.00");
});

test("S-32 a session that ended asks for signing in and returns to the figure", async ({ page, context, budget }) => {
  await page.goto(`${budget}/tables/expenditure`);
  await context.clearCookies();
  await figure(page, "2010301 行政运行", "676.22").nth(1).click();
  await expect(drawer(page)).toContainText("登录已过期");
  await drawer(page).getByRole("link", { name: "重新登录" }).click();
  await expect(page).toHaveURL(/\/login\?next=.*cell/);
});
