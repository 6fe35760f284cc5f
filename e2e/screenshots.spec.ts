import { cellOf, expectSaved } from "./support/desk";
import { drawer, expect, test } from "./support/journey";
import { picture, TAKES_PICTURES } from "./support/pictures";

if (TAKES_PICTURES) {
  test("the README's pictures", async ({ page, budget }) => {
    const take = (name: string) => picture(page, name);
    await page.goto("/");
    await expect(page.getByRole("table", { name: "预算" })).toBeVisible();
    await take("bench");
    await page.goto(`${budget}/tables/expenditure?cell=${encodeURIComponent("expenditure!2010301.basic")}`);
    await expect(drawer(page)).toContainText("6,762,199.00");
    await take("table-3-trace");
    await page.goto(`${budget}/tables/revenue`);
    await expect(page.getByRole("table")).toBeVisible();
    await take("table-2");
    await page.goto(`${budget}/narrative`);
    await page.getByRole("heading", { name: "二、部门收支总体情况" }).scrollIntoViewIfNeeded();
    await page.getByRole("button", { name: "48.91" }).first().click();
    await expect(drawer(page)).toContainText("48.91 万元");
    await take("narrative");
    await page.goto(`${budget}/findings`);
    await expect(page.getByRole("heading", { name: "四舍五入差额" })).toBeVisible();
    await take("findings");
    await page.goto(`${budget}/entry/basic`);
    await page.getByRole("button", { name: "影响预览" }).click();
    await cellOf(page, "30217 公务接待费", "amount").click();
    await page.keyboard.type("58000");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("complementary", { name: "影响预览" })).toContainText("4.80 → 5.80");
    await expectSaved(page);
    await take("entry");
    await page.keyboard.press("Control+Z");
    await expectSaved(page);
    await page.goto(`${budget}/packet`);
    await expect(page.getByText(/^已生成 \d+ 个文件/)).toBeVisible();
    await page.getByLabel("页码").fill("12");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("img", { name: /^第 12 页/ })).toHaveAttribute("data-drawn", "");
    await take("packet");
  });
}
