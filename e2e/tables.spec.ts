import { drawer, expect, figure, test } from "./support/journey";

test("S-06 the directory lists sixteen tables and says which are empty", async ({ page, budget }) => {
  await page.goto(`${budget}/tables`);
  const directory = page.getByRole("table", { name: "套表目录" });
  await expect(directory.getByRole("link")).toHaveCount(16);
  await expect(directory.getByRole("row").filter({ hasText: "表十二" })).toContainText("故此表无数据");
  await expect(directory.getByRole("row").filter({ hasText: "表十六" })).toContainText("共 2 张，每个项目一张");
  await directory.getByRole("link", { name: "2024 年万盛经开区部门支出预算总表" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "2024 年万盛经开区部门支出预算总表" })).toBeVisible();
});

test("S-07 a figure of table 3 opens into the lines behind it", async ({ page, budget }) => {
  await page.goto(`${budget}/tables/expenditure`);
  await figure(page, "2010301 行政运行", "676.22").nth(1).click();
  await expect(drawer(page)).toContainText("表三 · 2010301 行政运行 · 基本支出");
  await expect(drawer(page)).toContainText("6,762,199.00");
  const lines = drawer(page).getByRole("table");
  await expect(lines.getByRole("row")).toHaveCount(26);
  await expect(lines.getByRole("row").filter({ hasText: "30101 基本工资" })).toContainText("1,776,589.00");
  await page.getByRole("button", { name: "关闭" }).click();
  await expect(drawer(page)).toHaveCount(0);
});

test("S-08 a total opens into its parts, and Back returns to the figure before", async ({ page, budget }) => {
  await page.goto(`${budget}/tables/expenditure`);
  await figure(page, "201 一般公共服务支出", "1,393.50").click();
  await expect(drawer(page)).toContainText("下级各行相加");
  await drawer(page).getByRole("link", { name: "20103 政府办公厅" }).click();
  await expect(drawer(page)).toContainText("表三 · 20103 政府办公厅");
  await page.goBack();
  await expect(drawer(page)).toContainText("表三 · 201 一般公共服务支出 · 总计");
});

test("S-09 the address of a figure can be sent: it opens marked, with its origin", async ({ page, budget }) => {
  await page.goto(`${budget}/tables/expenditure?cell=${encodeURIComponent("expenditure!2120899.project")}`);
  await expect(drawer(page)).toContainText("2,000,000.00");
  const marked = figure(page, /^2120899/, "200.00").nth(1);
  await expect(marked).toHaveAttribute("aria-current", "true");
  await expect(marked).toBeInViewport();
});

test("S-10 table 5 sets last year beside this year", async ({ page, budget }) => {
  await page.goto(`${budget}/tables/general`);
  await expect(page.getByRole("columnheader", { name: "2023 年预算数" })).toBeVisible();
  await figure(page, "2010302 一般行政管理事务", "352.00").click();
  await expect(drawer(page)).toContainText("3,520,000.00");
  await expect(drawer(page)).toContainText("上年支出");
});

test("S-11 an empty table is shown with its note, and its blank total opens to zero", async ({ page, budget }) => {
  await page.goto(`${budget}/tables/stateCapital`);
  await expect(page.getByText("说明：本部门2024年无国有资本经营预算财政拨款支出，故此表无数据。")).toBeVisible();
  await figure(page, "合计", "空白，0.00").first().click();
  await expect(drawer(page)).toContainText("没有对应的明细，本数为零。");
});

test("S-12 table 16 shows the form of every project, one below another", async ({ page, budget }) => {
  await page.goto(`${budget}/tables/generalProjects`);
  const forms = page.getByRole("table", { name: "2024 年万盛经开区部门一般项目绩效目标表" });
  await expect(forms).toHaveCount(2);
  await expect(forms.nth(0).getByRole("row", { name: /专项资金名称/ })).toContainText("政务业务专项");
  await expect(forms.nth(1).getByRole("row", { name: /专项资金名称/ })).toContainText("政务信息建设");
  await forms.nth(1).getByRole("link", { name: "200.00" }).first().click();
  await expect(drawer(page)).toContainText("2,000,000.00");
});

test("S-13 the sheets turn by tab and by key", async ({ page, budget }) => {
  await page.goto(`${budget}/tables/expenditure`);
  await page.getByRole("navigation", { name: "套表" }).getByRole("link", { name: "表十", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("“三公”经费支出预算表");
  await page.keyboard.press("]");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("政府性基金预算财政拨款支出预算表");
  await page.keyboard.press("[");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("“三公”经费支出预算表");
});

test("S-14 every header level and row name is tied to its figure for a screen reader", async ({ page, budget }) => {
  await page.goto(`${budget}/tables/general`);
  const cell = page.getByRole("row", { name: "2010302 一般行政管理事务" }).getByRole("cell").last();
  const ids = ((await cell.getAttribute("headers")) ?? "").split(" ");
  const words = await Promise.all(ids.map((id) => page.locator(`[id="${id}"]`).textContent()));
  expect(words).toEqual(["2024 年预算数", "项目支出", "2010302", "一般行政管理事务"]);
});
