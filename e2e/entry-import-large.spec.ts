import type { Page } from "@playwright/test";
import { readBook } from "@/lib/domain/book";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { templateWorkbook } from "@/lib/features/import";
import demo from "@/prisma/demo/wansheng-2024.json" with { type: "json" };
import { DEPARTMENT, expect, grid, test } from "./support/desk";
import { expectAccessible } from "./support/journey";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const ROWS = 12_600;

/** A template of 基本支出 with the demo's lines two hundred times, each with a note of its own. */
function largeTemplate(): Buffer {
  const { lines, ...book } = readBook({ ...structuredClone(demo), department: DEPARTMENT });
  const basic = lines.filter((line) => line.class === "basic");
  const many = Array.from({ length: ROWS }, (_, index) => {
    const line = basic[index % basic.length];
    if (!line) throw new Error("The demo has no basic line");
    return { ...line, id: `L${index + 1_000}`, note: `第 ${index + 1} 行` };
  });
  return templateWorkbook("basic", { ...book, lines: many }, CARRIED_BASIS);
}

/** Keeps what the bar of progress says, whenever it says something else. */
async function watchProgress(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => {
      const text = document.querySelector("progress")?.getAttribute("aria-valuetext");
      if (text && text !== said.at(-1)) said.push(text);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}

test("S-71 a clerk sees how far a large file is, and gives it up before anything is imported", async ({
  page,
  desk,
}) => {
  await page.goto(`${desk}/entry/import`);
  const file = { name: "基本支出.xlsx", mimeType: XLSX, buffer: largeTemplate() };
  const said = await watchProgress(page);
  await page.getByLabel("上传基本支出").setInputFiles(file);
  const report = page.getByRole("region", { name: "核对结果" });
  await expect(report).toContainText(/新增 \d+ 行、修改 \d+ 行/);
  const progress = await said();
  expect(progress.some((text) => /^\d+%，已读取 [\d,]+ 行$/.test(text))).toBe(true);
  expect(progress.some((text) => /^\d+%，已核对 [\d,]+ \/ 12,600 行$/.test(text))).toBe(true);
  const percents = progress.map((text) => Number.parseInt(text, 10));
  expect(percents).toEqual(percents.toSorted((one, other) => one - other));
  await report.getByRole("button", { name: "取消" }).click();

  await page.route("**/entry/import?**", () => undefined);
  await page.getByLabel("上传基本支出").setInputFiles(file);
  await expect(page.getByRole("progressbar", { name: "导入进度" })).toBeVisible();
  await expect(page.getByText("还没有导入任何内容")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "取消" }).click();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await expect(page.getByLabel("上传基本支出")).toBeEnabled();
  await page.goto(`${desk}/entry/basic`);
  await expect(grid(page).getByText("1,776,589.00")).toBeVisible();
  await expect(page.getByText("33 行")).toBeVisible();
});

test("S-72 a clerk carries a whole book in from a file, after seeing what it replaces", async ({ page, desk }) => {
  const text = await (await page.request.get(`/api${desk}/book`)).text();
  const choose = (name: string, content: string) =>
    page.getByLabel("上传整本预算").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });
  await page.goto(`${desk}/entry/import`);
  await choose("错.json", text.replace('"1776589.00"', '"1,234.567"'));
  await expect(page.getByText(/^“错\.json”没有导入：lines\[0\]\.amount：金额“1,234\.567”无法识别/)).toBeVisible();
  await choose("断.json", text.slice(0, 500));
  await expect(page.getByText(/^“断\.json”没有导入：/)).toBeVisible();
  await choose("年.json", text.replace('"fiscalYear": 2024', '"fiscalYear": 2025'));
  await expect(page.getByText(/^“年\.json”没有导入：/)).toBeVisible();
  await choose("别.json", text.replace(`"code": "${DEPARTMENT.code}"`, '"code": "999"'));
  const refusal = `“别.json”没有导入：文件是部门 999（${DEPARTMENT.name}）的预算，不是本部门 ${DEPARTMENT.code} 的预算。`;
  await expect(page.getByText(refusal, { exact: true })).toBeVisible();

  const book = JSON.parse(text);
  book.lines = book.lines.slice(1);
  await choose("预算.json", JSON.stringify(book));
  const report = page.getByRole("region", { name: "整本替换" });
  await expect(report.getByRole("row", { name: /^支出明细/ })).toContainText("80 条79 条");
  await expect(report.getByRole("row", { name: /^支出总计/ })).toContainText("1,952.98 万元1,775.32 万元");
  await expectAccessible(page);
  await report.getByRole("button", { name: "取消" }).click();
  await expect(report).toHaveCount(0);
  await choose("预算.json", JSON.stringify(book));
  await report.getByRole("button", { name: "替换整本预算" }).click();
  await expect(page.getByText("整本预算已替换，来自文件“预算.json”。")).toBeVisible();
  await page.getByRole("link", { name: "查看套表" }).click();
  await expect(page.getByRole("heading", { name: "套表目录" })).toBeVisible();
  await page.goto(`${desk}/tables/expenditure`);
  await expect(page.getByRole("main").getByRole("table")).toContainText("1,775.32");
});
