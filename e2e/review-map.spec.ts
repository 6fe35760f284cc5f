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
