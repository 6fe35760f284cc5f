import { drawer, expect, test } from "./support/journey";

test("S-15 a figure of the narrative leads to its cell", async ({ page, budget }) => {
  await page.goto(`${budget}/narrative`);
  const paragraph = page.getByRole("paragraph").filter({ hasText: "一般公共预算财政拨款支出1752.98万元" });
  await paragraph.getByRole("link", { name: "1467.78" }).first().click();
  await expect(page).toHaveURL(/\/tables\/\w+\?cell=/);
  await expect(page.getByRole("link", { name: "1,467.78" }).and(page.locator("[aria-current]"))).toBeVisible();
  await expect(drawer(page)).toContainText("14,677,799.00");
});

test("S-16 a change opens into the printed figures it was worked out from", async ({ page, budget }) => {
  await page.goto(`${budget}/narrative`);
  await page.getByRole("button", { name: "48.91" }).first().click();
  await expect(drawer(page)).toContainText("48.91 万元");
  const terms = drawer(page).getByRole("listitem");
  await expect(terms.nth(0)).toContainText("1,952.98");
  await expect(terms.nth(1)).toContainText("− 1,904.07");
  await terms.nth(0).getByRole("link").click();
  await expect(page).toHaveURL(/\/tables\/\w+\?cell=/);
  await expect(drawer(page)).toContainText("19,529,799.00");
});

test("S-17 a figure that no table prints opens where it stands", async ({ page, budget }) => {
  await page.goto(`${budget}/narrative`);
  await page.getByRole("button", { name: "48.91" }).first().click();
  await drawer(page).getByRole("button", { name: "2023年收入预算" }).click();
  await expect(page).toHaveURL(/\/narrative\?cell=/);
  await expect(drawer(page)).toContainText("2023年");
  await expect(drawer(page)).toContainText("19,040,690.00");
});

test("S-18 the narrative states the published facts", async ({ page, budget }) => {
  await page.goto(`${budget}/narrative`);
  const document = page.getByRole("article");
  for (const fact of ["1952.98", "48.91", "151.09", "24.29", "73.2", "1467.78", "285.2", "126.8", "44.8", "19.1"]) {
    await expect(document).toContainText(fact);
  }
  await expect(document.getByRole("heading", { level: 2 })).toHaveCount(7);
});
