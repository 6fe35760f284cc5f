import type { Page } from "@playwright/test";
import { DESK, expect, expectSaved, test } from "./support/desk";
import { expectAccessible, signIn } from "./support/journey";

test("S-56 a clerk adds a project with indicators and table 16 shows its form", async ({ page, desk }) => {
  await page.goto(`${desk}/entry/projects`);
  await page.getByRole("button", { name: "增加项目" }).click();
  await expect(page.getByLabel("项目编码")).toHaveValue("P003");
  await expect(page.getByText("1 行未完成，尚未保存")).toBeVisible();
  await page.getByLabel("项目名称").fill("统计调查专项");
  await page.getByLabel("补助镇街").fill("1,234.5");
  await page.getByLabel("当年绩效目标").fill("按期完成调查");
  await expectSaved(page);
  await expect(page.getByLabel("补助镇街")).toHaveValue("1,234.50");
  for (const [index, name] of ["调查户数", "数据合格率", "群众满意度"].entries()) {
    await page.getByRole("button", { name: "增加指标" }).click();
    const at = `第 ${index + 1} 项`;
    await expect(page.getByLabel(`${at}指标名称`)).toBeFocused();
    await page.keyboard.type(name);
    await page.getByLabel(`${at}指标值`).fill("90");
    await page.getByLabel(`${at}计量单位`).fill("%");
    await page.getByLabel(`${at}权重`).fill("30");
  }
  await expect(page.getByText("权重合计 90，应为 90 或 100，相符")).toBeVisible();
  await page.getByLabel("第 3 项核心指标").check();
  await page.getByRole("button", { name: "上移第 3 项" }).click();
  await expect(page.getByRole("button", { name: "上移第 2 项" })).toBeFocused();
  await expect(page.getByLabel("第 2 项指标名称")).toHaveValue("群众满意度");
  await page.getByLabel("第 1 项权重").fill("三十");
  await page.keyboard.press("Tab");
  await expect(page.getByText("权重应为 0 至 100 的数字，最多三位小数")).toBeVisible();
  await expect(page.getByText("1 行未完成，尚未保存")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("第 1 项权重").fill("30");
  await expectSaved(page);
  await page.goto(`${desk}/tables/generalProjects`);
  await expect(page.getByText("统计调查专项")).toBeVisible();
  await expect(page.getByText("群众满意度")).toBeVisible();
  await page.goto(`${desk}/entry/projects`);
  await expect(page.getByRole("row", { name: /统计调查专项/ })).toContainText("90");
  const removal = page.getByRole("button", { name: "删除统计调查专项", exact: true });
  const confirmed = page.getByRole("button", { name: "确认删除统计调查专项" });
  await removal.click();
  await expect(page.getByRole("alertdialog")).toContainText("连同绩效目标和");
  await expectAccessible(page);
  await confirmed.click();
  await expect(page.getByRole("row", { name: /统计调查专项/ })).toHaveCount(0);
  await page.getByRole("button", { name: "撤销：删除项目“统计调查专项”" }).click();
  await expect(page.getByRole("row", { name: /统计调查专项/ })).toContainText("90");
  await expectSaved(page);
  await page.getByRole("button", { name: "重做：删除项目“统计调查专项”" }).click();
  await expect(page.getByRole("row", { name: /统计调查专项/ })).toHaveCount(0);
  await expectSaved(page);
});

test("S-68 two clerks change one project form: the second sees both values and chooses", async ({
  page,
  desk,
  besides,
}) => {
  const open = async (on: Page) => {
    await on.goto(`${desk}/entry/projects`);
    await on.getByRole("link", { name: "政务业务专项", exact: true }).click();
    await expect(on.getByLabel("业务主管部门")).toBeEditable();
  };
  await open(page);
  const other = await besides(DESK.second);
  await open(other);
  await other.getByLabel("业务主管部门").fill("区财政局");
  await expectSaved(other);
  await page.getByLabel("业务主管部门").fill("区审计局");
  await page.getByRole("main").getByRole("alert").getByRole("button", { name: "对照并选择" }).click();
  const dialog = page.getByRole("dialog", { name: "这一行被他人修改过" });
  await expect(dialog.getByRole("row", { name: /^业务主管部门/ })).toContainText("区审计局区财政局");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "用对方的" }).click();
  await expect(page.getByLabel("业务主管部门")).toHaveValue("区财政局");
  await page.getByLabel("业务主管部门").fill("区统计局");
  await expectSaved(page);
  await other.getByLabel("业务主管部门").fill("区审计局");
  await other.getByRole("main").getByRole("alert").getByRole("button", { name: "对照并选择" }).click();
  await other.getByRole("dialog").getByRole("button", { name: "用我的" }).click();
  await expectSaved(other);
  await page.reload();
  await expect(page.getByLabel("业务主管部门")).toHaveValue("区审计局");
  await other.close();
});

test("S-57 a reviewer reads the forms and cannot change them", async ({ page, desk }) => {
  await signIn(page, DESK.reviewer);
  await page.goto(`${desk}/entry/assets`);
  await expect(page.getByText("您的角色只能查看填报内容，不能修改")).toBeVisible();
  await expect(page.getByLabel("本部门权属车辆")).toHaveValue("5");
  await expect(page.getByLabel("本部门权属车辆")).not.toBeEditable();
  for (const section of ["projects", "income", "procurement", "performance", "prior-year", "texts"]) {
    await page.goto(`${desk}/entry/${section}`);
    await expect(page.getByText("您的角色只能查看填报内容，不能修改")).toBeVisible();
    await expect(page.getByRole("button", { name: /^(增加|删除)/ })).toHaveCount(0);
    await expectAccessible(page);
  }
});
