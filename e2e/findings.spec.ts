import { drawer, expect, signIn, test, whenLive } from "./support/journey";

test("S-19 a budget whose figures agree shows what wants a reason and where rounding shows", async ({
  page,
  budget,
}) => {
  await page.goto(`${budget}/findings`);
  await expect(page.getByRole("heading", { level: 1, name: "校验" })).toBeVisible();
  await expect(page.getByRole("region", { name: "必须改正" })).toHaveCount(0);
  const ledger = page.getByRole("table", { name: "四舍五入差额" });
  await expect(ledger.getByRole("row")).toHaveCount(8);
  const row = ledger.getByRole("row").filter({ hasText: "表五 · 合计 · 2023 年预算数" });
  await expect(row).toContainText("1,904.07");
  await expect(row).toContainText("1,904.06");
  await row.getByRole("link").click();
  await expect(page).toHaveURL(/\/tables\/general\?cell=/);
  await expect(drawer(page)).toContainText("下级各行相加");
});

test("S-20 findings stand severest first with both values, basis and remedy, and lead to the field", async ({
  page,
  neighbour,
}) => {
  await signIn(page, neighbour.account);
  await page.goto(`${neighbour.budget}/findings`);
  const group = page.getByRole("region", { name: "必须改正" });
  const finding = group.getByRole("listitem").filter({ hasText: "SUM-07" });
  await expect(finding).toContainText("必须改正");
  await expect(finding).toContainText("现为1.00 元");
  await expect(finding).toContainText("应为1,231.76 万元");
  await expect(finding).toContainText("相差-1,231.76 万元");
  await expect(finding).toContainText("处理");
  await expect(finding).toContainText("依据");
  await finding.getByRole("link").click();
  await expect(page).toHaveURL(/\/entry\/income\?/);
  await expect(page.getByRole("complementary", { name: "所选内容" })).toContainText("必须改正");
  await expect(page.getByLabel(/^收入第 \d+ 行金额$/).first()).toBeFocused();
});

test("S-21 F8 goes from finding to finding, Shift F8 back", async ({ page, neighbour }) => {
  await signIn(page, neighbour.account);
  await page.goto(`${neighbour.budget}/tables/expenditure`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("部门支出预算总表");
  await whenLive(page);
  await page.keyboard.press("F8");
  await expect(page).toHaveURL(/\/findings$/);
  const findings = page.locator("[data-finding]");
  await expect(findings.nth(1)).toBeVisible();
  await page.keyboard.press("F8");
  await expect(findings.nth(0)).toBeFocused();
  await page.keyboard.press("F8");
  await expect(findings.nth(1)).toBeFocused();
  await page.keyboard.press("Shift+F8");
  await expect(findings.nth(0)).toBeFocused();
});

test("S-22 what people have still to write stands as a gap in the sentence, which leads to its field", async ({
  page,
  neighbour,
}) => {
  await signIn(page, neighbour.account);
  await page.goto(`${neighbour.budget}/narrative`);
  const gap = page.getByRole("article").getByText("（待填写变动原因）");
  await expect(gap).toBeVisible();
  const texts = page.getByRole("navigation", { name: "预算" }).getByRole("link", { name: /^文字说明/ });
  await expect(texts).toContainText("待填 1");
  await gap.click();
  await expect(page).toHaveURL(/\/entry\/texts\?/);
  await expect(page.getByRole("textbox", { name: /变动原因$/ }).and(page.locator(":focus"))).toBeInViewport();
});
