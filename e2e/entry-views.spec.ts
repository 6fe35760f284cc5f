import { cellOf, DESK, expect, expectSaved, grid, openEntry, test, typeCells } from "./support/desk";
import { expectAccessible, signIn, whenLive } from "./support/journey";

test("S-49 the effect of a change is told in cells and sentences, before and after", async ({ page, desk }) => {
  await openEntry(page, `${desk}/entry/basic`);
  await page.getByRole("button", { name: "影响预览" }).click();
  const panel = page.getByRole("complementary", { name: "影响预览" });
  await expect(panel).toContainText("此修改不影响任何表");
  await cellOf(page, "30217 公务接待费", "amount").click();
  await page.keyboard.type("58000");
  await page.keyboard.press("Enter");
  await expect(panel).toContainText(/此修改将影响 \d+ 张表 \d+ 个单元格、\d+ 句说明/);
  const table6 = panel.locator("section").filter({ hasText: "一般公共预算财政拨款基本支出" });
  await expect(table6.getByRole("listitem").filter({ hasText: "30217 公务接待费" }).first()).toContainText(
    "4.80 → 5.80",
  );
  await expectSaved(page);
  await expect(panel).toContainText(/此修改将影响 \d+ 张表/);
  await page.keyboard.press("Control+Z");
  await expect(panel).toContainText("此修改不影响任何表");
  await panel.getByRole("button", { name: /关闭/ }).click();
  await expect(panel).toHaveCount(0);
});

test("S-50 a clerk looks at another unit, at 万元 and at subtotals without changing anything", async ({
  page,
  desk,
}) => {
  await openEntry(page, `${desk}/entry/basic`);
  await page.getByText("万元", { exact: true }).click();
  await expect(cellOf(page, "30201 办公费", "amount")).toHaveText("12.705");
  await page.getByRole("button", { name: "按类款小计" }).click();
  await expect(grid(page).getByRole("row").filter({ hasText: "201 一般公共服务支出 小计" }).first()).toBeVisible();
  await page.getByRole("button", { name: /^202002/ }).click();
  await expect(cellOf(page, "30201 办公费", "amount")).toHaveText("10.395");
  await expect(page).toHaveURL(/unit=202002$/);
  await expect(page.getByText("没有未保存的修改")).toBeVisible();
});

test("S-70 the frame follows what is entered, and F1 lists the keys of the grid", async ({ page, desk }) => {
  await openEntry(page, `${desk}/entry/basic`);
  const findings = page.getByRole("banner").getByRole("link", { name: /^校验/ });
  await expect(findings).not.toContainText("必须改正");
  await cellOf(page, "30217 公务接待费", "amount").click();
  await page.keyboard.type("58000");
  await page.keyboard.press("Enter");
  await expect(findings).toContainText("必须改正");
  await page.keyboard.press("Control+Z");
  await expect(findings).not.toContainText("必须改正");
  await page.keyboard.press("F1");
  const sheet = page.getByRole("dialog", { name: "快捷键" });
  await expect(sheet.getByRole("heading", { level: 3 }).first()).toHaveText("填报表格");
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await page.goto(`${desk}/findings`);
  await whenLive(page);
  await page.keyboard.press("F1");
  await expect(sheet).toContainText("套表");
  await expect(sheet).not.toContainText("填报表格");
});

test("S-51 a reviewer opens 基本支出: everything can be read, nothing changed", async ({ page, desk }) => {
  await signIn(page, DESK.reviewer);
  await page.goto(`${desk}/entry/basic`);
  await expect(page.getByText("您的角色只能查看填报内容，不能修改")).toBeVisible();
  const amount = cellOf(page, "30201 办公费", "amount");
  await amount.click();
  await page.keyboard.type("1");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Delete");
  await expect(amount).toHaveText("127,050.00");
  await expect(page.getByText("只读", { exact: true })).toBeVisible();
  await expectAccessible(page);
});

test("S-52 the entry of expenditure is checked with axe, with a line that is not whole and the effect open", async ({
  page,
  desk,
}) => {
  await openEntry(page, `${desk}/entry/basic`);
  await expectAccessible(page);
  await cellOf(page, "30205 水费", "amount").click();
  await page.keyboard.press("Delete");
  await expect(page.getByText("1 行未完成，尚未保存")).toBeVisible();
  await page.getByRole("button", { name: "影响预览" }).click();
  await expect(page.getByText("此修改不影响任何表")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: /^套表/ }).click();
  await expect(page.getByRole("dialog", { name: "还有内容没有保存" })).toBeVisible();
  await expectAccessible(page);
});

test("S-53 the lines of a project are entered in the same grid, without 人员/公用", async ({ page, desk }) => {
  await openEntry(page, `${desk}/entry/basic`);
  await page.getByRole("link", { name: /^项目支出/ }).click();
  await page.getByRole("main").locator('a[href$="/lines"]').first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("政务业务专项");
  await expect(page.getByRole("columnheader", { name: "人员/公用" })).toHaveCount(0);
  await expect(page.getByText("16 行", { exact: true })).toBeVisible();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Home");
  await typeCells(page, ["2010302", "30201", "7123.45"]);
  await expectSaved(page);
  await expect(page.getByText("17 行", { exact: true })).toBeVisible();
  await expect(grid(page).getByRole("row").filter({ hasText: "7,123.45" })).toContainText("50201 办公经费");
});
