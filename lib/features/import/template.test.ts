import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { demoBook } from "@/lib/domain/book/testing";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { elements, parseXml, unzip } from "@/lib/packet/testing-readers";
import { templateWorkbook } from "./template";

async function open(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  // ExcelJS makes a cell of its own of each of the million that a rule of the column speaks of.
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer, { ignoreNodes: ["dataValidations"] });
  return workbook;
}

const texts = (row: ExcelJS.Row | undefined) => ((row?.values ?? []) as unknown[]).slice(1);

describe("the template of 基本支出 of one unit", () => {
  let workbook: ExcelJS.Workbook;
  let bytes: Buffer;
  beforeAll(async () => {
    bytes = templateWorkbook("basic", demoBook(), CARRIED_BASIS, "202001");
    workbook = await open(bytes);
  });

  it("says whose it is, heads its columns and lists the rows of the unit", () => {
    const sheet = workbook.getWorksheet("基本支出");
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["基本支出", "填表说明", "科目"]);
    expect(sheet?.getCell("A1").text).toBe("2024年部门预算录入表：基本支出");
    expect(sheet?.getCell("A2").text).toBe("单位：202001 重庆市万盛经济技术开发区管理委员会办公室");
    expect(texts(sheet?.getRow(3))).toEqual([
      "功能分类科目*",
      "功能分类科目名称",
      "部门经济分类科目*",
      "部门经济分类科目名称",
      "政府经济分类科目",
      "资金来源*",
      "上年结转",
      "人员/公用*",
      "金额（元）*",
      "备注",
      "明细行编号",
    ]);
    expect(texts(sheet?.getRow(4))).toEqual([
      "2010301",
      "行政运行",
      "30101",
      "基本工资",
      undefined,
      "一般公共预算",
      undefined,
      "人员经费",
      1776589,
      undefined,
      "L001",
    ]);
    const own = demoBook().lines.filter(({ unit, class: lineClass }) => unit === "202001" && lineClass === "basic");
    expect(sheet?.rowCount).toBe(3 + own.length);
  });

  it("keeps codes that are typed as text and offers the words that are allowed", async () => {
    const sheet = workbook.getWorksheet("基本支出");
    expect([1, 3, 9].map((column) => sheet?.getColumn(column).numFmt)).toEqual(["@", "@", "#,##0.00"]);
    const part = (await unzip(bytes)).get("xl/worksheets/sheet1.xml") ?? Buffer.alloc(0);
    const rules = elements(parseXml(part), "dataValidation").map((rule) => [
      rule.attributes.type,
      rule.attributes.sqref,
      elements(rule, "formula1")[0]?.children.join(""),
    ]);
    expect(rules).toEqual([
      [
        "list",
        "F4:F1048576",
        '"一般公共预算,政府性基金预算,国有资本经营预算,财政专户管理资金,事业收入,上级补助收入,附属单位上缴收入,事业单位经营收入,其他收入,用事业基金弥补收支差额"',
      ],
      ["list", "G4:G1048576", '"是,否"'],
      ["list", "H4:H1048576", '"人员经费,日常公用经费"'],
      ["decimal", "I4:I1048576", "0"],
    ]);
  });

  it("explains every column and lists every code that may be used", () => {
    const guide = workbook.getWorksheet("填表说明");
    expect(guide?.getCell("A1").text).toBe("基本支出填表说明");
    expect(texts(guide?.getRow(13))).toEqual([
      "资金来源",
      "必填",
      "从下拉列表选择",
      "一般公共预算、政府性基金预算、国有资本经营预算、财政专户管理资金、事业收入、上级补助收入、附属单位上缴收入、事业单位经营收入、其他收入、用事业基金弥补收支差额",
    ]);
    const codes = workbook.getWorksheet("科目");
    expect(texts(codes?.getRow(1)).filter(Boolean)).toEqual([
      "编码",
      "支出功能分类科目名称",
      "编码",
      "部门预算支出经济分类科目名称",
      "编码",
      "政府预算支出经济分类科目名称",
    ]);
    expect(texts(codes?.getRow(2)).filter(Boolean)).toEqual([
      "2010101",
      "行政运行",
      "30101",
      "基本工资",
      "50101",
      "工资奖金津补贴",
    ]);
  });

  it("is the same bytes twice", async () => {
    expect(templateWorkbook("basic", demoBook(), CARRIED_BASIS, "202001").equals(bytes)).toBe(true);
  });
});

describe("a template of the whole department", () => {
  it("names the unit of each row and lists units and projects", async () => {
    const workbook = await open(templateWorkbook("projectLines", demoBook(), CARRIED_BASIS));
    expect(workbook.getWorksheet("项目支出")?.getCell("A2").text).toBe(
      "部门：202 重庆市万盛经济技术开发区管理委员会办公室",
    );
    expect(workbook.getWorksheet("项目支出")?.getCell("A3").text).toBe("单位编码*");
    const column = workbook.getWorksheet("填表说明")?.getColumn(1).values as unknown[];
    expect(column.slice(-8)).toEqual(["单位", "编码", "202001", "202002", "项目", "编码", "P001", "P002"]);
  });

  it("refuses a text that no cell can hold", async () => {
    const book = demoBook();
    const projects = book.projects.map((project) => ({ ...project, overview: "长".repeat(32_768) }));
    expect(() => templateWorkbook("projects", { ...book, projects }, CARRIED_BASIS)).toThrow(
      "项目概况中有一处文字有 32768 字，超过工作表单元格上限 32767 字，无法导出：“长长长长长长长长长长长长长长长长长长长长…”",
    );
  });
});
