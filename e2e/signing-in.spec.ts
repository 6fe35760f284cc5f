import { accountOf, DEPARTMENT, expect, signInByForm, test, typeSignIn } from "./support/journey";

test("S-01 a wrong password is refused in plain words, the right one opens the page asked for", async ({ page }) => {
  await page.goto("/login?next=%2F%3Ffrom%3Dlink");
  await typeSignIn(page, accountOf("clerk"), "wrong");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("账号或密码不正确");
  await expect(page.getByLabel("账号")).toHaveValue(accountOf("clerk"));
  await typeSignIn(page, accountOf("clerk"));
  await expect(page).toHaveURL(/\/\?from=link$/);
  await expect(page.getByRole("heading", { name: "工作台" })).toBeVisible();
});

test("S-02 an empty field is named, and another site is never the page to return to", async ({ page }) => {
  await page.goto("/login?next=%2F%2Fevil.example%2F");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("请输入账号");
  await page.getByLabel("账号").fill(accountOf("clerk"));
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("请输入密码");
  await typeSignIn(page, accountOf("clerk"));
  await expect(page.getByRole("heading", { name: "工作台" })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe("/");
});

test("S-03 signing out ends the session", async ({ page }) => {
  await signInByForm(page, accountOf("reviewer"));
  await page.getByRole("button", { name: "退出" }).click();
  await expect(page).toHaveURL(/\/login/);
  await page.goto("/");
  await expect(page).toHaveURL(/\/login$/);
  await expect(page.getByRole("link", { name: DEPARTMENT })).toHaveCount(0);
});

test("S-04 the work bench says where each budget stands", async ({ page, budget }) => {
  await page.goto("/");
  const row = page.getByRole("table", { name: "预算" }).getByRole("row").filter({ hasText: DEPARTMENT });
  await expect(row).toContainText("2024");
  await expect(row).toContainText("一上");
  await expect(row).toContainText("草稿");
  await expect(row).toContainText("1,952.98");
  await row.getByRole("link", { name: DEPARTMENT }).click();
  await expect(page).toHaveURL(new RegExp(`${budget}/overview$`));
});

test("S-05 the administrator is told why there is no budget to open", async ({ page }) => {
  await signInByForm(page, accountOf("systemAdministrator"));
  await expect(page.getByText("系统管理员负责账号和单位维护，没有预算的查看和编辑权限")).toBeVisible();
  await expect(page.getByRole("table", { name: "预算" })).toHaveCount(0);
});
