import { describe, expect, it } from "vitest";
import { demoBook } from "@/lib/domain/book/testing";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import type { ImportKind } from "./kinds";
import { readTemplate, templateSteps } from "./read-template";
import { sheetOf, type TestCell, templateOf } from "./testing";

const LINE = {
  unit: "202001",
  function: "2010301",
  economic: "30101",
  source: "一般公共预算",
  expense: "人员经费",
  amount: { number: "100" },
};

/** The refusals of a template with one row, as cell and message. */
function refusalsOf(kind: ImportKind, row: Record<string, TestCell>, unit: string | null = null) {
  const { refusals, rows } = readTemplate(kind, templateOf(kind, [row], unit), demoBook(), CARRIED_BASIS, { unit });
  expect(rows).toEqual([]);
  return refusals.map(({ cell, found, message }) => [cell, found, message]);
}

describe("a row of 基本支出", () => {
  const lineOf = (row: Record<string, TestCell>, unit: string | null = null) => {
    const read = readTemplate("basic", templateOf("basic", [row], unit), demoBook(), CARRIED_BASIS, { unit });
    expect(read.refusals).toEqual([]);
    return read.rows[0]?.value;
  };
  const READ = {
    id: null,
    unit: "202001",
    class: "basic",
    project: null,
    function: "2010301",
    economic: "30101",
    governmentEconomic: null,
    source: "generalPublicBudget",
    carriedOver: false,
    expense: "personnel",
    amount: 10_000,
    note: null,
  };

  it("is read with the words of finance offices", () => {
    expect(lineOf(LINE)).toEqual(READ);
  });

  it.each<[string, Record<string, TestCell>, object]>([
    ["the names of its codes", { functionName: "行政运行", economicName: " 基本工资 " }, {}],
    ["codes kept as numbers", { function: { number: "2010301" }, economic: { number: "3.0101E+4" } }, {}],
    ["a code with its name", { economic: "30101 基本工资" }, {}],
    ["a name that only one code has", { economic: "基本工资" }, {}],
    ["a unit by its name", { unit: "重庆市万盛经济技术开发区管理委员会办公室" }, {}],
    ["a longer name of a source", { source: "一般公共预算财政拨款" }, {}],
    ["a shorter word", { expense: "公用" }, { expense: "operating" }],
    ["an amount as text", { amount: "１，２３４．５０" }, { amount: 123_450 }],
    ["an amount with the noise of a double", { amount: { number: "1234.5600000000001" } }, { amount: 123_456 }],
    ["an amount with an exponent", { amount: { number: "1.23E+5" } }, { amount: 12_300_000 }],
    ["an amount of a formula", { amount: { kind: "number", text: "12.5", formula: true } }, { amount: 1_250 }],
    ["zero", { amount: { number: "0" } }, { amount: 0 }],
    ["是", { carriedOver: "是" }, { carriedOver: true }],
    ["an id", { id: "L001" }, { id: "L001" }],
    ["a note that looks like a formula", { note: "=SUM(A1)" }, { note: "=SUM(A1)" }],
    ["a note that is a number", { note: { number: "0.30000000000000004" } }, { note: "0.3" }],
  ])("takes %s", (_, cells, expected) => {
    expect(lineOf({ ...LINE, ...cells })).toEqual({ ...READ, ...expected });
  });

  it("belongs to the unit of the template where that is of one unit", () => {
    const { unit: _, ...rest } = LINE;
    expect(lineOf(rest, "202002")).toEqual({ ...READ, unit: "202002" });
  });

  it.each<[string, Record<string, TestCell>, [string, string, string][]]>([
    [
      "a code that no code book has",
      { economic: "30199999" },
      [
        [
          "D2",
          "30199999",
          "应为 5 位数字的部门经济分类款级科目编码；现为“30199999”。请改为正确的款级科目，最接近的有：30199 其他工资福利支出、30109 职业年金缴费、30101 基本工资",
        ],
      ],
    ],
    [
      "a word that is no source",
      { source: "财政拨款" },
      [
        [
          "G2",
          "财政拨款",
          "资金来源“财政拨款”无法识别，应为 一般公共预算、政府性基金预算、国有资本经营预算、财政专户管理资金、事业收入、上级补助收入、附属单位上缴收入、事业单位经营收入、其他收入、用事业基金弥补收支差额 之一",
        ],
      ],
    ],
    ["no amount", { amount: null }, [["J2", "", "金额（元）不能为空"]]],
    [
      "an amount finer than fen",
      { amount: { number: "33.333333333333336" } },
      [["J2", "33.333333333333336", "金额“33.3333333333333”无法识别，应为最多两位小数（到分）"]],
    ],
    ["a negative amount", { amount: { number: "-1" } }, [["J2", "-1", "金额“-1”为负数，应为零或正数"]]],
    ["a formula as text", { amount: "=1+1" }, [["J2", "=1+1", "“=1+1”是公式或文字，不是金额；请先转为数值再粘贴"]]],
    [
      "a formula without its result",
      { amount: { kind: "blank", formula: true } },
      [["J2", "", "公式没有算出的结果，请在 Excel 或 WPS 中重新计算并保存，或直接填写"]],
    ],
    [
      "a formula that failed",
      { amount: { kind: "error", text: "#REF!", formula: true } },
      [["J2", "#REF!", "单元格的公式出错（#REF!），请改正公式或直接填写"]],
    ],
    [
      "a date",
      { function: { kind: "number", text: "45296", format: "yyyy-mm-dd" } },
      [["B2", "45296", "单元格是日期，请将单元格格式改为文本后重新填写"]],
    ],
    [
      "a unit that is not there",
      { unit: "999" },
      [["A2", "999", "没有单位“999”（现有单位：202001、202002），请填已有的单位编码"]],
    ],
    [
      "a code beside the name of another",
      { economic: "30204", economicName: "办公费", functionName: "会议" },
      [
        ["C2", "会议", "2010301 是“行政运行”，不是“会议”，请核对编码或删去名称"],
        ["E2", "办公费", "30204 是“手续费”，不是“办公费”；“办公费”的编码是 30201，请核对"],
      ],
    ],
    [
      "two mistakes at once",
      { unit: null, carriedOver: "也许" },
      [
        ["A2", "", "单位编码不能为空"],
        ["H2", "也许", "上年结转“也许”无法识别，应为 是 或 否"],
      ],
    ],
  ])("is refused for %s", (_, cells, expected) => {
    expect(refusalsOf("basic", { ...LINE, ...cells })).toEqual(expected);
  });

  it("is refused when it is of another unit than the template", () => {
    const headings = templateOf("basic", [LINE]);
    const { refusals } = readTemplate("basic", headings, demoBook(), CARRIED_BASIS, { unit: "202002" });
    expect(refusals).toEqual([
      { sheet: "基本支出", cell: "A2", found: "202001", message: "只能导入单位 202002 的内容，请删去这一行" },
    ]);
  });

  it("is passed over when nothing but its id is left", () => {
    const emptied = templateOf("basic", [{ unit: "202001", id: "L001", functionName: "行政运行" }, LINE]);
    const read = readTemplate("basic", emptied, demoBook(), CARRIED_BASIS);
    expect([read.rows.map(({ row }) => row), read.refusals]).toEqual([[3], []]);
  });
});

describe("rows of the other templates", () => {
  it("are refused where their fields contradict each other", () => {
    const flow = { unit: "202001", flow: "结转下年", source: "其他收入", carriedOver: "是", amount: { number: "1" } };
    expect(refusalsOf("revenue", flow)).toEqual([["D2", "是", "“结转下年”的行不分上年结转，请空着或填“否”"]]);
    const prior = { subject: "公务接待费", source: "其他收入", amount: { number: "1" } };
    expect(refusalsOf("priorYear", prior)).toEqual([["E2", "其他收入", "“公务接待费”的行不分资金来源，请空着"]]);
    expect(refusalsOf("priorYear", { subject: "支出", amount: { number: "1" } })).toEqual([
      ["B2", "", "“支出”的行必须填写支出类别"],
      ["C2", "", "“支出”的行必须填写功能分类科目"],
      ["E2", "", "“支出”的行必须填写资金来源"],
    ]);
  });

  it("are refused when there may be only one of them", () => {
    const row = { subject: "机关运行经费", amount: { number: "1" } };
    const read = readTemplate("priorYear", templateOf("priorYear", [row, row]), demoBook(), CARRIED_BASIS);
    expect(read.rows).toEqual([{ sheet: "上年数", row: 2, value: { subject: "operatingExpense", amount: 100 } }]);
    expect(read.refusals).toEqual([
      { sheet: "上年数", cell: "A3", found: "机关运行经费", message: "“机关运行经费”与第 2 行重复，只能有一行" },
    ]);
  });

  it("are refused for percentages, weights beyond 100 and projects that are not there", () => {
    const indicator = {
      project: "P009",
      name: "次数",
      weight: { kind: "number", text: "0.1", format: "0.00%" },
      relation: "≥",
      target: "5",
    } as const;
    expect(refusalsOf("indicators", indicator)).toEqual([
      ["A2", "P009", "没有项目“P009”（现有项目：P001、P002），请填已有的项目编码"],
      ["D2", "0.1", "单元格是百分比，请将单元格格式改为常规后重新填写"],
    ]);
    expect(refusalsOf("indicators", { ...indicator, project: "P001", weight: { number: "101" } })).toEqual([
      ["D2", "101", "指标权重“101”无法识别，应为 0 至 100、最多 6 位小数的数字"],
    ]);
  });

  it("of the whole department are refused from one unit", () => {
    const indicator = { name: "次数", weight: { number: "10" }, relation: "≥", target: "5" };
    expect(refusalsOf("indicators", indicator, "202001")).toEqual([
      ["A2", "", "只能导入单位 202001 的内容，请删去这一行"],
    ]);
  });
});

describe("a sheet", () => {
  const HEADINGS = ["单位编码", "类型", "资金来源", "上年结转", "金额（元）"];
  const ROW: TestCell[] = ["202001", "收入", "其他收入", null, { number: "5" }];
  const read = (rows: TestCell[][], name = "收入结转") =>
    readTemplate("revenue", sheetOf(name, rows), demoBook(), CARRIED_BASIS);
  const problems = (rows: TestCell[][]) => {
    const { unreadable, rows: none, refusals } = read(rows);
    expect([unreadable, none]).toEqual([true, []]);
    return refusals.map(({ cell, message }) => [cell, message]);
  };

  it("may have its columns in any order, other names, headings in half width", () => {
    const { rows } = read(
      [
        ["随意的标题"],
        ["金额(元) *", "资金来源", "类型", "单位编码", "上年结转"],
        [{ number: "5" }, "其他收入", "收入", "202001"],
      ],
      "Sheet1",
    );
    expect(rows).toEqual([
      {
        sheet: "Sheet1",
        row: 3,
        value: { flow: "revenue", unit: "202001", source: "other", carriedOver: false, amount: 500 },
      },
    ]);
  });

  it("lists the cells that hold formulas", () => {
    const { formulas } = read([HEADINGS, [...ROW.slice(0, 4), { kind: "number", text: "5", formula: true }]]);
    expect(formulas).toEqual([{ cell: "E2", text: "5" }]);
  });

  it("is refused without headings", () => {
    expect(
      problems([
        ["姓名", "电话"],
        ["甲", "1"],
      ]),
    ).toEqual([["A1", "没有找到“收入结转”表或其表头，请用下载的模板填写"]]);
  });

  it("is refused without a column, naming the columns that may be it, and with one twice", () => {
    expect(problems([["单位编码", "类型", "类型", "上年结转", "款项来源"], ROW])).toEqual([
      [
        "A1",
        "缺少列“资金来源”、“金额（元）”；表中有不认识的列“款项来源”（E 列），如是同一列请改用模板的表头；请用下载的模板填写，不要删去其中的列",
      ],
    ]);
    expect(problems([[...HEADINGS, "类型"], ROW])).toEqual([["F1", "表头“类型”与 B1 重复，请删去其中一列"]]);
  });

  it("is refused when it is of another department, and named when it is of another year", () => {
    expect(problems([["2024年部门预算录入表：收入结转"], ["部门：301 其他局"], HEADINGS, ROW])).toEqual([
      ["A2", "这张表不属于“部门：202 重庆市万盛经济技术开发区管理委员会办公室”，请重新下载模板填写"],
    ]);
    const { rows, named, refusals } = read([["2023年部门预算录入表：收入结转"], ["部门：202 旧名"], HEADINGS, ROW]);
    expect([rows.length, refusals]).toEqual([1, []]);
    expect(named.map(({ message }) => message)).toEqual([
      "A1“2023年部门预算录入表：收入结转”写的是 2023 年，本预算是 2024 年，请核对没有用错文件",
    ]);
  });

  it("tells how far reading has come", () => {
    const rows = Array.from({ length: 2_500 }, () => ROW);
    expect([...templateSteps("revenue", sheetOf("收入结转", [HEADINGS, ...rows]), demoBook(), CARRIED_BASIS)]).toEqual([
      { done: 1_000, total: 2_500 },
      { done: 2_000, total: 2_500 },
      { done: 2_500, total: 2_500 },
    ]);
  });
});
