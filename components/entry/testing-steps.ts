import type { Page } from "@playwright/test";
import { testingOf } from "./testing";

/** The columns of the testing page by their place. */
export const COLUMN = { economic: 0, derived: 1, source: 2, expense: 3, carriedOver: 4, amount: 5, note: 6 };

/** The grid of the page. */
export const grid = (page: Page) => page.getByRole("grid", { name: "基本支出" });
/** The one input of the grid. */
export const input = (page: Page) => page.getByLabel(/^基本支出 第/);
/** A cell by the number of its row as it is printed, which headings and the active row do not change. */
export const cell = (page: Page, row: number, column: keyof typeof COLUMN) =>
  grid(page)
    .locator(`[data-row="${row - 1}"]`)
    .getByRole("gridcell")
    .nth(COLUMN[column]);

/** Presses keys one after the other; `{3}` after a key presses it three times. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    const [, name = key, times = "1"] = /^(.+)\{(\d+)\}$/.exec(key) ?? [];
    for (let time = 0; time < Number(times); time++) await page.keyboard.press(name);
  }
}

/** What the rows hold in a column. */
export const values = async (page: Page, column: string) =>
  (await testingOf(page)).rows.map(({ cells }) => cells[column]);
/** What the rows hold as amounts, in fen. */
export const amounts = (page: Page) => values(page, "amount");

/** Puts a text on the clipboard as another program would. */
export async function putOnClipboard(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
}
/** The text on the clipboard. */
export const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** The place of the active cell, and that the input lies over it and points at it. */
export async function activePlace(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const active = document.getElementById(focused?.getAttribute("aria-activedescendant") ?? "");
    const [over, under] = [focused?.getBoundingClientRect(), active?.getBoundingClientRect()];
    const isOver = over && under && Math.abs(over.x - under.x) < 1 && Math.abs(over.y - under.y) < 1;
    const place = `${Number(active?.closest("[data-row]")?.getAttribute("data-row")) + 1}:${active?.getAttribute("data-column")}`;
    return isOver ? place : `${place}, but the input lies elsewhere`;
  });
}
