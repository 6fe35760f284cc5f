import { describe, expect, it } from "vitest";
import { demoBook } from "@/lib/domain/book/testing";
import { BASIC_LINE, cellsOf, headingsOf, NOTHING, readImport, readSheets, sheetWith, told } from "./as-seen-testing";

const LINE = BASIC_LINE;
const lines = (...changes: Readonly<Record<string, unknown>>[]) =>
  changes.map((change) => ({ ...LINE, ...change }) as typeof LINE);
const total = (label: string, amount: number) => ({ function: label, amount });

describe("rows that are no data", () => {
  const fill = sheetWith(
    "basic",
    [
      ...lines({}, { economic: "30202", amount: 500 }),
      total("202001 小计", 1_500),
      ...lines({ economic: "30211", amount: 200 }),
      total("小 计", 200),
      { unit: "合计：", amount: 1_700 },
    ],
    (sheet) => {
      sheet.addRow(headingsOf("basic"));
      sheet.addRow(cellsOf("basic", { ...LINE, economic: "30213", amount: 300 }));
      sheet.addRow(["制表人：示例甲", "", "", "审核：示例乙", "", "", "填表日期：", "2023年11月20日"]);
      sheet.addRow(["注：本表不含待批复的项目"]);
      sheet.addRow(["第 1 页  共 3 页"]);
    },
  );

  it("are told from data: totals, signatures, notes, headings printed again", async () => {
    expect(told(await readSheets("basic", fill), "economic")).toEqual({
      rows: [
        [2, "30201"],
        [3, "30202"],
        [5, "30211"],
        [9, "30213"],
      ],
      ignored: [
        "第 4 行“202001 小计”是合计行，没有作为数据读取；它的 1,500.00 元与各行之和一致",
        "第 6 行“小 计”是合计行，没有作为数据读取；它的 200.00 元与各行之和一致",
        "第 7 行“合计：”是合计行，没有作为数据读取；它的 1,700.00 元与各行之和一致",
        "第 8 行是重复的表头，没有作为数据读取",
        "第 10—12 行是签署或说明，没有作为数据读取：“制表人：示例甲 审核：示例乙 填表日期： 2023年11月20日”、“注：本表不含待批复的项目”、“第 1 页 共 3 页”",
      ],
      named: [],
      refused: [],
    });
  });

  it("are compared with the rows they sum up: a difference is told", async () => {
    const rows = [total("合计", 1_600), ...lines({}, { economic: "30202", amount: 500 })];
    const { ignored, named } = told(await readSheets("basic", sheetWith("basic", rows)));
    expect([ignored, named]).toEqual([
      [],
      ["第 2 行“合计”是合计行，没有作为数据读取；它是 1,600.00 元，比读到的各行之和 1,500.00 元多 100.00 元，请核对"],
    ]);
    const hidden = sheetWith("basic", [...lines({}, { economic: "30202" }), total("合计", 1_000)], (sheet) => {
      sheet.getRow(3).hidden = true;
    });
    expect(told(await readSheets("basic", hidden)).named[1]).toBe(
      "第 4 行“合计”是合计行，没有作为数据读取；它的 1,000.00 元与没有隐藏的各行之和一致，隐藏的行不在其中",
    );
  });

  it("are the numbers of columns and words that name a group", async () => {
    const reading = await readSheets("basic", (sheet) => {
      sheet.addRow(headingsOf("basic"));
      sheet.addRow(["栏次", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
      sheet.addRow(["一、日常公用经费"]);
      sheet.addRow(cellsOf("basic", LINE));
    });
    expect(told(reading)).toEqual({
      ...NOTHING,
      rows: [[4]],
      ignored: ["第 2 行是重复的表头，没有作为数据读取", "第 3 行是签署或说明，没有作为数据读取：“一、日常公用经费”"],
    });
  });

  it("do not take the place of rows that lack something or merely say 合计", async () => {
    const rows = lines({ note: "合计" }, { economic: null }, { function: null, economic: null, amount: null });
    expect(told(await readSheets("basic", sheetWith("basic", rows)))).toEqual({
      ...NOTHING,
      rows: [[2]],
      refused: [
        ["D3:D4", "", "部门经济分类科目不能为空"],
        ["B4", "", "功能分类科目不能为空"],
        ["J4", "", "金额（元）不能为空"],
      ],
    });
  });

  it("are formulas that make nothing; what failed in a formula is refused at its cells", async () => {
    const formula = (result?: string | number) => ({
      amount: { formula: "M1*12", ...(result !== undefined && { result }) },
    });
    const rows = [
      ...lines({}),
      formula(""),
      formula(0),
      { ...formula(""), functionName: { formula: "A1", result: "" } },
    ];
    expect(told(await readSheets("basic", sheetWith("basic", rows)))).toEqual({
      ...NOTHING,
      rows: [[2]],
      ignored: ["第 3—5 行只有公式，没有内容，视为空行"],
    });
    const failed = lines(
      { amount: { formula: "M1" } },
      { amount: { formula: "M2", result: { error: "#REF!" } } },
      { amount: "########" },
    );
    expect(told(await readSheets("basic", sheetWith("basic", failed))).refused).toEqual([
      ["J2", "", "公式没有算出的结果，请在 Excel 或 WPS 中重新计算并保存，或直接填写"],
      ["J3", "#REF!", "单元格的公式出错（#REF!），请改正公式或直接填写"],
      ["J4", "########", expect.stringContaining("是列宽不足时显示的符号")],
    ]);
  });
});

describe("what stands around the table", () => {
  it("may be blank rows, a title of last year, a date, owner and unit of money", async () => {
    const reading = await readSheets("basic", (sheet) => {
      sheet.addRow(["2023年部门预算录入表：基本支出"]);
      sheet.addRow([]);
      sheet.addRow(["部门名称：某办公室", "", "填报日期：2023年11月20日", "", "单位：元"]);
      sheet.addRow(headingsOf("basic"));
      sheet.addRow(cellsOf("basic", LINE));
    });
    expect(told(reading)).toEqual({
      ...NOTHING,
      rows: [[5]],
      named: ["A1“2023年部门预算录入表：基本支出”写的是 2023 年，本预算是 2024 年，请核对没有用错文件"],
    });
  });

  it("may be columns of one's own, with a heading or none, in any order", async () => {
    const reading = await readSheets("basic", (sheet) => {
      sheet.addRow(["序号", ...headingsOf("basic").toReversed(), "经办人"]);
      sheet.addRow([1, ...cellsOf("basic", LINE).toReversed(), "示例甲", 88]);
    });
    expect(told(reading, "economic", "amount")).toEqual({
      ...NOTHING,
      rows: [[2, "30201", 100_000]],
      ignored: ["不是本表的列，没有读取：“序号”（A 列）、“经办人”（N 列）、没有表头的 O 列"],
    });
  });

  it("may be a column that is called like one of the template beside it", async () => {
    const reading = await readSheets("basic", (sheet) => {
      sheet.addRow([...headingsOf("basic"), "单位"]);
      sheet.addRow([...cellsOf("basic", LINE), "项"]);
    });
    expect(told(reading, "unit")).toEqual({
      ...NOTHING,
      rows: [[2, "202001"]],
      ignored: ["不是本表的列，没有读取：“单位”（M 列）"],
    });
  });

  it("is nothing that nobody sees", async () => {
    const rows = lines(
      { economic: "302\u200b01", unit: "\ufeff202001", amount: "\u202a1,000.00\u202c" },
      { economic: "３０２０２", unit: "２０２００１\u00a0", amount: "１，０００．００", expense: "日常\u00ad公用经费" },
    );
    expect(told(await readSheets("basic", sheetWith("basic", rows)), "unit", "economic", "amount")).toEqual({
      ...NOTHING,
      rows: [
        [2, "202001", "30201", 100_000],
        [3, "202001", "30202", 100_000],
      ],
    });
  });
});

describe("several sheets", () => {
  it("with the same headings are all read; others are named", async () => {
    const reading = await readSheets("basic", {
      "202001办公室": sheetWith("basic", lines({}, { economic: "30202" })),
      "202002信息中心": sheetWith("basic", lines({ unit: "202002" }, {})),
      项目支出: sheetWith("projectLines", [
        { unit: "202001", function: "2010302", economic: "30201", source: "其他收入", amount: 5 },
      ]),
      测算: (sheet) => sheet.addRow(["人数", "标准"]),
    });
    expect(reading.rows.map(({ sheet, row, value }) => [sheet, row, value.unit])).toEqual([
      ["202001办公室", 2, "202001"],
      ["202001办公室", 3, "202001"],
      ["202002信息中心", 2, "202002"],
      ["202002信息中心", 3, "202001"],
    ]);
    expect([reading.units, reading.unreadable]).toEqual([null, false]);
    expect(reading.ignored.map(({ message }) => message)).toEqual([
      "工作表“项目支出”没有读取：是“项目支出”表",
      "工作表“测算”没有读取：没有本表的表头",
    ]);
    expect(reading.named.map(({ message }) => message)).toEqual([
      "共读取 2 张工作表：“202001办公室”2 行、2,000.00 元；“202002信息中心”2 行、2,000.00 元",
      "有 1 行在另一张工作表中有完全相同的一行，请核对没有重复读取：“202002信息中心”第 3 行",
    ]);
  });

  it("without a column of units are each of the unit that their head or name says", async () => {
    const ofUnit = (owner: string | null) => (sheet: Parameters<ReturnType<typeof sheetWith>>[0]) => {
      if (owner !== null) sheet.addRow([owner]);
      sheet.addRow(headingsOf("basic", "202001"));
      sheet.addRow(cellsOf("basic", LINE, "202001"));
    };
    const sheets = { 甲: ofUnit("单位：202002 服务中心"), "202001办公室": ofUnit(null) };
    const reading = await readSheets("basic", sheets);
    expect(reading.rows.map(({ sheet, value }) => [sheet, value.unit])).toEqual([
      ["甲", "202002"],
      ["202001办公室", "202001"],
    ]);
    expect(reading.units).toEqual(["202002", "202001"]);
    const own = await readSheets("basic", sheets, { unit: "202001" });
    expect(own.rows.map(({ sheet }) => sheet)).toEqual(["202001办公室"]);
    expect(own.ignored.map(({ message }) => message)).toEqual(["工作表“甲”没有读取：是单位 202002 的"]);
  });

  it("are refused where the template's own lacks a column, and told where it is another's", async () => {
    const rows = lines({});
    const lacking = (sheet: Parameters<ReturnType<typeof sheetWith>>[0]) => {
      sheet.addRow(["单位代码", "功能科目", "经济科目", "资金来源", "金额（元）"]);
      sheet.addRow(["202001", "2010301", "30201", "一般公共预算", 5]);
    };
    const reading = await readSheets("basic", { 基本支出: lacking, 另一张: sheetWith("basic", rows) });
    expect(reading.refused.map(({ sheet, cells, message }) => [sheet, cells, message])).toEqual([
      [
        "基本支出",
        "A1",
        "缺少列“部门经济分类科目”、“政府经济分类科目”、“上年结转”、“人员/公用”、“备注”；表中有不认识的列“经济科目”（C 列），如是同一列请改用模板的表头；请用下载的模板填写，不要删去其中的列",
      ],
    ]);
    const other = await readSheets("basic", { 项目支出: sheetWith("projectLines", []) });
    expect(other.refused.map(({ message }) => message)).toEqual(["这是“项目支出”表，请在“项目支出”一行上传"]);
  });
});

describe("refusals", () => {
  it("are one for each cause, with all their places", async () => {
    const rows = Array.from({ length: 600 }, (_, index) => ({ ...LINE, economic: "39998", note: `${index}` }));
    const reading = await readSheets("basic", sheetWith("basic", rows));
    expect([reading.refusedRows, reading.refused.length]).toEqual([600, 1]);
    expect(reading.refused[0]).toMatchObject({ cells: "D2:D601", found: "39998", count: 600 });
  });
});

describe("a table saved as text", () => {
  const csv = (text: string) => readImport("basic", new TextEncoder().encode(text), demoBook());
  const head = headingsOf("basic").join(",");

  it("is read as it was shown, with quotes, line breaks and kept zeros", async () => {
    const reading = await csv(
      `\ufeff${head}\r\n="202001",2010301,,30201 办公费,,,一般公共预算,,日常公用经费,"1,234.50","两行\r\n""备注""",\r\n,,,,,,,,合计,1234.50,,\r\n`,
    );
    expect(told(reading, "amount", "note")).toEqual({
      ...NOTHING,
      rows: [[2, 123_450, '两行\n"备注"']],
      ignored: ["第 3 行“合计”是合计行，没有作为数据读取；它的 1,234.50 元与各行之和一致"],
    });
  });

  it("may be in GBK", async () => {
    // 单位编码,类型,资金来源,上年结转,金额（元）\n202001,收入,其他收入,,5
    const hex =
      "b5a5ceb bb1e0c2eb2cc0e0d0cd2cd7cabdf0c0b4d4b42cc9cfc4eabde1d7aa2cbdf0b6eea3a8d4aaa3a90a3230323030312ccad5c8eb2cc6e4cbfbcad5c8eb2c2c35";
    const bytes = Uint8Array.from(Buffer.from(hex.replace(/\s/g, ""), "hex"));
    const reading = await readImport("revenue", bytes, demoBook());
    expect(told(reading, "source", "amount")).toEqual({ ...NOTHING, rows: [[2, "other", 500]] });
  });

  it("is refused at the cells that lost their content", async () => {
    const { refused } = told(await csv(`${head}\n202001,2010301,,30201,,,一般公共预算,,日常公用经费,########,,\n`));
    expect(refused.map(([cells]) => cells)).toEqual(["J2"]);
  });
});
