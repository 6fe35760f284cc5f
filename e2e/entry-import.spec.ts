import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import ExcelJS from "exceljs";
import { HOSTILE_FILES } from "@/lib/workbook/hostile";
import { DESK, expect, grid, test } from "./support/desk";
import { expectAccessible, signIn } from "./support/journey";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const NAME = "2024年基本支出填报模板.xlsx";

/** Downloads the template of 基本支出. */
async function download(page: Page): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载基本支出模板" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(NAME);
  return readFile(await file.path());
}

/** The template with the amounts of its first lines changed, and where the first of them stands. */
async function withAmounts(template: Buffer, ...amounts: (string | number)[]): Promise<{ file: Buffer; cell: string }> {
  const workbook = new ExcelJS.Workbook();
  // Its lists to choose from take the library a minute.
  await workbook.xlsx.load(Uint8Array.from(template).buffer, { ignoreNodes: ["dataValidations"] });
  const [sheet] = workbook.worksheets;
  let cell = "";
  sheet?.getRow(3).eachCell((heading, column) => {
    if (!String(heading.value).startsWith("金额")) return;
    cell = sheet.getCell(4, column).address;
    for (const [index, amount] of amounts.entries()) sheet.getCell(4 + index, column).value = amount;
  });
  return { file: Buffer.from(await workbook.xlsx.writeBuffer()), cell };
}

const choose = (page: Page, buffer: Buffer, name = NAME) =>
  page.getByLabel("上传基本支出").setInputFiles({ name, mimeType: XLSX, buffer });

/** Chooses a file of nothing but zeros. It is made in the page: handing so many bytes to a browser takes long. */
const chooseZeros = (page: Page, bytes: number, name: string) =>
  page.getByLabel("上传基本支出").evaluate(
    (input: HTMLInputElement, [size, called]) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([new Uint8Array(size)], called));
      input.files = chosen.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    },
    [bytes, name] as const,
  );

/** What table 6 prints in all. */
async function tableSix(page: Page, desk: string): Promise<string> {
  await page.goto(`${desk}/tables/6`);
  return (await page.getByRole("main").getByRole("table").textContent()) ?? "";
}

test("S-63 a clerk fills in the template of 基本支出, uploads it, reads the report and imports it", async ({
  page,
  desk,
}) => {
  expect(await tableSix(page, desk)).not.toContain("8,841.57");
  await page.goto(`${desk}/entry/import`);
  await expect(page.getByRole("heading", { name: "导入导出" })).toBeVisible();
  await expectAccessible(page);
  const template = await download(page);
  const faulty = await withAmounts(template, "一千", 100);
  await choose(page, faulty.file);
  const report = page.getByRole("region", { name: "核对结果" });
  await expect(report).toContainText("新增 0 行、修改 1 行、删除 0 行，拒绝 1 行");
  const refusal = page.getByRole("table", { name: "拒绝的内容" }).getByRole("row").nth(1);
  await expect(refusal).toContainText(faulty.cell);
  await expect(refusal).toContainText("一千");
  await expect(report.getByRole("button", { name: "导入", exact: true })).toBeDisabled();
  await expect(report.getByRole("button", { name: "只导入无误的行" })).toBeEnabled();
  await expectAccessible(page);
  await report.getByRole("button", { name: "取消" }).click();
  await expect(report).toHaveCount(0);
  const sound = await withAmounts(template, 87_654_300);
  await choose(page, sound.file);
  await expect(report).toContainText("新增 0 行、修改 1 行、删除 0 行，拒绝 0 行");
  await report.getByRole("button", { name: "导入", exact: true }).click();
  await expect(page.getByText("基本支出已导入：新增 0 行、修改 1 行、删除 0 行，拒绝 0 行。")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "查看基本支出" }).click();
  await expect(page.getByText("87,654,300.00").first()).toBeVisible();
  expect(await tableSix(page, desk)).toContain("8,841.57");
});

test("S-67 a clerk imports the rows without fault and leaves the refused ones for later", async ({ page, desk }) => {
  await page.goto(`${desk}/entry/import`);
  const faulty = await withAmounts(await download(page), "一千", 87_654_300);
  await choose(page, faulty.file);
  const report = page.getByRole("region", { name: "核对结果" });
  await expect(report).toContainText(
    "新增 0 行、修改 1 行、删除 0 行，拒绝 1 行；因有拒绝的行，表中没有的 1 行暂不删除",
  );
  await report.getByRole("button", { name: "只导入无误的行" }).click();
  await expect(page.getByText(/^基本支出已导入：新增 0 行、修改 1 行、删除 0 行，拒绝 1 行/)).toBeVisible();
  await page.getByRole("link", { name: "查看基本支出" }).click();
  await expect(grid(page).getByText("1,776,589.00")).toBeVisible();
  await page.getByRole("button", { name: /^202002/ }).click();
  await expect(grid(page).getByText("87,654,300.00")).toBeVisible();
});

test("S-64 a file that is no workbook or a hostile one is refused, and a reviewer can only download", async ({
  page,
  desk,
}) => {
  const before = await tableSix(page, desk);
  await page.goto(`${desk}/entry/import`);
  for (const kind of ["wrongType", "broken", "doctype", "expands"]) {
    const hostile = HOSTILE_FILES.find((one) => one.kind === kind && !one.limits);
    if (!hostile) throw new Error(`No hostile file of the kind ${kind}`);
    await choose(page, hostile.make(), `${kind}.xlsx`);
    await expect(page.getByText(`“${kind}.xlsx”没有导入：${hostile.message}。`)).toBeVisible();
  }
  await chooseZeros(page, 20 * 1024 * 1024, "零.xlsx");
  await expect(page.getByText(/^“零\.xlsx”没有导入：这不是 \.xlsx 工作簿；/)).toBeVisible();
  await chooseZeros(page, 20 * 1024 * 1024 + 1, "大.xlsx");
  await expect(page.getByText("“大.xlsx”没有导入：文件超过上限 20 MB，请分成几个文件导入。")).toBeVisible();
  await expectAccessible(page);
  expect(await tableSix(page, desk)).toBe(before);
  await signIn(page, DESK.reviewer);
  await page.goto(`${desk}/entry/import`);
  await expect(page.getByText("您的角色只能查看填报内容，不能修改；如需修改，请联系经办人。")).toBeVisible();
  await expect(page.locator("input[type=file]")).toHaveCount(0);
  await download(page);
});
