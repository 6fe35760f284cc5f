import { describe, expect, it } from "vitest";
import { BASIC_LINE, cellsOf, columnAt, headingsOf, NOTHING, readSheets, sheetWith, told } from "./as-seen-testing";

const LINE = BASIC_LINE;
const lines = (...changes: Readonly<Record<string, unknown>>[]) =>
  changes.map((change) => ({ ...LINE, ...change }) as typeof LINE);

describe("merged cells", () => {
  const PROJECT = {
    unit: "202001",
    project: "P001",
    function: "2010302",
    economic: "30201",
    source: "一般公共预算",
    carriedOver: "是",
    amount: 100_000,
  };

  it("count for every row of their area, also where they reach over two columns", async () => {
    const rest = { function: "2010302", source: "一般公共预算" };
    const rows = [
      PROJECT,
      { ...rest, economic: "30202", amount: 50_000 },
      { ...rest, economic: "30211", amount: 30_000 },
    ];
    const reading = await readSheets(
      "projectLines",
      sheetWith("projectLines", rows, (sheet) => {
        sheet.mergeCells("A2:A4");
        sheet.mergeCells("B2:C4");
        sheet.mergeCells("J2:J4");
      }),
    );
    expect(told(reading, "unit", "project", "economic", "carriedOver", "amount")).toEqual({
      ...NOTHING,
      rows: [
        [2, "202001", "P001", "30201", true, 10_000_000],
        [3, "202001", "P001", "30202", true, 5_000_000],
        [4, "202001", "P001", "30211", true, 3_000_000],
      ],
      named: ["合并的单元格按其中每一行都填有同样内容读取：A2:A4、B2:C4、J2:J4"],
    });
  });

  it("make one row of several where nothing else stands in these", async () => {
    const reading = await readSheets(
      "basic",
      sheetWith("basic", lines({ note: "两行高" }, {}), (sheet) => {
        for (let column = 1; column <= 12; column++) {
          sheet.getCell(3, column).value = null;
          sheet.mergeCells(2, column, 3, column);
        }
      }),
    );
    expect(told(reading, "amount").rows).toEqual([[2, 100_000]]);
    expect(reading.refused).toEqual([]);
  });

  it("leave no amount to a row where they hold one for several", async () => {
    const rows = lines({ amount: 3_000 }, { economic: "30202", amount: null }, { economic: "30211", amount: null });
    const reading = await readSheets(
      "basic",
      sheetWith("basic", rows, (sheet) => sheet.mergeCells("J2:J4")),
    );
    expect(told(reading)).toEqual({
      ...NOTHING,
      rows: [],
      refused: [["J2:J4", "3000、", "金额（元）在 J2:J4 合并，不能确定各行的数字，请取消合并后逐行填写"]],
    });
  });

  it("may stand in headings of two rows", async () => {
    const reading = await readSheets("basic", (sheet) => {
      sheet.addRow([
        "单位编码",
        "功能分类科目",
        "",
        "部门经济分类科目",
        "",
        "政府经济分类科目",
        "资金",
        "",
        "人员/公用",
        "金额",
        "备注",
      ]);
      sheet.addRow(["", "编码", "名称", "编码", "名称", "", "资金来源", "上年结转", "", "（元）", ""]);
      sheet.addRow(["202001", "2010301", "行政运行", "30201", "办公费", "", "一般公共预算", "", "日常公用经费", 1000]);
      for (const area of ["A1:A2", "B1:C1", "D1:E1", "F1:F2", "G1:H1", "I1:I2", "K1:K2"]) sheet.mergeCells(area);
    });
    expect(told(reading, "function", "economic", "amount")).toEqual({
      ...NOTHING,
      rows: [[3, "2010301", "30201", 100_000]],
      named: [
        "表头“功能分类科目编码”（B 列）按“功能分类科目”读取",
        "表头“部门经济分类科目编码”（D 列）按“部门经济分类科目”读取",
      ],
    });
  });
});

describe("a source of money", () => {
  it("that says 结转 fills 上年结转", async () => {
    const rows = lines(
      { source: "一般公共预算（上年结转）" },
      { source: "上年结转-一般公共预算财政拨款", economic: "30202" },
      { source: "一般公共预算财政拨款", economic: "30211" },
      { source: "一般公共预算（上年结转）", carriedOver: "是", economic: "30213" },
    );
    expect(told(await readSheets("basic", sheetWith("basic", rows)), "source", "carriedOver")).toEqual({
      ...NOTHING,
      rows: [
        [2, "generalPublicBudget", true],
        [3, "generalPublicBudget", true],
        [4, "generalPublicBudget", false],
        [5, "generalPublicBudget", true],
      ],
      named: ["G2:G3、G5 的资金来源写明了是否上年结转，已按其读取"],
    });
  });

  it("is refused where words of it are not understood or the row says otherwise", async () => {
    const rows = lines({ source: "一般公共预算（上年结转）", carriedOver: "否" }, { source: "一般公共预算（调入）" });
    expect(told(await readSheets("basic", sheetWith("basic", rows))).refused).toEqual([
      ["G2", "一般公共预算（上年结转）", "“一般公共预算（上年结转）”与同一行的上年结转不一致，请改正其中一处"],
      ["G3", "一般公共预算（调入）", expect.stringContaining("资金来源“一般公共预算（调入）”无法识别")],
    ]);
  });
});

describe("codes", () => {
  const PROJECT = { unit: "202001", name: "甲", category: "特定目标类", tier: "一般项目" };

  it.each<[string, unknown]>([
    ["a number of 19 digits", 5001102400012345678n],
    ["a number of 16 digits", 5001102400012345],
  ])("are refused as %s: a spreadsheet keeps fifteen", async (_, code) => {
    const rows = [{ ...PROJECT, code: Number(code) }];
    const { refused } = told(await readSheets("projects", sheetWith("projects", rows)));
    expect(refused).toEqual([
      [
        "B2",
        expect.stringMatching(/^50011024/),
        `这是按数字保存的 ${String(code).length} 位编码，Excel 只保留前 15 位，其后的数字已经丢失；请将单元格格式改为文本后重新填写完整的编码`,
      ],
    ]);
  });

  it("are taken as text, as shorter numbers, and with the zeros their format shows", async () => {
    const rows = ["5001102400012345678", 500110240001234, 7, "Ｐ００９"].map((code) => ({
      ...PROJECT,
      name: String(code),
      code,
    }));
    const fill = sheetWith("projects", rows, (sheet) => {
      sheet.getCell("B4").numFmt = '"X"000';
    });
    expect(told(await readSheets("projects", fill), "code")).toEqual({
      ...NOTHING,
      rows: [
        [2, "5001102400012345678"],
        [3, "500110240001234"],
        [4, "X007"],
        [5, "P009"],
      ],
    });
  });

  it("are refused as the text of a number that lost its digits, and without the zeros they begin with", async () => {
    const book = { ...PROJECT, code: "5.0011E+18" };
    expect(told(await readSheets("projects", sheetWith("projects", [book]))).refused).toEqual([
      ["B2", "5.0011E+18", "“5.0011E+18”是科学记数法，原来的编码已经丢失；请将单元格格式改为文本后重新填写完整的编码"],
    ]);
  });
});

describe("a number format", () => {
  const amountsOf = async (cells: [amount: unknown, format: string][]) => {
    const rows = cells.map(([amount], index) => ({ ...LINE, note: `${index}`, amount: amount as number }));
    const fill = sheetWith("basic", rows, (sheet) => {
      for (const [index, [, format]] of cells.entries()) sheet.getCell(index + 2, 10).numFmt = format;
    });
    return told(await readSheets("basic", fill), "amount");
  };

  it("that names a unit is read with it", async () => {
    expect(
      await amountsOf([
        [12.7, '0.00"万元"'],
        [3, "#,##0.00\\万\\元"],
        [1.5, '0.00"千元"'],
        [0.2, '0.0"亿"'],
        [127_000, '0!.0,"万元"'],
        [12_700, '#,##0.0,"千元"'],
        [5, '￥#,##0.00"元"'],
        [127_000, '[>=10000]0!.0,"万";0"元"'],
      ]),
    ).toEqual({
      ...NOTHING,
      rows: [12_700_000, 3_000_000, 150_000, 2_000_000_000, 12_700_000, 1_270_000, 500, 12_700_000].map(
        (fen, index) => [index + 2, fen],
      ),
      named: [
        "J2:J3、J6 的数字格式显示“万元”，按显示的单位读取，换算为元",
        "J4、J7 的数字格式显示“千元”，按显示的单位读取，换算为元",
        "J5 的数字格式显示“亿”，按显示的单位读取，换算为元",
        "J9 的数字格式显示“万”，按显示的单位读取，换算为元",
      ],
    });
  });

  it("that shows another number, another unit or none is refused with what it shows", async () => {
    const { rows, refused } = await amountsOf([
      [12_700, "#,##0.00,"],
      [127_000, "0!.0,"],
      [12_700, '0.0,"万元"'],
      [5, "[$US$-409]#,##0.00"],
      [5, ";;;"],
      [0.5, "0%"],
      [45_296, "yyyy-mm-dd"],
      [127_000, '0"亿"0000"万"'],
    ]);
    expect(rows).toEqual([]);
    const general = "请将单元格格式改为常规后重新填写";
    expect(refused).toEqual([
      [
        "J2",
        "12700",
        `单元格显示的是 12.7，实际的数字是 12700（数字格式缩小了 1000 倍，单位是元），不能确定金额，${general}，以元填写`,
      ],
      [
        "J3",
        "127000",
        `单元格显示的是 12.7，实际的数字是 127000（数字格式缩小了 10000 倍，单位是元），不能确定金额，${general}，以元填写`,
      ],
      [
        "J4",
        "12700",
        `单元格显示的是 12.7万元，实际的数字是 12700（数字格式缩小了 1000 倍，单位是元），不能确定金额，${general}，以元填写`,
      ],
      ["J5", "5", `单元格的数字格式带有“US$”，不能确定金额的单位，${general}，以元填写`],
      ["J6", "5", `单元格的数字格式不显示其中的数字 5，${general}`],
      ["J7", "0.5", `单元格是百分比，${general}`],
      ["J8", "45296", "单元格是日期，请将单元格格式改为文本后重新填写"],
      ["J9", "127000", `单元格的数字格式把数字拆开显示，不能确定金额，${general}，以元填写`],
    ]);
  });
});

describe("the unit of amounts", () => {
  const sheet = (heading: string, above: string | null, below: string | null = null) =>
    readSheets("basic", (target) => {
      if (above !== null) target.addRow([above]);
      target.addRow(headingsOf("basic").map((text) => (text === "金额（元）" ? heading : text)));
      target.addRow(cellsOf("basic", { ...LINE, amount: 12.7 }));
      if (below !== null) target.addRow([below]);
    });

  it.each<[string, string | null, number, string[]]>([
    ["金额（元）", "单位：元", 1_270, []],
    ["金额(万元)", null, 12_700_000, ["金额以万元为单位读取，换算为元"]],
    ["金额", "金额单位：万元", 12_700_000, ["金额以万元为单位读取，换算为元"]],
    ["金额", "编制单位：某单位    单位：人民币元", 1_270, []],
  ])("is that of the heading %s and the note %s", async (heading, above, fen, named) => {
    const reading = told(await sheet(heading, above), "amount");
    expect(reading.rows.map(([, amount]) => amount)).toEqual([fen]);
    expect([reading.named, reading.refused]).toEqual([named, []]);
  });

  it.each<[string, string | null, string | null, string, string]>([
    [
      "金额（元）",
      "单位：万元",
      null,
      "A1",
      "A1 写明单位是万元，表头却是“金额（元）”，不能确定金额的单位，请改正其中一处",
    ],
    ["金额（元）", null, "注：金额单位为万元", "A3", "A3 写明单位是万元，表头是元，不能确定金额的单位，请改正其中一处"],
    ["金额", null, null, "J1", "表头“金额”没有写明单位，请改为“金额（元）”或“金额（万元）”"],
    ["金额（千元）", null, null, "J1", "金额以千元为单位，请换算为元，并将表头改为“金额（元）”"],
  ])("is refused where %s, %s and %s leave it open", async (heading, above, below, cell, message) => {
    const reading = await sheet(heading, above, below);
    expect([reading.rows, reading.unreadable]).toEqual([[], true]);
    expect(reading.refused.map((group) => [group.cells, group.message])).toEqual([[cell, message]]);
  });
});

describe("what is hidden", () => {
  const rows = lines({}, { economic: "30202", amount: 999_999 }, { economic: "30211", amount: 888_888 });
  const fill = sheetWith("basic", rows, (sheet) => {
    sheet.getRow(3).hidden = true;
    sheet.getRow(4).hidden = true;
    sheet.getColumn(columnAt("basic", "source")).hidden = true;
  });

  it("is read and named with its sum", async () => {
    expect(told(await readSheets("basic", fill), "economic")).toEqual({
      ...NOTHING,
      rows: [
        [2, "30201"],
        [3, "30202"],
        [4, "30211"],
      ],
      named: [
        "第 3—4 行是隐藏的（筛选掉的或隐藏的），共 2 行、1,888,887.00 元，也已读取；如不应导入，请选择不读取隐藏的内容",
        "隐藏的列也已读取：“资金来源”（G 列）",
      ],
    });
  });

  it("is left out on demand, and named all the same", async () => {
    const reading = await readSheets("basic", fill, { leaveHidden: true });
    expect(told(reading, "economic").rows).toEqual([[2, "30201"]]);
    expect(reading.named[0]).toEqual({
      kind: "leftOut",
      sheet: "基本支出",
      message: "第 3—4 行是隐藏的（筛选掉的或隐藏的），共 2 行、1,888,887.00 元，没有读取",
    });
    expect(reading.sheets).toEqual([{ name: "基本支出", rows: 1, fen: 100_000 }]);
  });

  it("may be a sheet", async () => {
    const sheets = {
      基本支出: sheetWith("basic", lines({})),
      旧: (sheet: Parameters<typeof fill>[0]) => {
        sheetWith("basic", lines({ economic: "30202" }))(sheet);
        sheet.state = "hidden";
      },
    };
    const reading = await readSheets("basic", sheets);
    expect(told(reading, "economic").rows).toEqual([
      [2, "30201"],
      [2, "30202"],
    ]);
    expect(reading.named.map(({ message }) => message)).toEqual([
      "共读取 2 张工作表：“基本支出”1 行、1,000.00 元；“旧”1 行、1,000.00 元",
      "工作表是隐藏的，其中 1 行、1,000.00 元也已读取；如不应导入，请选择不读取隐藏的内容",
    ]);
    const left = await readSheets("basic", sheets, { leaveHidden: true });
    expect(told(left, "economic").rows).toEqual([[2, "30201"]]);
    expect(left.named.map(({ message }) => message)).toEqual(["工作表是隐藏的，没有读取：1 行、1,000.00 元"]);
  });
});
