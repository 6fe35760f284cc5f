import { expect, expectAccessible, signIn } from "./support/journey";
import { test } from "./support/office";
import { submitBehind } from "./support/review";

test("S-114 two people review at once in two browsers: each keeps their own ticks and sees the other's", async ({
  office,
  at,
}) => {
  await submitBehind(office);
  const reviewer = await at("reviewer");
  const signer = await at("signer");
  for (const page of [reviewer, signer]) await page.goto(`${office.budget}/tables/expenditure`);
  await Promise.all([reviewer, signer].map((page) => page.getByRole("button", { name: "标为已审" }).click()));
  for (const page of [reviewer, signer]) {
    await expect(page.getByRole("button", { name: "已审", exact: true })).toHaveAttribute("aria-pressed", "true");
  }
  await reviewer.goto(`${office.budget}/review`);
  const part = reviewer.getByRole("listitem").filter({ hasText: "表三" });
  await expect(part).toContainText("✓ 办理审核");
  await expect(part).toContainText("✓ 办理签发");
  await expect(reviewer.getByText("各审核人合计已审 1 / ")).toBeVisible();
  await expectAccessible(reviewer);
  await part.getByRole("button", { name: "表三已审" }).click();
  await expect(part.getByRole("button", { name: "表三已审" })).toHaveAttribute("aria-pressed", "false");
  await expect(part).toContainText("✓ 办理签发");
});

test("S-115 what a reviewer opens is remembered by itself, and the next not ticked is one step away", async ({
  office,
  at,
}) => {
  await submitBehind(office);
  const page = await at("reviewer");
  await page.goto(`${office.budget}/review`);
  await expect(page.getByText("您已打开 0、已审 0")).toBeVisible();
  await page.getByRole("link", { name: "下一个未审：表一" }).click();
  await page.getByRole("button", { name: "标为已审" }).click();
  await expect(page.getByRole("button", { name: "已审", exact: true })).toBeVisible();
  // What was opened is told to the server beside the page; leaving in the same instant would be too early.
  const told = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("link", { name: "下一个未审：表二" }).click();
  await expect(page).toHaveURL(/\/tables\/revenue$/);
  await told;
  await page.goto(`${office.budget}/review`);
  await expect(page.getByText("您已打开 2、已审 1")).toBeVisible();
  await signIn(page, office.accounts.clerk);
  await page.goto(`${office.budget}/tables/revenueExpenditure`);
  await expect(page.getByRole("button", { name: "标为已审" })).toHaveCount(0);
});

test("S-195 who lets a budget pass is told what is unread, and cuts several lines after both totals were seen", async ({
  office,
  at,
}) => {
  await submitBehind(office);
  const page = await at("reviewer");
  await page.getByRole("main").getByRole("button", { name: "审核通过", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText(/您还有 \d+ 部分没有标为已审：表一、表二/);
  await dialog.getByRole("button", { name: "取消" }).click();
  await page.goto(`${office.budget}/review/adjustments`);
  await page.getByText("批量核减", { exact: true }).click();
  await page.getByLabel(/^科目编码/).fill("30217");
  await page.getByLabel("核减比例（%）").fill("10");
  await page.getByRole("button", { name: "预览" }).click();
  const plan = page.getByRole("table", { name: "核减预览" });
  await expect(plan.getByRole("row", { name: /^合计 1 条/ })).toContainText("48,000.0043,200.00-4,800.00");
  await expectAccessible(page);
  await page.getByLabel("理由").fill("压减一般性支出");
  await page.getByRole("button", { name: "提出 1 处核减" }).click();
  await expect(page.getByRole("table", { name: "核减（核增）" })).toContainText("核减 4,800.00");
  await expect(page.getByRole("navigation", { name: "预算" }).getByRole("link", { name: /^核减/ })).toContainText("1");
});
