import { TABLE_KEYS } from "@/lib/domain/tables/keys";
import { drawer, expect, expectAccessible, figure, signIn, test } from "./support/journey";

test("S-36 every page passes the accessibility check", async ({ page, budget }) => {
  test.slow();
  const pages = ["/", ...["/tables", "/narrative", "/findings", "/packet", "/print"].map((path) => `${budget}${path}`)];
  const tables = Object.keys(TABLE_KEYS).map((key) => `${budget}/tables/${key}`);
  for (const path of [...pages, ...tables, `${budget}/tables/17`, "/budgets/x/tables"]) {
    await page.goto(path);
    await expect(
      page
        .getByRole("heading", { level: 1 })
        .or(page.getByRole("heading", { level: 2 }))
        .first(),
    ).toBeVisible();
    await test.step(path, () => expectAccessible(page));
  }
});

test("S-37 the sign-in page, an error on it, the open drawer, the sheet of keys and findings pass it too", async ({
  page,
  budget,
  neighbour,
}) => {
  await page.goto(`${budget}/tables/expenditure`);
  await figure(page, "201 一般公共服务支出", "1,393.50").click();
  await expect(drawer(page)).toContainText("下级各行相加");
  await expectAccessible(page);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "快捷键" })).toBeVisible();
  await expectAccessible(page);
  await page.context().clearCookies();
  await page.goto("/login");
  await expectAccessible(page);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("请输入账号");
  await expectAccessible(page);
  await signIn(page, neighbour.account);
  for (const path of ["/findings", "/tables/revenueExpenditure", "/narrative"]) {
    await page.goto(`${neighbour.budget}${path}`);
    await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
    await test.step(path, () => expectAccessible(page));
  }
});

test("S-38 at twice the size nothing is lost: the page scrolls and the drawer closes", async ({ page, budget }) => {
  await page.setViewportSize({ width: 683, height: 384 });
  await page.goto(`${budget}/tables/expenditure`);
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await sideways()).toBe(0);
  await figure(page, /^2120899/, "200.00")
    .first()
    .click();
  await expect(drawer(page)).toContainText("2,000,000.00");
  await drawer(page).getByRole("button", { name: "关闭" }).click();
  await expect(drawer(page)).toHaveCount(0);
  for (const path of ["/narrative", "/findings", "/packet", "/tables"]) {
    await page.goto(`${budget}${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await sideways(), path).toBe(0);
  }
});
