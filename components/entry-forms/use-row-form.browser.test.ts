import { expect as expectSoon, type Page } from "@playwright/test";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openSite, type TestingSite } from "../entry/testing";

let site: TestingSite;
beforeAll(async () => {
  site = await openSite(import.meta.dirname);
});
afterAll(() => site?.close());

const owned = (page: Page) => page.getByLabel("权属车辆");
const shared = (page: Page) => page.getByLabel("跨部门车辆");
const words = (page: Page) => page.locator("output");

/** What was handed on to be saved: the counts of vehicles, change by change. */
const changes = (page: Page): Promise<{ owned: number; shared: number }[]> =>
  page.evaluate(() => JSON.parse(window.sessionStorage.getItem("testing.changes") ?? "[]"));
const counts = async (page: Page) => (await changes(page)).map((one) => [one.owned, one.shared]);

it("does not call anything saved from the first key on", async () => {
  const page = await site.open();
  // Read in the page itself: what is typed rests for a moment only, which a busy machine may take to ask.
  const said = await owned(page).evaluate(async (field: HTMLInputElement) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, "6");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await Promise.resolve();
    return document.querySelector("output")?.textContent;
  });
  expect(said).toBe("有修改待保存");
  await expectSoon(words(page)).toHaveText("没有未保存的修改");
  expect(await counts(page)).toEqual([[6, 0]]);
});

it("takes what is typed at the very moment when a colleague's change is shown", async () => {
  const page = await site.open();
  await page.getByRole("button", { name: "同事修改" }).click();
  await expectSoon(owned(page)).toHaveValue("7");
  await expectSoon(shared(page)).toHaveValue("8");
  await expectSoon.poll(() => counts(page)).toEqual([[7, 8]]);
});

it("reads what was just typed when the screen is left, and when the site is", async () => {
  const page = await site.open();
  await owned(page).fill("6");
  await page.getByRole("button", { name: "离开" }).evaluate((button: HTMLButtonElement) => button.click());
  expect(await counts(page)).toEqual([[6, 0]]);
  await page.getByRole("button", { name: "回来" }).click();
  await expectSoon(owned(page)).toHaveValue("6");
  await owned(page).fill("4");
  await page.reload();
  expect(await counts(page)).toEqual([
    [6, 0],
    [4, 0],
  ]);
});

it("shows a kept draft with its message, after a reload and after coming back to the screen", async () => {
  const page = await site.open();
  const message = page.getByText("权属车辆数应为不小于零的整数");
  await owned(page).fill("两");
  await shared(page).focus();
  await expectSoon(message).toBeVisible();
  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
  await expectSoon(owned(page)).toHaveValue("两");
  await expectSoon(message).toBeVisible();
  expect(await words(page).textContent()).toBe("没有未保存的修改");
  await page.getByRole("button", { name: "离开" }).click();
  await page.getByRole("button", { name: "回来" }).click();
  await expectSoon(owned(page)).toHaveValue("两");
  await expectSoon(message).toBeVisible();
  await owned(page).fill("3");
  await expectSoon.poll(() => counts(page)).toEqual([[3, 0]]);
  await expectSoon(message).toHaveCount(0);
});

it("puts each field where a link finds it, by its place in the book", async () => {
  const page = await site.open();
  const at = (path: string) => page.locator(`[id="place-${path}"]`);
  await expectSoon(at("assets.vehicles.owned")).toHaveAccessibleName("权属车辆");
  await expectSoon(at("assets.vehicles.shared")).toHaveAccessibleName("跨部门车辆");
});

it("takes steps back by their names, by button and by Ctrl Z outside fields, and does them again", async () => {
  const page = await site.open();
  const undo = page.getByRole("button", { name: "撤销：修改国有资产" });
  const redo = page.getByRole("button", { name: "重做：修改国有资产" });
  await expectSoon(undo).toHaveCount(0);
  await owned(page).fill("6");
  await shared(page).fill("2");
  await undo.click();
  await expectSoon(shared(page)).toHaveValue("0");
  await expectSoon(owned(page)).toHaveValue("6");
  await redo.click();
  await expectSoon(shared(page)).toHaveValue("2");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expectSoon(owned(page)).toHaveValue("5");
  await expectSoon(undo).toHaveCount(0);
  await expectSoon.poll(() => counts(page).then((all) => all.at(-1))).toEqual([5, 0]);
});
