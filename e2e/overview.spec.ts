import { expect, expectAccessible, test } from "./support/journey";

test("S-197 a budget opens on what it comes to, what is open in it, and the way to its largest lines", async ({
  page,
  budget,
}) => {
  await page.goto(budget);
  await expect(page).toHaveURL(/\/overview$/);
  await expect(page.getByRole("heading", { level: 1, name: "总览" })).toBeVisible();
  const main = page.getByRole("main");
  await expect(main.getByRole("definition").first()).toHaveText("1,952.98");
  await expect(main.getByRole("definition").nth(1)).toHaveText("较上年增加 48.91 +2.6%");
  await expect(main.getByRole("img", { name: /^收支图/ })).toContainText("一般公共服务支出");
  await expect(main.getByRole("row", { name: /^一般行政管理事务/ })).toContainText("减少 126.80");
  await expectAccessible(page);
  await main.getByRole("link", { name: "2,225,100.00" }).click();
  await expect(page).toHaveURL(/\/entry\/basic\?/);
  await expect(page.getByLabel(/ 第 \d+ 行 金额/)).toBeFocused();
});
