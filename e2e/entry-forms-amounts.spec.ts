import { expect, expectSaved, test } from "./support/desk";
import { expectAccessible } from "./support/journey";

test("S-58 a clerk changes income and sees in words what no longer balances", async ({ page, desk }) => {
  await page.goto(`${desk}/entry/income`);
  const balance = page.getByRole("region", { name: "收支平衡" }).getByRole("row");
  await expect(balance.nth(1)).toContainText("平衡");
  const amount = page.getByLabel("收入第 1 行金额");
  await amount.fill("12,317,600");
  await expect(balance.nth(1)).toContainText("收入多 1.00 元");
  await expectSaved(page);
  await amount.fill("一千");
  await page.keyboard.press("Tab");
  await expect(page.getByText("金额“一千”无法识别")).toBeVisible();
  await expect(balance.nth(1)).toContainText("收入多 1.00 元");
  await expectAccessible(page);
  await amount.fill("12317599");
  await page.getByRole("button", { name: "增加结转下年" }).click();
  await expect(page.getByLabel("结转下年第 1 行单位")).toBeFocused();
  await page.getByText("万元", { exact: true }).click();
  await page.getByLabel("结转下年第 1 行金额").fill("0.5");
  await expect(balance.nth(1)).toContainText("收入少 0.50 万元");
  await page.getByRole("button", { name: "删除结转下年第 1 行" }).click();
  await expect(balance.nth(1)).toContainText("平衡");
  await page.getByRole("button", { name: "撤销：删除结转下年" }).click();
  await expect(page.getByLabel("结转下年第 1 行金额")).toHaveValue("0.50");
  await page
    .getByRole("button", { name: "撤销：修改结转下年" })
    .or(page.getByRole("button", { name: "撤销：增加结转下年" }))
    .click();
  await expect(balance.nth(1)).toContainText("平衡");
  await expectSaved(page);
  await page.reload();
  await expect(page.getByLabel("收入第 1 行金额")).toHaveValue("12,317,599.00");
});

test("S-59 a clerk counts vehicles and adds a purchase; a number that is none stays in its field", async ({
  page,
  desk,
}) => {
  await page.goto(`${desk}/entry/assets`);
  await page.getByLabel("本部门权属车辆").fill("６");
  await page.getByLabel("业务用车").fill("两");
  await page.keyboard.press("Tab");
  await expect(page.getByText("业务用车数应为不小于零的整数")).toBeVisible();
  await expect(page.getByText("1 行未完成，尚未保存")).toBeVisible();
  await expectAccessible(page);
  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
  await expect(page.getByLabel("业务用车")).toHaveValue("两");
  await expect(page.getByText("业务用车数应为不小于零的整数")).toBeVisible();
  await page.getByLabel("业务用车").fill("1");
  await expectSaved(page);
  await page.reload();
  await expect(page.getByLabel("本部门权属车辆")).toHaveValue("6");
  await page.goto(`${desk}/entry/procurement`);
  await page.getByRole("button", { name: "增加采购项目" }).click();
  await expect(page.getByText("1 行未完成，尚未保存")).toBeVisible();
  await expect(page.getByText("请填写")).toHaveCount(0);
  await page.getByLabel("第 1 行采购项目名称").fill("台式计算机");
  await page.getByLabel("第 1 行金额").fill("60000");
  await expectSaved(page);
  await page.goto(`${desk}/tables/procurement`);
  await expect(page.getByRole("row", { name: /台式计算机/ })).toContainText("6.00");
});

test("S-60 a clerk corrects last year's figure and table 5 shows it", async ({ page, desk }) => {
  await page.goto(`${desk}/entry/prior-year`);
  await expect(page.getByLabel("第 1 行功能分类科目")).toHaveValue("2010301");
  await page.getByLabel("第 1 行金额").fill("7203855");
  await expectSaved(page);
  await expectAccessible(page);
  await page.goto(`${desk}/tables/general`);
  await expect(page.getByRole("row", { name: "2010301 行政运行" })).toContainText("720.39");
});

test("S-69 a clerk finds a code of last year by its initials and says what last year's income was", async ({
  page,
  desk,
}) => {
  await page.goto(`${desk}/entry/prior-year`);
  await page.getByRole("button", { name: "增加上年支出" }).click();
  await expect(page.getByLabel("第 14 行支出类别")).toBeFocused();
  const code = page.getByLabel("第 14 行功能分类科目");
  await code.focus();
  await page.keyboard.type("zfgjj");
  await expect(page.getByRole("listbox").getByRole("option").first()).toContainText("2210201");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(code).toHaveValue("2210201");
  await page.getByLabel("第 14 行金额").fill("0.01");
  await expectSaved(page);
  await expect(page.getByRole("radio", { name: "未知" })).toBeChecked();
  await expect(page.getByText("未知不是 0")).toBeVisible();
  await page.getByRole("radio", { name: "已知" }).check();
  await page.getByRole("button", { name: "增加上年收入" }).click();
  await expect(page.getByLabel("上年收入第 1 行资金来源")).toBeFocused();
  await page.getByLabel("上年收入第 1 行金额").fill("19142690");
  await expectSaved(page);
  await page.reload();
  await expect(page.getByLabel("上年收入第 1 行金额")).toHaveValue("19,142,690.00");
  await page.getByRole("button", { name: "增加上年收入" }).click();
  await expect(page.getByText("1 行未完成，尚未保存")).toBeVisible();
  await page.getByRole("radio", { name: "未知" }).check();
  await expectSaved(page);
  await page.reload();
  await expect(page.getByRole("radio", { name: "未知" })).toBeChecked();
});
