import { expect as expectSoon, type Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openGridSite, type TestingSite, testingOf } from "./testing";
import { activePlace, amounts, cell, grid, input, press, putOnClipboard, values } from "./testing-steps";

let site: TestingSite;
beforeAll(async () => {
  site = await openGridSite();
});
afterAll(() => site?.close());

describe("the keyboard alone", () => {
  it("moves as a spreadsheet does", async () => {
    const page = await site.open("?rows=100");
    const trips: [keys: string[], at: string][] = [
      [["ArrowRight{2}", "ArrowDown{3}"], "4:2"],
      [["End"], "4:6"],
      [["Home"], "4:0"],
      [["Tab{3}", "Enter"], "5:0"],
      [["Shift+Enter", "Shift+Tab"], "3:6"],
      [["Control+End"], "101:6"],
      [["Control+Home"], "1:0"],
      [["ArrowUp", "ArrowLeft"], "1:0"],
      [["End", "Tab"], "2:0"],
    ];
    for (const [keys, at] of trips) {
      await press(page, ...keys);
      expect(await activePlace(page), keys.join(" ")).toBe(at);
    }
    await press(page, "PageDown");
    const rows = Number((await activePlace(page)).split(":")[0]) - 2;
    expect(rows).toBeGreaterThan(15);
    await press(page, "PageUp");
    expect(await activePlace(page)).toBe("2:0");
  });

  it("types over a cell, opens it with F2, and gives it back with Escape", async () => {
    const page = await site.open();
    await press(page, "ArrowRight{5}");
    await page.keyboard.type("1234.5");
    await press(page, "ArrowDown");
    await expectSoon(cell(page, 1, "amount")).toHaveText("1,234.50");
    await press(page, "ArrowUp", "F2");
    await expectSoon(input(page)).toHaveValue("1234.50");
    await press(page, "Home", "Delete");
    await page.keyboard.type("9");
    await press(page, "Enter");
    await expectSoon(cell(page, 1, "amount")).toHaveText("9,234.50");
    await page.keyboard.type("77");
    await press(page, "Escape");
    await press(page, "ArrowDown", "Delete");
    expect(await amounts(page)).toEqual([923_450, 200, null, 400, 500]);
  });

  it("fills down and to the right, and does from its menu what the keys do", async () => {
    const page = await site.open();
    await press(page, "ArrowRight{5}", "Shift+ArrowDown{2}", "Control+d");
    expect(await amounts(page)).toEqual([100, 100, 100, 400, 500]);
    await press(page, "Control+z", "Shift+F10");
    const menu = page.getByRole("menu", { name: "表格操作" });
    await expectSoon(menu.getByRole("menuitem", { name: /^向下填充/ })).toBeFocused();
    await press(page, "ArrowDown{2}", "Enter");
    await expectSoon(menu).toHaveCount(0);
    expect(await amounts(page)).toEqual([100, 200, null, 400, 500]);
    await press(page, "Control+z", "Shift+F10", "Escape");
    await expectSoon(input(page)).toBeFocused();
    expect(await amounts(page)).toEqual([100, 200, 300, 400, 500]);
  });

  it("goes on by the same step where the corner of the selection is drawn on", async () => {
    const page = await site.open();
    await press(page, "ArrowRight{5}", "ArrowDown");
    await page.keyboard.type("2.5");
    await press(page, "Enter", "ArrowUp{2}", "Shift+ArrowDown");
    const [from, to] = [await cell(page, 2, "amount").boundingBox(), await cell(page, 4, "amount").boundingBox()];
    await page.mouse.move((from?.x ?? 0) + (from?.width ?? 0) - 3, (from?.y ?? 0) + (from?.height ?? 0) - 3);
    await page.mouse.down();
    await page.mouse.move((to?.x ?? 0) + 20, (to?.y ?? 0) + 10);
    await page.mouse.up();
    expect(await amounts(page)).toEqual([100, 250, 400, 550, 500]);
    await page.keyboard.type("150");
    await press(page, "Control+Enter");
    expect(await amounts(page)).toEqual([15_000, 15_000, 15_000, 15_000, 500]);
    await press(page, "Control+z", "Control+z");
    expect(await amounts(page)).toEqual([100, 250, 300, 400, 500]);
  });

  it("sorts and filters what is shown by a column, and never what is stored", async () => {
    const page = await site.open();
    await press(page, "ArrowRight{5}", "Control+Shift+l");
    const dialog = page.getByRole("dialog", { name: "筛选和排序 · 金额" });
    await dialog.getByRole("radio", { name: "降序" }).check();
    await dialog.getByLabel("1.00").uncheck();
    await press(page, "Enter");
    await expectSoon(cell(page, 1, "amount")).toHaveText("5.00");
    await expectSoon(cell(page, 4, "amount")).toHaveText("2.00");
    await expectSoon(page.getByRole("columnheader", { name: /^金额/ })).toHaveAttribute("aria-sort", "descending");
    await press(page, "Home", "Control+Home", "ArrowRight{5}");
    await page.keyboard.type("1");
    await press(page, "Enter");
    await expectSoon(cell(page, 1, "amount")).toHaveText("1.00");
    expect(await amounts(page)).toEqual([100, 200, 300, 400, 100]);
  });

  it("undoes and redoes many steps, one for each edit", async () => {
    const page = await site.open();
    await press(page, "ArrowRight{5}");
    for (let step = 1; step <= 20; step++) {
      await page.keyboard.type(String(step));
      await press(page, "Shift+Enter");
    }
    await press(page, "ArrowDown", "Delete", "Control+d");
    const last = await amounts(page);
    expect(last).toEqual([2_000, 2_000, 300, 400, 500]);
    await press(page, "Control+z{22}");
    expect(await amounts(page)).toEqual([100, 200, 300, 400, 500]);
    await press(page, "Control+z");
    expect(await amounts(page)).toEqual([100, 200, 300, 400, 500]);
    await press(page, "Control+y{21}", "Control+Shift+z");
    expect(await amounts(page)).toEqual(last);
  });

  it("selects a range, says its sums, fills it down, clears it", async () => {
    const page = await site.open();
    await press(page, "ArrowRight{4}", "Shift+ArrowDown{2}", "Shift+ArrowRight");
    await expectSoon(page.getByText("选中 6 格 求和 6.00 平均 2.00 计数 3")).toBeVisible();
    await expectSoon(grid(page).getByRole("gridcell", { selected: true })).toHaveCount(6);
    await press(page, "Control+d");
    expect(await amounts(page)).toEqual([100, 100, 100, 400, 500]);
    await press(page, "Delete");
    expect(await amounts(page)).toEqual([null, null, null, 400, 500]);
    await press(page, "Control+a");
    await expectSoon(page.getByText("选中 35 格 求和 9.00 平均 4.50 计数 22")).toBeVisible();
  });

  it("puts what is typed into all selected rows, and finds and replaces also what is not drawn", async () => {
    const page = await site.open("?rows=200");
    await press(page, "ArrowRight{5}", "Shift+ArrowDown{2}");
    await page.keyboard.type("7");
    await press(page, "Control+Enter");
    expect((await amounts(page)).slice(0, 4)).toEqual([700, 700, 700, 400]);
    await press(page, "Control+f");
    await page.keyboard.type("200.00");
    const bar = page.getByRole("form", { name: "查找" });
    await expectSoon(bar.getByRole("status")).toHaveText("1 处");
    await press(page, "Enter");
    await expectSoon(bar.getByRole("status")).toHaveText("1 / 1 处");
    await bar.getByLabel("查找").fill("7.00");
    await bar.getByLabel("替换为").fill("8.00");
    await bar.getByRole("button", { name: "全部替换" }).click();
    await expectSoon(bar.getByRole("status")).toHaveText(/^已替换 \d+ 格$/);
    expect((await amounts(page)).slice(0, 4)).toEqual([800, 800, 800, 400]);
    await press(page, "Escape");
    await expectSoon(input(page)).toBeFocused();
    await press(page, "Control+z{2}");
    expect((await amounts(page)).slice(0, 4)).toEqual([100, 200, 300, 400]);
  });

  it("adds rows below, at the end and in the empty row, and removes them", async () => {
    const page = await site.open("?rows=2");
    await press(page, "Control+Enter");
    expect(await activePlace(page)).toBe("2:0");
    expect(await amounts(page)).toEqual([100, undefined, 200]);
    await press(page, "Control+End", "ArrowLeft");
    await page.keyboard.type("8");
    await press(page, "Enter");
    expect(await activePlace(page)).toBe("5:5");
    await page.keyboard.type("9");
    await press(page, "Enter");
    expect(await amounts(page)).toEqual([100, undefined, 200, 800, 900]);
    expect((await values(page, "source")).at(-1)).toBe("generalPublicBudget");
    await press(page, "ArrowUp{4}", "Shift+ArrowDown{2}", "Control+-");
    expect(await amounts(page)).toEqual([100, 900]);
    await press(page, "Control+z");
    expect(await amounts(page)).toEqual([100, undefined, 200, 800, 900]);
  });

  it("leaves after Escape, and by Tab from the last cell", async () => {
    const page = await site.open("?rows=1");
    const after = page.getByRole("button", { name: "表格之后" });
    await press(page, "Escape", "Tab");
    await expectSoon(after).toBeFocused();
    await press(page, "Shift+Tab");
    await expectSoon(input(page)).toBeFocused();
    await press(page, "Shift+Tab");
    await expectSoon(page.getByRole("button", { name: "改看万元" })).toBeFocused();
    await press(page, "Tab", "Control+End", "Tab");
    await expectSoon(after).toBeFocused();
  });

  it("enters nothing where nothing may be entered", async () => {
    const page = await site.open("?locked");
    await press(page, "ArrowRight{5}");
    await page.keyboard.type("5");
    await press(page, "Enter", "Delete", "Control+d", "Control+Enter", "Control+-", "F2", "Control+z");
    await putOnClipboard(page, "7");
    await press(page, "Control+v");
    expect((await testingOf(page)).sets).toEqual([]);
    await expectSoon(grid(page)).toHaveAttribute("aria-readonly", "true");
  });
});

describe("the mouse", () => {
  it("selects by click, drag, Shift, row number and heading, and opens by double click", async () => {
    const page = await site.open();
    await cell(page, 2, "amount").click();
    await cell(page, 4, "amount").click({ modifiers: ["Shift"] });
    await expectSoon(page.getByText("选中 3 格 求和 9.00 平均 3.00 计数 3")).toBeVisible();
    await cell(page, 1, "amount").hover();
    await page.mouse.down();
    await cell(page, 2, "carriedOver").hover();
    await page.mouse.up();
    await expectSoon(page.getByText("选中 4 格 求和 3.00 平均 1.50 计数 2")).toBeVisible();
    await grid(page).locator('[data-row="2"]').getByRole("rowheader").click();
    await expectSoon(page.getByText("选中 7 格 求和 3.00 平均 3.00 计数 5")).toBeVisible();
    await page.getByRole("columnheader", { name: "金额" }).click();
    await expectSoon(page.getByText("选中 5 格 求和 15.00 平均 3.00 计数 5")).toBeVisible();
    await cell(page, 5, "amount").dblclick();
    await expectSoon(input(page)).toHaveValue("5.00");
    await cell(page, 1, "note").click();
    await page.getByRole("columnheader", { name: "金额" }).dblclick();
    await expectSoon(input(page)).toHaveValue("");
    expect((await testingOf(page)).sets).toEqual([]);
  });
});

describe("two thousand rows", () => {
  const between = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
  const drawnRows = (page: Page) => grid(page).locator("[data-row]").count();

  it("draws only those about the window, and the active one wherever it is", async () => {
    const page = await site.open("?rows=2000");
    // A page for the window, one above and one below, and the active row.
    const most = 3 * Math.ceil(768 / 28) + 1;
    expect(await drawnRows(page)).toBeLessThan(most);
    await press(page, "Control+End");
    await expectSoon(cell(page, 2001, "note")).toBeInViewport();
    expect(await drawnRows(page)).toBeLessThan(most);
    await page.mouse.move(600, 400);
    await page.mouse.wheel(0, -100_000);
    await expectSoon(cell(page, 1, "amount")).toBeInViewport();
    await expectSoon(grid(page).locator('[data-row="2000"]')).toHaveCount(1);
    expect(await drawnRows(page)).toBeLessThan(most);
    await press(page, "ArrowUp");
    await expectSoon(cell(page, 2000, "note")).toBeInViewport();
  });

  it("tells the drawn rows in their order, the active one at its place", async () => {
    const page = await site.open("?rows=2000");
    const told = () =>
      grid(page)
        .locator("[aria-owns]")
        .evaluate((body) => {
          const ids = body.getAttribute("aria-owns")?.split(" ") ?? [];
          const rows = ids.map((id) => document.getElementById(id));
          return { rows: rows.map((row) => Number(row?.dataset.row)), owned: rows.every((row) => body.contains(row)) };
        });
    const { rows: first } = await told();
    expect(first).toEqual(between(0, first.length));
    await page.mouse.move(600, 400);
    // Two rows of headings lie over the window.
    await page.mouse.wheel(0, 28 * 1_002);
    await expectSoon(cell(page, 1001, "amount")).toBeInViewport();
    const third = first.length / 3;
    const around = between(1_000 - third, 1_000 + 2 * third);
    await expectSoon.poll(told).toEqual({ rows: [0, ...around], owned: true });
  });

  it("keeps headings, row numbers and the first column in sight", async () => {
    const page = await site.open("?rows=2000");
    await page.setViewportSize({ width: 700, height: 500 });
    await press(page, "Control+End");
    await expectSoon(page.getByRole("columnheader", { name: "备注" })).toBeInViewport();
    await expectSoon(cell(page, 1999, "economic")).toBeInViewport();
    await expectSoon(grid(page).locator('[data-row="1998"]').getByRole("rowheader")).toBeInViewport();
  });
});
