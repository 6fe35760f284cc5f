import { expect, expectAccessible, figure, signIn } from "./support/journey";
import { test } from "./support/office";
import { comment, openTab, place, submitBehind } from "./support/review";

test("S-110 a reviewer comments on a figure, the clerk is called and answers, the reviewer resolves", async ({
  office,
  at,
}) => {
  await submitBehind(office);
  const reviewer = await at("reviewer");
  await reviewer.goto(`${office.budget}/tables/expenditure`);
  await figure(reviewer, "2010301 行政运行", "676.22").first().click();
  await openTab(reviewer, "批注");
  await place(reviewer).getByLabel("写批注").pressSequentially("请说明增加原因 @");
  await reviewer.getByRole("option", { name: "办理经办（经办）" }).click();
  await expectAccessible(reviewer);
  await place(reviewer).getByRole("button", { name: "批注", exact: true }).click();
  await expect(place(reviewer).getByText("提到：办理经办")).toBeVisible();
  await expect(
    reviewer.getByRole("row", { name: "2010301 行政运行" }).getByText("1 条未解决批注").first(),
  ).toBeAttached();

  const clerk = await at("clerk");
  await clerk.goto("/");
  await clerk.getByRole("link", { name: "1 条未读" }).click();
  await expect(clerk.getByRole("table", { name: "批注" }).getByRole("row", { name: /请说明增加原因/ })).toContainText(
    "修订 1",
  );
  await clerk.keyboard.press("F9");
  await expect(clerk).toHaveURL(/\/tables\/expenditure\?cell=expenditure%212010301/);
  await expect(place(clerk).getByText("提到您")).toHaveCount(0);
  await place(clerk).getByRole("button", { name: "答复" }).click();
  await place(clerk).getByLabel("答复").fill("新增人员两名");
  await place(clerk).getByRole("button", { name: "答复" }).click();
  await expect(place(clerk).getByText("新增人员两名")).toBeVisible();
  await expect(place(clerk).getByRole("button", { name: "解决" })).toHaveCount(0);
  await clerk.goto("/");
  await expect(clerk.getByRole("link", { name: /条未读/ })).toHaveCount(0);

  await reviewer.goto(`${office.budget}/review/comments`);
  await reviewer.getByRole("link", { name: "表三 · 2010301 行政运行 · 总计" }).click();
  await place(reviewer).getByRole("button", { name: "解决" }).click();
  await expect(place(reviewer).getByText("✓ 已解决")).toBeVisible();
  await expect(reviewer.getByRole("link", { name: /^批注 0/ })).toBeVisible();
});

test("S-111 comments stand at a cell of the grid, a paragraph and an indicator, and F9 runs through them", async ({
  office,
  at,
}) => {
  const page = await at("clerk");
  await page.goto(`${office.budget}/entry/basic`);
  await expect(page.getByLabel(/ 第 1 行 /)).toBeFocused();
  await page.keyboard.press("Shift+F2");
  await expect(place(page).getByText("明细 L001（2010301，30101） · 功能分类科目")).toBeVisible();
  await comment(page, "科目待核");
  await expect(page.getByRole("grid").getByText("1 条未解决批注")).toBeAttached();

  await page.goto(`${office.budget}/narrative`);
  await page.getByRole("button", { name: "批注本段 二.一.1" }).click();
  await comment(page, "措辞待改");
  await openTab(page, "追溯");
  await expect(place(page).getByRole("heading", { name: "段中数字的出处" })).toBeVisible();
  await expectAccessible(page);

  await page.goto(`${office.budget}/entry/performance`);
  await page.getByRole("button", { name: "批注第 2 项指标" }).click();
  await comment(page, "指标值偏低");

  await page.keyboard.press("F9");
  await expect(page).toHaveURL(/\/entry\/basic\?/);
  await expect(place(page).getByText("科目待核")).toBeVisible();
  await page.keyboard.press("F9");
  await expect(page).toHaveURL(/\/narrative\?/);
  await expect(place(page).getByText("措辞待改")).toBeVisible();
  await page.keyboard.press("Shift+F9");
  await expect(place(page).getByText("科目待核")).toBeVisible();
});

test("S-112 a comment whose line was deleted stays in the list and says so", async ({ office, at }) => {
  const page = await at("clerk");
  await page.goto(`${office.budget}/entry/basic`);
  await expect(page.getByLabel(/ 第 1 行 /)).toBeFocused();
  await page.keyboard.press("Shift+F2");
  await comment(page, "此行重复");
  await office.behind((db) => db.line.deleteMany({ where: { budgetId: office.budgetId, lineId: "L001" } }));
  await office.behind((db) =>
    db.budget.update({ where: { id: office.budgetId }, data: { version: { increment: 1 } } }),
  );
  await page.goto(`${office.budget}/review/comments`);
  const row = page.getByRole("row", { name: /此行重复/ });
  await expect(row).toContainText("所批注的内容已删除");
  await expectAccessible(page);
  await row.getByRole("link").click();
  await expect(place(page).getByText("所批注的内容已删除。")).toBeVisible();
  await expect(place(page).getByText("此行重复")).toBeVisible();
});

test("S-113 an auditor reads comments and cannot write any", async ({ office, at }) => {
  const page = await at("auditor");
  await page.goto(
    `${office.budget}/tables/expenditure?cell=${encodeURIComponent("expenditure!total.total")}&tab=comments`,
  );
  await expect(place(page).getByText("还没有批注。")).toBeVisible();
  await expect(place(page).getByText("您的角色（审计）不能填写批注")).toBeVisible();
  await expect(place(page).getByLabel("写批注")).toHaveCount(0);
  await signIn(page, office.accounts.publisher);
  await page.goto(
    `${office.budget}/tables/expenditure?cell=${encodeURIComponent("expenditure!total.total")}&tab=comments`,
  );
  await expect(place(page).getByLabel("写批注")).toBeVisible();
});
