import type { Page } from "@playwright/test";
import { cellInput, expect, expectSaved, grid, openEntry, test, typeCells } from "./support/desk";

/** What the cells of a row say, without its number. */
const cellsOf = (page: Page, place: number) =>
  grid(page)
    .locator(`[data-row="${place - 1}"]`)
    .getByRole("gridcell")
    .allInnerTexts();

test("S-81 a line that is put between two others stands there after a reload, and comes back there when it was deleted", async ({
  page,
  desk,
}) => {
  await openEntry(page, `${desk}/entry/basic`);
  const [first, second] = [await cellsOf(page, 1), await cellsOf(page, 2)];
  await page.keyboard.press("Control+Enter");
  await page.keyboard.press("Home");
  await typeCells(page, ["2010302", "30202", "1234.56", "中间的一行"]);
  await expectSaved(page);
  const expectInBetween = async () => {
    await expect(grid(page).locator('[data-row="1"]')).toContainText("中间的一行");
    expect(await cellsOf(page, 1)).toEqual(first);
    expect(await cellsOf(page, 3)).toEqual(second);
  };
  await expectInBetween();
  await page.reload();
  await expect(cellInput(page)).toBeFocused();
  await expectInBetween();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Control+-");
  await expect(grid(page).locator('[data-row="1"]')).not.toContainText("中间的一行");
  await expectSaved(page);
  await page.keyboard.press("Control+z");
  await expectInBetween();
  await expectSaved(page);
  await page.reload();
  await expect(cellInput(page)).toBeFocused();
  await expectInBetween();
});
