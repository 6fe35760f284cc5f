import { accountOf, drawer, expect, expectAccessible, figure, test, whenLive } from "./support/journey";

test("S-33 from signing in to a figure's lines with the keyboard alone", async ({ page }) => {
  await page.goto("/login");
  await page.getByLabel("账号").focus();
  await page.keyboard.type(accountOf("clerk"));
  await page.keyboard.press("Tab");
  await page.keyboard.type("demo-2024");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "工作台" })).toBeVisible();
  const budget = page.getByRole("table", { name: "预算" }).getByRole("link").first();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "跳到正文" })).toBeFocused();
  await page.keyboard.press("Enter");
  const todos = page.getByRole("table", { name: /^待办/ }).getByRole("link");
  await page.keyboard.press("Tab");
  await expect(todos.first()).toBeFocused();
  for (const _ of await todos.all()) await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "批量生成公开材料" })).toBeFocused();
  const tabs = page.getByRole("navigation", { name: "预算的办理情况" }).getByRole("link");
  for (const _ of await tabs.all()) await page.keyboard.press("Tab");
  await expect(tabs.last()).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(budget).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "总览" })).toBeVisible();
  await page.getByRole("navigation", { name: "预算" }).getByRole("link", { name: /^套表/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "套表目录" })).toBeVisible();
  await page.keyboard.press("]");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("收支预算总表");
  await whenLive(page);
  await page.keyboard.press("]");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("收入预算总表");
  await whenLive(page);
  await page.keyboard.press("]");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("部门支出预算总表");
});

test("S-34 arrow keys move between figures, Enter opens, Escape returns to the figure", async ({ page, budget }) => {
  await page.goto(`${budget}/tables/expenditure`);
  await whenLive(page);
  const total = figure(page, /^合计/, "1,952.98");
  await total.focus();
  await page.keyboard.press("ArrowRight");
  await expect(figure(page, /^合计/, "1,467.78")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(figure(page, "201 一般公共服务支出", "1,108.30")).toBeFocused();
  await page.keyboard.press("End");
  await expect(figure(page, "201 一般公共服务支出", "285.20")).toBeFocused();
  await page.keyboard.press("Home");
  await expect(figure(page, "201 一般公共服务支出", "1,393.50")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(drawer(page).getByRole("heading", { name: "数字来源" })).toBeFocused();
  await expect(drawer(page)).toContainText("13,934,999.00");
  await page.keyboard.press("Escape");
  await expect(drawer(page)).toHaveCount(0);
  await expect(figure(page, "201 一般公共服务支出", "1,393.50")).toBeFocused();
  await page.keyboard.press("Control+Home");
  await expect(total).toBeFocused();
});

test("S-35 the skip link leads past the bars, and ? opens the sheet of keys", async ({ page, budget }) => {
  await page.goto(`${budget}/tables/expenditure`);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "跳到正文" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "快捷键" });
  await expect(keys).toContainText("在数字之间移动");
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
});

test("S-196 Ctrl K finds a line by its id and a table by its name, from anywhere and with the keyboard alone", async ({
  page,
  budget,
}) => {
  await page.goto(`${budget}/findings`);
  await whenLive(page);
  const search = page.getByRole("dialog", { name: "搜索" });
  await page.keyboard.press("Control+k");
  await expect(search.getByRole("textbox")).toBeFocused();
  await page.keyboard.type("L025");
  await expect(search.getByRole("link", { name: /^L025/ })).toContainText("127,050.00 元");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/entry\/basic\?unit=202001&at=line%3AL025/);
  await expect(page.getByRole("complementary", { name: "所选内容" })).toContainText("明细 L025");
  await page.keyboard.press("Control+k");
  await expect(search.getByRole("textbox")).toBeFocused();
  await page.keyboard.type("三公");
  await expect(search.getByRole("link", { name: /^表十 / })).toBeVisible();
  await search.getByRole("link", { name: /^表十 / }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/tables\/threePublic/);
});
