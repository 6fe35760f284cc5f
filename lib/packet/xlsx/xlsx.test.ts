import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { demoBook } from "../../domain/book/testing";
import { disclose } from "../../domain/disclosure";
import { WAN_YUAN } from "../../domain/money";
import { placeTable } from "../grid";
import { printedTables } from "../sheets";
import { HOSTILE, HOSTILE_PRINTED, sampleDisclosure } from "../testing";
import { elements, parseXml, unzip, type XmlElement } from "../testing-readers";
import { buildWorkbook } from ".";
import { figureFormat } from "./tableSheet";

/** Label, title, and the line with department and unit stand above every table. */
const HEAD_ROWS = 3;

async function read(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
}

function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** A cell's own value; null where a merged cell covers it. */
function valueAt(sheet: ExcelJS.Worksheet, row: number, column: number): ExcelJS.CellValue {
  const cell = sheet.getCell(row, column);
  return cell.master.address === cell.address ? cell.value : null;
}

describe("the workbook of the demo department", () => {
  const disclosure = disclose(demoBook(), CARRIED_BASIS);
  const printed = printedTables(disclosure);
  let workbook: ExcelJS.Workbook;
  let parts: Map<string, Buffer>;
  beforeAll(async () => {
    const bytes = buildWorkbook(disclosure, false);
    [workbook, parts] = await Promise.all([read(bytes), unzip(bytes)]);
  });

  it("has the directory and a sheet a table, repeated forms numbered", () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      "目录",
      ...["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五"].map(
        (n) => `表${n}`,
      ),
      "表十六(1)",
      "表十六(2)",
    ]);
  });

  it("leads from the directory to every sheet, and back from beside what is printed", () => {
    printed.forEach((_, index) => {
      const sheet = parseXml(parts.get(`xl/worksheets/sheet${index + 2}.xml`) ?? Buffer.alloc(0));
      expect(elements(sheet, "hyperlink").map(({ attributes }) => attributes.location)).toEqual(["'目录'!A1"]);
    });
    expect(sheetOf(workbook, "表二").getCell("O1").text).toBe("返回目录");
    const root = parseXml(parts.get("xl/worksheets/sheet1.xml") ?? Buffer.alloc(0));
    const targets = elements(root, "hyperlink").map(({ attributes }) => attributes.location);
    expect(targets).toEqual(printed.map(({ name }) => `'${name}'!A1`));
    expect(sheetOf(workbook, "目录").getCell("B4").text).toBe("2024 年万盛经开区部门收支预算总表");
    expect(sheetOf(workbook, "目录").getCell("B19").text).toBe(
      "2024 年万盛经开区部门一般项目绩效目标表（政务业务专项）",
    );
  });

  it.each(printed.map(({ name, table }) => [name, table] as const))("prints %s cell for cell", (name, table) => {
    const sheet = sheetOf(workbook, name);
    expect([sheet.getCell("A1").text, sheet.getCell("A2").text.replace("\n", ""), sheet.getCell("A3").text]).toEqual([
      table.label,
      table.title,
      table.departmentName,
    ]);
    for (const cell of placeTable(table).cells) {
      const value = valueAt(sheet, HEAD_ROWS + cell.row + 1, cell.column + 1);
      if (cell.figure) {
        expect(value).toBe(cell.figure.printed === 0 ? null : cell.figure.printed / 100);
        expect(sheet.getCell(HEAD_ROWS + cell.row + 1, cell.column + 1).numFmt).toBe("#,##0.00_ ;-#,##0.00_ ;;@");
      } else {
        expect(value).toBe(cell.text === "" ? null : cell.text);
      }
    }
    const after = HEAD_ROWS + table.header.length + table.rows.length;
    expect(table.notes.map((_, index) => sheet.getCell(after + index + 1, 1).text)).toEqual(table.notes);
    expect(sheet.rowCount).toBe(after + table.notes.length);
  });

  it.each(printed.map(({ name, table }) => [name, table] as const))(
    "merges the cells of %s that cover several",
    (name, table) => {
      const sheet = sheetOf(workbook, name);
      for (const cell of placeTable(table).cells.filter(({ rows, columns }) => rows > 1 || columns > 1)) {
        const first = sheet.getCell(HEAD_ROWS + cell.row + 1, cell.column + 1);
        const last = sheet.getCell(HEAD_ROWS + cell.row + cell.rows, cell.column + cell.columns);
        expect(last.master.address).toBe(first.address);
      }
    },
  );

  it("freezes header and names, repeats the head on each page, prints A4 to the width", () => {
    const wide = sheetOf(workbook, "表二");
    expect(wide.views).toMatchObject([{ state: "frozen", xSplit: 2, ySplit: 5, topLeftCell: "C6" }]);
    expect(wide.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
      printTitlesRow: "1:5",
    });
    expect(wide.pageSetup.printArea).toBe(`A1:N${wide.rowCount}`);
    expect(wide.headerFooter.oddFooter).toBe("&C第 &P 页 共 &N 页");
    expect(wide.headerFooter.oddHeader).toBeUndefined();
    expect(sheetOf(workbook, "表十四").pageSetup).toMatchObject({ orientation: "portrait", printTitlesRow: "1:3" });
  });
});

describe("the look of the workbook", () => {
  it("has few styles, each with a name", async () => {
    const parts = await unzip(buildWorkbook(disclose(demoBook(), CARRIED_BASIS), false));
    const styles = parseXml(parts.get("xl/styles.xml") ?? Buffer.alloc(0));
    const names = elements(styles, "cellStyle").map(({ attributes }) => attributes.name);
    expect(names).toEqual(["Normal", "表名", "说明", "表头", "链接", "文字", "重点", "金额"]);
    const used = elements(elements(styles, "cellXfs")[0] as XmlElement, "xf");
    expect(used.length).toBeLessThan(40);
    expect(used.slice(1).every(({ attributes }) => Number(attributes.xfId) > 0)).toBe(true);
  });

  it("breaks a long title before its bracket and puts a long table on pages to the width", async () => {
    const workbook = await read(buildWorkbook(disclose(demoBook(), CARRIED_BASIS), false));
    expect(sheetOf(workbook, "表六").getCell("A2").text).toBe(
      "2024 年万盛经开区部门一般公共预算财政拨款基本支出预算表\n（部门预算支出经济分类科目）",
    );
    const sample = sampleDisclosure();
    const [table] = sample.tables;
    const [row] = table?.rows.slice(2) ?? [];
    if (!table || !row) throw new Error("the sample has rows");
    const rows = Array.from({ length: 5_000 }, (_, index) => ({ ...row, id: String(index) }));
    const long = sheetOf(await read(buildWorkbook({ ...sample, tables: [{ ...table, rows }] }, false)), "表三");
    expect(long.rowCount).toBe(5 + 5_000 + 1);
    expect(long.getCell("C5005").value).toBe(0.05);
    expect(long.pageSetup).toMatchObject({ fitToWidth: 1, fitToHeight: 0, printTitlesRow: "1:5" });
  });
});

describe("the workbook", () => {
  it("is the same bytes twice", async () => {
    const disclosure = sampleDisclosure();
    const [first, second] = [buildWorkbook(disclosure, true), buildWorkbook(disclosure, true)];
    expect(first.equals(second)).toBe(true);
  });

  it("marks a draft in the title line and at the head of each page", async () => {
    const workbook = await read(buildWorkbook(sampleDisclosure(), true));
    for (const sheet of workbook.worksheets) {
      expect(sheet.headerFooter.oddHeader).toBe("&C草稿");
      expect(sheet.getCell(sheet.name === "目录" ? "A1" : "A2").text).toMatch(/（草稿）$/);
    }
    expect(workbook.title).toBe("示例区示例办公室2024年部门预算公开套表（草稿）");
  });

  it("writes printed figures digit for digit and leaves zero blank", async () => {
    const parts = await unzip(buildWorkbook(sampleDisclosure(), false));
    const root = parseXml(parts.get("xl/worksheets/sheet2.xml") ?? Buffer.alloc(0));
    const values = elements(root, "c")
      .filter(({ attributes }) => attributes.t === undefined && /^[C-E][678]$/.test(attributes.r ?? ""))
      .map((cell) => [cell.attributes.r, elements(cell, "v")[0]?.children[0]]);
    expect(values).toEqual([
      ["C6", "1000001952.98"],
      ["D6", "1000001952.99"],
      ["E6", "-0.01"],
      ["C7", "1952.98"],
      ["D7", undefined],
      ["E7", "1952.98"],
      ["C8", "0.05"],
      ["D8", undefined],
      ["E8", "0.05"],
    ]);
  });

  it("formats figures by the unit's decimals", () => {
    expect(figureFormat(WAN_YUAN)).toBe("#,##0.00_ ;-#,##0.00_ ;;@");
    expect(figureFormat({ label: "元", fen: 100, decimals: 0 })).toBe("#,##0_ ;-#,##0_ ;;@");
  });

  it("keeps hostile text as text", async () => {
    const bytes = buildWorkbook(sampleDisclosure(HOSTILE), false);
    for (const [path, part] of await unzip(bytes)) expect(parseXml(part), path).toBeDefined();
    const sheet = sheetOf(await read(bytes), "表三");
    expect(sheet.getCell("B7").type).toBe(ExcelJS.ValueType.String);
    expect(sheet.getCell("B7").value).toBe(HOSTILE_PRINTED);
  });

  it("shows ten thousand characters whole, over as many rows as a worksheet needs", async () => {
    const text = "重点任务".repeat(2_500);
    const sheet = sheetOf(await read(buildWorkbook(sampleDisclosure(text), false)), "表十六(1)");
    expect(sheet.getCell("B6").value).toBe(text);
    const covered = Array.from({ length: sheet.rowCount }, (_, index) => index + 1).filter(
      (row) => sheet.getCell(row, 2).master.address === "B6",
    );
    const height = covered.reduce((sum, row) => sum + (sheet.getRow(row).height ?? 0), 0);
    expect(covered.length).toBeGreaterThan(5);
    expect(Math.max(...covered.map((row) => sheet.getRow(row).height ?? 0))).toBeLessThanOrEqual(409);
    // 20,000 half-widths of text in three columns of a quarter of the page each
    expect(height).toBeGreaterThan((20_000 / 66) * 13);
    expect(sheet.getCell(6 + covered.length, 1).value).toBe("服务满意度");
  });

  it("refuses a text no worksheet cell can hold, naming the sheet", async () => {
    expect(() => buildWorkbook(sampleDisclosure("长".repeat(32_768)), false)).toThrow(
      "表三中一处文字有 32768 字，超过工作表单元格上限 32767 字，请缩短：“长长长长长长长长长长长长长长长长长长长长…”",
    );
  });
});
