import { accountOf, expect, signIn, test } from "./support/journey";

const PAGES = ["/tables", "/tables/expenditure", "/narrative", "/findings", "/packet", "/print"];
const ROUTES = ["/packet", "/packet/tables.json", "/trace?address=3!total.total", "/book"];

test("S-25 without signing in every page leads to the sign-in page and every route refuses", async ({
  page,
  clerk: { budget },
}) => {
  for (const path of PAGES) {
    await page.goto(`${budget}${path}`);
    await expect(page, path).toHaveURL(/\/login/);
  }
  for (const path of ROUTES) {
    const response = await page.request.get(`/api${budget}${path}`);
    expect(response.status(), path).toBe(401);
    expect(await response.json(), path).toEqual({ error: { message: expect.stringContaining("请先登录") } });
  }
});

test("S-26 after signing in the page asked for opens", async ({ page, clerk: { budget } }) => {
  await page.goto(`${budget}/tables/general`);
  await page.getByLabel("账号").fill(accountOf("signer"));
  await page.getByLabel("密码").fill("demo-2024");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${budget}/tables/general$`));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("一般公共预算财政拨款支出预算表");
});

test("S-27 another department's budget is not found, page and route alike, and never named", async ({
  page,
  budget,
  neighbour,
}) => {
  for (const path of PAGES) {
    const response = await page.goto(`${neighbour.budget}${path}`);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { name: "没有找到这项预算，或者您没有查看它的权限" }), path).toBeVisible();
    await expect(page.getByText(neighbour.departmentName), path).toHaveCount(0);
  }
  for (const path of ROUTES)
    expect((await page.request.get(`/api${neighbour.budget}${path}`)).status(), path).toBe(404);
  await page.goto("/");
  await expect(page.getByRole("link", { name: neighbour.departmentName })).toHaveCount(0);
  await signIn(page, neighbour.account);
  expect((await page.goto(`${budget}/tables`))?.status()).toBe(404);
});

test("S-28 the administrator has no right to any budget", async ({ page, clerk: { budget } }) => {
  await signIn(page, accountOf("systemAdministrator"));
  for (const path of PAGES) expect((await page.goto(`${budget}${path}`))?.status(), path).toBe(404);
  for (const path of ROUTES) expect((await page.request.get(`/api${budget}${path}`)).status(), path).toBe(404);
});
