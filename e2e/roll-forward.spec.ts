import { signWhole } from "@/lib/features/workflow/testing";
import { ALONE, expectAccessible, signIn } from "./support/journey";
import { expect, test } from "./support/office";

test("S-142 a clerk makes next year's draft of the signed budget, and is told what it holds and what not", async ({
  page,
  office,
}) => {
  test.slow();
  await office.behind((db) => signWhole(db, office.budgetId, office.hands));
  await signIn(page, office.accounts.clerk);
  await page.goto(`${office.budget}/roll-forward`);
  await expect(page.getByText("以 2024 年已签发的修订 1 为基础")).toBeVisible();
  await expect(page.getByText("上年数：2024 年的支出、收入、“三公”经费和机关运行经费")).toBeVisible();
  await expectAccessible(page);
  const projects = page.getByRole("group", { name: "哪些项目 2025 年继续实施" });
  await projects.getByRole("checkbox").last().uncheck();
  await page.getByRole("button", { name: "生成 2025 年预算草稿" }).click();
  await expect(page.getByText("2025 年预算已经生成。")).toBeVisible();
  await expect(page.getByText("不再实施的项目 1 个")).toBeVisible();
  await page.getByRole("link", { name: "打开 2025 年预算" }).click();
  await expect(page.getByRole("grid")).toContainText("1,776,589.00");
  const next = page.url().replace(/\/entry\/basic$/, "");
  await page.goto(`${next}/entry/prior-year`);
  await expect(page.getByLabel("公务接待费")).toHaveValue("48,000.00");
  await page.goto(`${next}/history`);
  await expect(page.getByRole("table", { name: "办理历史" })).toContainText("结转生成下一年度预算");
  await page.goto("/");
  await expect(page.getByRole("table", { name: "预算" }).getByRole("row")).toHaveCount(3);
});

test("S-193 lines move to the codes of next year, and a clerk chooses where several took the place of one", {
  tag: ALONE,
}, async ({ page, office }) => {
  await office.behind(async (db) => {
    await signWhole(db, office.budgetId, office.hands);
    const rows = [
      ["2101199", "2101101"],
      ["2010399", "2010301"],
      ["2010399", "2010302"],
    ];
    await db.codeBook.create({ data: { year: 2025, tree: "succession", rows, sha256: "193".padEnd(64, "0") } });
  });
  await signIn(page, office.accounts.clerk);
  await page.goto(`${office.budget}/roll-forward`);
  await expect(
    page.getByText("支出功能分类 2101199 其他行政事业单位医疗支出 改列 2101101 行政单位医疗："),
  ).toBeVisible();
  const choice = page.getByRole("combobox", { name: "2010399 改列" });
  await choice.selectOption({ label: "2010302 一般行政管理事务" });
  await expectAccessible(page);
  await page.getByRole("button", { name: "生成 2025 年预算草稿" }).click();
  await expect(page.getByText(/2010399 .+ 改列 2010302 一般行政管理事务：/)).toBeVisible();
  const codes = await office.behind((db) =>
    db.line.findMany({
      where: { budget: { departmentId: office.departmentId, fiscalYear: 2025 } },
      select: { function: true },
    }),
  );
  expect(codes.some((line) => ["2010399", "2101199"].includes(line.function))).toBe(false);
});
