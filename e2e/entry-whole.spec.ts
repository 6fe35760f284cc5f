import type { Locator, Page } from "@playwright/test";
import { usualExpense } from "@/lib/domain/classification";
import demo from "@/prisma/demo/wansheng-2024.json" with { type: "json" };
import { expect, expectSaved, openEntry, test, typeCells } from "./support/desk";
import { figure } from "./support/journey";

const EXPENSE = { personnel: "人员", operating: "公用" };

/** The lines of a unit's 基本支出 as the demo has them. */
const linesOf = (unit: string) => demo.lines.filter((line) => line.class === "basic" && line.unit === unit);

/** Goes back with Shift and Tab until something has the focus. */
async function tabBackTo(page: Page, wanted: Locator): Promise<void> {
  await page.keyboard.press("Escape");
  for (let stop = 0; stop < 12; stop++) {
    await page.keyboard.press("Shift+Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error("Shift and Tab do not lead there");
}

/** Types the lines of a unit into the rows below one another: only what the grid does not fill by itself. */
async function typeLines(page: Page, unit: string): Promise<void> {
  let above: string | null = null;
  for (const { function: code, economic, expense, amount } of linesOf(unit)) {
    if (above !== null && code !== above) await page.keyboard.press("ArrowLeft");
    const asked = usualExpense(economic) === null ? [EXPENSE[expense as keyof typeof EXPENSE]] : [];
    await typeCells(page, [...(code === above ? [] : [code]), economic, ...asked]);
    await page.keyboard.type(amount);
    await page.keyboard.press("Enter");
    above = code;
  }
}

test("S-65 a clerk types the whole basic expenditure of a department with the keyboard alone", async ({
  page,
  bareDesk: desk,
}) => {
  // Sixty-three lines are some three thousand keys.
  test.slow();
  await openEntry(page, `${desk}/entry/basic`);
  await typeLines(page, "202001");
  await expect(page.getByText(`${linesOf("202001").length} 行`)).toBeVisible();
  await expectSaved(page);
  const second = page.getByRole("button", { name: /^202002/ });
  await tabBackTo(page, second);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/unit=202002$/);
  await page.getByLabel(/ 第 1 行 /).focus();
  await typeLines(page, "202002");
  await expect(page.getByText(`${linesOf("202002").length} 行`)).toBeVisible();
  await expectSaved(page);
  await page.goto(`${desk}/tables/basicByDepartmentEconomic`);
  for (const text of ["1,467.78", "1,189.30", "278.48"]) await expect(figure(page, /^合计/, text)).toBeVisible();
  await expect(figure(page, "30101 基本工资", "253.80").first()).toBeVisible();
  await expect(figure(page, "31002 办公设备购置", "10.00").first()).toBeVisible();
  await page.goto(`${desk}/tables/basicByGovernmentEconomic`);
  await expect(figure(page, /^合计/, "1,467.78")).toBeVisible();
  await expect(figure(page, /^501 /, "683.61")).toBeVisible();
  await expect(figure(page, /^505 /, "512.99")).toBeVisible();
});
