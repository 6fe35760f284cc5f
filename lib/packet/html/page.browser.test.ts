import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, expect as expectSoon, type Page } from "@playwright/test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { accessibilityViolations } from "@/scripts/accessibility";
import { findBrowser } from "@/scripts/browser.mjs";
import { demoBook } from "../../domain/book/testing";
import { disclose } from "../../domain/disclosure";
import { buildWebPage } from ".";

/*
 * The page is opened as a reader opens it: from a file, in a real browser.
 */

const disclosure = disclose(demoBook(), CARRIED_BASIS);
let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "web-page-"));
  const found = await findBrowser();
  browser = await chromium.launch({ ...found, env: { ...process.env, ...found.env } });
  writeFileSync(join(folder, "page.html"), buildWebPage(disclosure, { draft: false }, CARRIED_BASIS));
  writeFileSync(join(folder, "lines.html"), buildWebPage(disclosure, { draft: true, showLines: true }, CARRIED_BASIS));
  // One of each make: axe looks at every word and cell, and more of the same tell it nothing new.
  const { title, sections } = disclosure.narrative;
  const kinds = {
    ...disclosure,
    tables: disclosure.tables.filter(({ id }) =>
      ["revenueExpenditure", "governmentFund", "stateCapital", "generalProjects:P002"].includes(id),
    ),
    narrative: { title, sections: sections.filter((_, index) => index === 1 || index === 5) },
  };
  writeFileSync(join(folder, "kinds.html"), buildWebPage(kinds, { draft: false }, CARRIED_BASIS));
  writeFileSync(join(folder, "kinds-draft.html"), buildWebPage(kinds, { draft: true }, CARRIED_BASIS));
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const DESKTOP = { viewport: { width: 1366, height: 768 } };
const PHONE = { viewport: { width: 390, height: 844 } };

/** Opens a page and fails on anything its policy refuses, any error, and any request beyond the file itself. */
async function open(options: BrowserContextOptions = DESKTOP, name = "page.html") {
  const context = await browser.newContext({ locale: "zh-CN", ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("console", (message) => troubles.push(message.text()));
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith("file:") || !request.isNavigationRequest()) troubles.push(request.url());
  });
  await page.goto(pathToFileURL(join(folder, name)).href);
  return { page, troubles };
}

/** The button of a figure; a table is made ready when it comes near. */
async function figure(page: Page, id: string) {
  await page.locator(`#${id}`).scrollIntoViewIfNeeded();
  return page.locator(`#${id}`).getByRole("button");
}
const madeOf = (page: Page) => page.getByRole("dialog");

describe("without scripts", () => {
  const SCRIPTLESS = { ...DESKTOP, javaScriptEnabled: false };

  it("shows every table exactly as printed", async () => {
    const { page, troubles } = await open(SCRIPTLESS);
    const sheets = page.locator(".sheet");
    await expectSoon(sheets).toHaveCount(disclosure.tables.length);
    for (const [index, table] of disclosure.tables.entries()) {
      const rows = await sheets
        .nth(index)
        .locator("tbody tr")
        .evaluateAll((lines) =>
          lines.map((line) => [...(line as HTMLTableRowElement).cells].map((cell) => cell.textContent ?? "")),
        );
      expect(rows).toEqual(table.rows.map(({ cells }) => cells.flatMap((cell) => (cell ? [cell.text] : []))));
    }
    expect(troubles).toEqual([]);
  });

  it("changes the type size by the style sheet alone, and nothing is cut off", async () => {
    const { page } = await open(SCRIPTLESS);
    const size = () => page.locator("h1").evaluate((heading) => getComputedStyle(heading).fontSize);
    expect(await size()).toBe("28px");
    await page.getByRole("radio", { name: "大字", exact: true }).check();
    expect(await size()).toBe("35px");
    await page.getByRole("radio", { name: "特大字" }).check();
    expect(await size()).toBe("42px");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(DESKTOP.viewport.width);
    await page.emulateMedia({ media: "print" });
    expect(await size()).toBe("24.5px");
  });

  it("leads from a figure of the narrative to its cell, from a term to its explanation, from the directory to a table", async () => {
    const { page } = await open(SCRIPTLESS);
    await page.locator("#narrative").getByRole("link", { name: "1952.98", exact: true }).first().click();
    await expectSoon(page.locator("td:target")).toHaveText("1,952.98");
    await page.locator("#t3").getByRole("link", { name: "基本支出" }).click();
    await expectSoon(page.locator("section:target")).toContainText("为维持机构正常运转");
    await page.getByRole("link", { name: "表五 2024 年万盛经开区部门一般公共预算财政拨款支出预算表" }).click();
    await expectSoon(page.locator("#t5-title")).toBeInViewport();
  });
});

describe("with scripts", () => {
  it("opens a total into its rows and columns, follows a part, returns, and closes", async () => {
    const { page, troubles } = await open();
    await (await figure(page, "t3-r0-2")).click();
    const rows = madeOf(page).getByRole("row");
    await expectSoon(madeOf(page)).toHaveAccessibleName("合计 · 总计");
    await expectSoon(rows).toHaveText([
      "组成金额（万元）",
      "201 一般公共服务支出1,393.50",
      "208 社会保障和就业支出210.99",
      "210 卫生健康支出71.27",
      "212 城乡社区支出200.00",
      "221 住房保障支出77.22",
      "组成金额（万元）",
      "基本支出1,467.78",
      "项目支出485.20",
    ]);
    await madeOf(page).getByRole("button", { name: "201 一般公共服务支出" }).click();
    await expectSoon(madeOf(page)).toHaveAccessibleName("201 一般公共服务支出 · 总计");
    await madeOf(page).getByRole("button", { name: "返回上一级" }).click();
    await expectSoon(madeOf(page)).toHaveAccessibleName("合计 · 总计");
    await page.keyboard.press("Escape");
    await expectSoon(madeOf(page)).toHaveCount(0);
    await expectSoon(await figure(page, "t3-r0-2")).toBeFocused();
    expect(troubles).toEqual([]);
  });

  it("says where the narrative quotes a figure, and that the finest figure opens no further", async () => {
    const { page } = await open();
    await (await figure(page, "t1-r2-1")).click();
    await expectSoon(madeOf(page)).toContainText("这是公开表中最细的一级，不再往下列。");
    await expectSoon(madeOf(page)).toHaveAccessibleName("一般公共预算财政拨款资金 · 收入 / 预算数");
    await madeOf(page).getByRole("link", { name: "（一）收入预算" }).click();
    await expectSoon(page.locator("p:target")).toContainText("2024年年初预算数");
  });

  it("opens the finest figure into the entered amounts where the department publishes them", async () => {
    const { page } = await open(DESKTOP, "lines.html");
    await (await figure(page, "t3-r24-3")).click();
    await expectSoon(madeOf(page)).toContainText(/由下列 \d+ 笔预算组成/);
    await expectSoon(madeOf(page).getByRole("row").nth(1)).toContainText("2210201 住房公积金 · 30113 住房公积金");
  });

  it("opens the boxes of a form", async () => {
    const { page } = await open();
    await (await figure(page, "t16-2-r1-1")).click();
    await expectSoon(madeOf(page)).toHaveAccessibleName("当年预算");
    await expectSoon(madeOf(page).getByRole("row").nth(1)).toHaveText("区级支出（万元）200.00");
  });

  it("has one stop a table for the keyboard; arrow keys move and Enter opens", async () => {
    const { page } = await open();
    await (await figure(page, "t5-r0-2")).focus();
    for (const [key, id] of [
      ["ArrowRight", "t5-r0-3"],
      ["ArrowDown", "t5-r1-3"],
      ["End", "t5-r1-5"],
      ["Home", "t5-r1-2"],
      ["ArrowUp", "t5-r0-2"],
    ] as const) {
      await page.keyboard.press(key);
      await expectSoon(await figure(page, id)).toBeFocused();
    }
    expect(await page.locator('#t5 td button[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press("Enter");
    await expectSoon(madeOf(page)).toHaveAccessibleName("合计 · 2023 年预算数");
  });
});

describe("for everybody", () => {
  it.each([
    ["on a screen", DESKTOP, "kinds.html"],
    ["on a phone, as a draft", PHONE, "kinds-draft.html"],
  ])("has nothing that axe finds %s", async (_, options, name) => {
    const { page } = await open(options, name);
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it("has nothing that axe finds in large type with a figure open", async () => {
    const { page } = await open(PHONE, "kinds.html");
    await page.getByRole("radio", { name: "特大字" }).check();
    await (await figure(page, "t11-r0-2")).click();
    await expectSoon(madeOf(page)).toBeVisible();
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it("scrolls wide tables in their own box on a phone and at 200 % zoom", async () => {
    for (const width of [390, 683]) {
      const { page } = await open({ viewport: { width, height: 600 } });
      await page.getByRole("radio", { name: "特大字" }).check();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const box = page.getByRole("group", { name: "2024 年万盛经开区部门收入预算总表" });
      expect(await box.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
    }
  });

  it("shows one picture of income and expenditure, the one that suits the screen", async () => {
    const picture = (page: Page) => page.getByRole("img", { name: "收支图：钱从哪里来，用到哪里去" });
    const { page } = await open();
    await expectSoon(picture(page)).toHaveCount(1);
    await expectSoon(picture(page)).toHaveClass("flow-wide");
    const { page: phone } = await open(PHONE);
    await expectSoon(picture(phone)).toHaveClass("flow-narrow");
    await expectSoon(picture(phone)).toHaveAccessibleDescription(/^收入合计 1,952\.98 万元：/);
  });
});

/** In milliseconds: to print all of the page and to read its words again takes a busy machine longer than other tests may take. */
const PRINT_PATIENCE = 120_000;

it(
  "prints each table on a page of its own, in its own orientation",
  async () => {
    const { page } = await open(DESKTOP, "lines.html");
    const bytes = await page.pdf({ preferCSSPageSize: true });
    const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
    const firsts: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const sheet = await pdf.getPage(number);
      const [, , width = 0, height = 0] = sheet.view;
      const { items } = await sheet.getTextContent();
      // Chromium writes 门 as the radical that looks alike, so only the rest of 部门公开表1 is looked for. A line may be in
      // several pieces: its words and its digits, when they come from different fonts.
      const lines = items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join("");
      const label = /公开表\d+$/m.exec(lines)?.[0];
      if (label) firsts.push(`部门${label} ${width > height ? "landscape" : "portrait"}`);
    }
    await pdf.destroy();
    expect(firsts).toEqual(disclosure.tables.map(({ label, orientation }) => `${label} ${orientation}`));
  },
  PRINT_PATIENCE,
);
