import { expectAccessible, signIn } from "./support/journey";
import { expect, test } from "./support/office";

test("S-143 a clerk makes a blank budget of a year, once, and declares that the department has no last year", async ({
  page,
  office,
}) => {
  await signIn(page, office.accounts.clerk);
  await page.goto("/budgets/new");
  await page.getByLabel("年度").fill("2026");
  await expect(page.getByText("先用 2024 年科目")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "新建 2026 年预算" }).click();
  await page.waitForURL(/\/entry\/basic$/);
  const budget = new URL(page.url()).pathname.replace(/\/entry\/basic$/, "");
  await page.goto(`${budget}/entry/prior-year`);
  await page.getByRole("radio", { name: "本部门为 2026 年新设立，无上年数" }).check();
  await expect(page.getByText(/^已保存 \d\d:\d\d:\d\d$/)).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${budget}/narrative`);
  await expect(page.getByText("本部门为2026年新设立，无上年收入预算数，不与上年比较。")).toBeVisible();
  await page.goto("/budgets/new");
  await page.getByLabel("年度").fill("2026");
  await expect(page.getByRole("alert").getByText("本部门 2026 年预算已经存在，请在工作台打开。")).toBeVisible();
  await expect(page.getByRole("button", { name: "新建 2026 年预算" })).toBeDisabled();
});

test("S-144 预算股 makes the budgets of chosen departments at once, and is told what was made", async ({
  page,
  office,
}) => {
  const { name } = await office.behind((db) =>
    db.department.findUniqueOrThrow({ where: { id: office.departmentId }, select: { name: true } }),
  );
  await signIn(page, office.accounts.budgetOfficer);
  await page.goto("/budgets/new-batch");
  await page.getByLabel("年度").fill("2030");
  await page.getByRole("checkbox", { name: "全选" }).uncheck();
  await page.getByRole("checkbox", { name: `选择 ${name}` }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "新建 2030 年预算（1 个部门）" }).click();
  const report = page.getByRole("region", { name: "批量新建结果" });
  await expect(report.getByRole("heading")).toHaveText("已新建 1 个部门的 2030 年预算");
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText("已有");
  await report.getByText("新建的预算").click();
  await expect(report.getByRole("listitem")).toContainText(`${name}（空白）`);
});
