import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import ExcelJS from "exceljs";
import { columnsOf } from "@/lib/features/import/layout";
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
  await page.goto(`${desk}/tables/basicByDepartmentEconomic`);
  return (await page.getByRole("main").getByRole("table").textContent()) ?? "";
}

test("S-63 a clerk fills in the template of 基本支出, uploads it, reads the report and imports it", async ({
  page,
  desk,
}) => {
  expect(await tableSix(page, desk)).not.toContain("8,841.57");
  await page.goto(`${desk}/entry/import`);
  await expect(page.getByRole("heading", { name: "Excel 导入" })).toBeVisible();
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
  await expect(grid(page).getByRole("gridcell", { name: /^87,654,300\.00/ })).toBeVisible();
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
  await expect(grid(page).getByRole("gridcell", { name: /^87,654,300\.00/ })).toBeVisible();
});

test("S-64 a file that is no workbook or a hostile one is refused, and a reviewer can only download", async ({
  page,
  desk,
}) => {
  const before = await tableSix(page, desk);
  await page.goto(`${desk}/entry/import`);
  for (const what of ["a picture", "an .xls file", "a billion laughs", "a web page named .xlsx"]) {
    const hostile = HOSTILE_FILES.find((one) => one.what === what);
    if (!hostile) throw new Error(`No hostile file: ${what}`);
    await choose(page, hostile.make(), "文件.xlsx");
    await expect(page.getByText(`“文件.xlsx”没有导入：${hostile.message}。`)).toBeVisible();
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

/** A clerk's own table of 项目支出: merged cells, a hidden row, a total, signatures, a column of one's own. */
async function ownTable(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("项目支出明细");
  sheet.addRow(["项目支出明细表"]);
  sheet.addRow(["填报日期：2023年11月20日", "", "", "", "单位：元"]);
  const headings = columnsOf("projectLines", null).map(({ heading }) => heading);
  sheet.addRow(["序号", ...headings]);
  const line = (economic: string, amount: number) => ({ function: "2010302", economic, amount });
  const rows = [line("30201", 100_000), line("30202", 50_000), line("30211", 30_000)];
  for (const [index, row] of rows.entries()) {
    const first = { unit: "202001", project: "P001", source: "一般公共预算（上年结转）" };
    const cells: Readonly<Record<string, unknown>> = index === 0 ? { ...first, ...row } : row;
    sheet.addRow([index + 1, ...columnsOf("projectLines", null).map(({ id }) => cells[id] ?? null)]);
  }
  for (const column of ["B", "C", "J"]) sheet.mergeCells(`${column}4:${column}6`);
  sheet.getRow(6).hidden = true;
  sheet.addRow(["", "合计", ...headings.slice(1).map((heading) => (heading === "金额（元）" ? 180_000 : null))]);
  sheet.addRow(["制表人：示例甲", "", "审核人：示例乙"]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

test("S-73 a clerk uploads an own table and sees how it was read and which rows are deleted", async ({
  page,
  desk,
}) => {
  await page.goto(`${desk}/entry/import`);
  const buffer = await ownTable();
  await page.getByLabel("上传项目支出").setInputFiles({ name: "明细.xlsx", mimeType: XLSX, buffer });
  const report = page.getByRole("region", { name: "核对结果" });
  await expect(report).toContainText("B4:B6、C4:C6、J4:J6");
  await expect(report).toContainText("第 6 行是隐藏的（筛选掉的或隐藏的），共 1 行、30,000.00 元");
  await expect(report).toContainText("J4:J6 的资金来源写明了是否上年结转，已按其读取");
  await expect(report).toContainText("不是本表的列，没有读取：“序号”（A 列）");
  await expect(report).toContainText("第 7 行“合计”是合计行，没有作为数据读取；它的 180,000.00 元与各行之和一致");
  await expect(report.getByText("将新增的行（3 行）")).toBeVisible();
  const deleted = report.getByRole("table", { name: "将删除的行" });
  await expect(deleted).toContainText("P001");
  const sums = report.getByRole("table", { name: "导入前后的金额" });
  await expect(sums.getByRole("row").filter({ hasText: "一般公共预算（上年结转）" })).toContainText("180,000.00");
  await expectAccessible(page);
  await report.getByLabel("不读取隐藏的内容").check();
  await expect(report).toContainText("第 6 行是隐藏的（筛选掉的或隐藏的），共 1 行、30,000.00 元，没有读取");
  await expect(report.getByText("将新增的行（2 行）")).toBeVisible();
  await report.getByRole("button", { name: "导入", exact: true }).click();
  await expect(page.getByText(/^项目支出已导入：新增 2 行、/)).toBeVisible();
  await page.goto(`${desk}/history`);
  await expect(page.getByRole("table", { name: "办理历史" }).getByRole("row").nth(1)).toContainText("导入填报表");
});
