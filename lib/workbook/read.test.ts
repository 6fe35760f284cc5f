import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "./read";
import { readWorkbookHere } from "./testing";
import { relsXml, sheetXml, stringsXml, workbookOf, workbookXml } from "./testing-archive";
import type { ReadProgress, WorkbookCell } from "./types";

const SHEET = "xl/worksheets/sheet1.xml";

async function cellsOf(parts: Record<string, string>): Promise<WorkbookCell[]> {
  const { sheets } = await readWorkbookHere(workbookOf(parts));
  return sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
}

const row = (cells: string) => ({ [SHEET]: sheetXml(`<row r="1">${cells}</row>`) });

describe("the cells of a workbook", () => {
  it("are given with their place and their text as the file holds it", async () => {
    const workbook = await readWorkbook(workbookOf());
    expect(workbook).toEqual({
      sheets: [
        {
          name: "表",
          rows: [
            {
              number: 1,
              cells: [
                { ref: "A1", column: 0, kind: "text", text: "金额" },
                { ref: "B1", column: 1, kind: "number", text: "1" },
              ],
            },
          ],
        },
      ],
    });
  });

  it.each([
    [
      "a number with seventeen digits",
      "<c r='A1'><v>1234.5600000000001</v></c>",
      { kind: "number", text: "1234.5600000000001" },
    ],
    ["a number with an exponent", "<c r='A1'><v>1.23E+5</v></c>", { kind: "number", text: "1.23E+5" }],
    ["a text of its own", "<c r='A1' t='inlineStr'><is><t>文</t></is></c>", { kind: "text", text: "文" }],
    [
      "rich text without its readings",
      "<c r='A1' t='inlineStr'><is><r><t>重</t></r><r><t>庆</t></r><rPh sb='0' eb='1'><t>chóng</t></rPh></is></c>",
      { kind: "text", text: "重庆" },
    ],
    ["an escaped character", "<c r='A1' t='str'><v>_x0041__x005F_x0041_</v></c>", { kind: "text", text: "A_x0041_" }],
    ["a truth value", "<c r='A1' t='b'><v>1</v></c>", { kind: "boolean", text: "TRUE" }],
    ["an error", "<c r='A1' t='e'><v>#REF!</v></c>", { kind: "error", text: "#REF!" }],
    [
      "a date in words",
      "<c r='A1' t='d'><v>2024-01-05</v></c>",
      { kind: "text", text: "2024-01-05", format: "yyyy-mm-dd" },
    ],
    [
      "a formula with its result",
      "<c r='A1'><f>SUM(B1:B9)</f><v>12.5</v></c>",
      { kind: "number", text: "12.5", formula: true },
    ],
    [
      "a formula with an empty result",
      "<c r='A1' t='str'><f>\"\"</f><v></v></c>",
      { kind: "text", text: "", formula: true },
    ],
    ["a formula without a result", "<c r='A1'><f>SUM(B1:B9)</f></c>", { kind: "blank", text: "", formula: true }],
    ["a shared formula", "<c r='A1'><f t='shared' si='0'/><v>3</v></c>", { kind: "number", text: "3", formula: true }],
    ["CDATA as text", "<c r='A1' t='str'><v><![CDATA[<甲>]]></v></c>", { kind: "text", text: "<甲>" }],
    ["a text that looks like a formula", "<c r='A1' t='str'><v>=1+1</v></c>", { kind: "text", text: "=1+1" }],
  ] as const)("keep %s", async (_, xml, cell) => {
    expect(await cellsOf(row(xml))).toEqual([{ ref: "A1", column: 0, ...cell }]);
  });

  it("are not listed when they hold nothing", async () => {
    expect(await cellsOf(row('<c r="A1" s="3"/><c r="C1" t="inlineStr"><is><t></t></is></c>'))).toEqual([]);
  });

  it("are placed by order where they name no place, and read under a prefix", async () => {
    const prefixed =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c r="AA1"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(await cellsOf({ [SHEET]: prefixed })).toEqual([
      { ref: "A1", column: 0, kind: "number", text: "1" },
      { ref: "AA1", column: 26, kind: "number", text: "2" },
    ]);
  });

  it("say how a number is shown where that is more than its digits", async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="#,##0.00&quot;元&quot;;[Red]-#,##0.00"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="10"/></cellXfs></styleSheet>`;
    const cells = await cellsOf({
      ...row([0, 1, 2, 3, 4, 5].map((style) => `<c s="${style}"><v>1</v></c>`).join("")),
      "xl/styles.xml": styles,
    });
    expect(cells.map(({ format }) => format)).toEqual([
      undefined,
      "yyyy-mm-dd",
      'yyyy"年"m"月"',
      '#,##0.00"元";[Red]-#,##0.00',
      "[h]:mm",
      "0.00%",
    ]);
  });

  it("come with what is merged and what is hidden around them", async () => {
    const cell = "<c><v>1</v></c>";
    const columns =
      '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/><col min="6" max="6"/></cols>';
    const rows = `<row r="1">${cell}</row><row r="2" hidden="1">${cell}</row><row r="4" ht="0">${cell}</row>`;
    const merges = '<mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="$B$1:$C$2"/></mergeCells>';
    const xml = sheetXml(rows, merges).replace("<sheetData>", `${columns}<sheetData>`);
    const [sheet] = (await readWorkbook(workbookOf({ [SHEET]: xml }))).sheets;
    expect(sheet?.rows.map(({ number, hidden }) => [number, hidden])).toEqual([
      [1, undefined],
      [2, true],
      [4, true],
    ]);
    expect(sheet?.merges).toEqual([
      { top: 1, bottom: 3, left: 0, right: 0 },
      { top: 1, bottom: 2, left: 1, right: 2 },
    ]);
    expect(sheet?.hiddenColumns).toEqual([
      [1, 2],
      [4, 4],
    ]);
  });

  it("come sheet by sheet in the order of the workbook, hidden ones marked, charts left out", async () => {
    const { sheets } = await readWorkbook(
      workbookOf(
        {
          "xl/workbook.xml": workbookXml(["二", "图", "__proto__"]).replace(
            'sheetId="3"',
            'sheetId="3" state="veryHidden"',
          ),
          "xl/_rels/workbook.xml.rels": relsXml([
            ["worksheet", "/xl/worksheets/sheet2.xml"],
            ["chartsheet", "chartsheets/sheet1.xml"],
            ["worksheet", "worksheets/sheet1.xml"],
            ["sharedStrings", "sharedStrings.xml"],
          ]),
        },
        [{ path: "xl/worksheets/sheet2.xml", content: sheetXml("<row><c><v>2</v></c></row>") }],
      ),
    );
    expect(sheets.map(({ name, hidden, rows }) => [name, hidden, rows.length])).toEqual([
      ["二", undefined, 1],
      ["__proto__", true, 1],
    ]);
  });
});

describe("reading a workbook", () => {
  it.each([
    [
      "a merged area as large as a sheet",
      workbookOf({
        [SHEET]: sheetXml("<row><c><v>1</v></c></row>", '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
      }),
    ],
    [
      "a wrong dimension",
      workbookOf({
        [SHEET]: sheetXml("<row><c><v>1</v></c></row>").replace(
          "<sheetData>",
          '<dimension ref="A1:XFD1048576"/><sheetData>',
        ),
      }),
    ],
    [
      "an address outside the file",
      workbookOf({
        "xl/worksheets/_rels/sheet1.xml.rels":
          '<Relationships><Relationship Id="rId9" Type="x/hyperlink" Target="http://example.invalid/" TargetMode="External"/></Relationships>',
      }),
    ],
    [
      "its last cells",
      workbookOf({ [SHEET]: sheetXml('<row r="1048576"><c r="A1048576"><v>1</v></c><c r="XFD1048576" s="1"/></row>') }),
    ],
  ])("is not disturbed by %s", async (_, bytes) => {
    expect((await readWorkbook(bytes)).sheets[0]?.rows).toHaveLength(1);
  });

  it("passes over hundreds of thousands of rows without content, keeping the count of rows", async () => {
    const blank = (number: number) =>
      number % 2 ? `<row r="${number}" s="1" customFormat="1"/>` : `<row r="${number}"><c r="A${number}" s="2"/></row>`;
    const many = Array.from({ length: 300_000 }, (_, index) => blank(index + 2)).join("");
    const xml = sheetXml(`<row r="1"><c><v>1</v></c></row>${many}<row><c><v>2</v></c></row>`);
    const [sheet] = (await readWorkbook(workbookOf({ [SHEET]: xml }))).sheets;
    expect(sheet?.rows.map(({ number, cells }) => [number, cells[0]?.text])).toEqual([
      [1, "1"],
      [300_002, "2"],
    ]);
  });

  it("takes what looks like rows in CDATA for text", async () => {
    const text = '<row r="7"/><row r="8"/><row r="9"/>';
    const [cell] = await cellsOf(row(`<c r="A1" t="str"><v><![CDATA[${text}]]></v></c>`));
    expect(cell?.text).toBe(text);
  });

  it("agrees with another writer", async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("数据");
    sheet.addRow(["科目", 1234.56, true, { formula: "B1*2", result: 2469.12 }, new Date(Date.UTC(2024, 0, 5))]);
    sheet.addRow([null, 0.1 + 0.2]);
    const { sheets } = await readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(sheets).toEqual([
      {
        name: "数据",
        rows: [
          {
            number: 1,
            cells: [
              { ref: "A1", column: 0, kind: "text", text: "科目" },
              { ref: "B1", column: 1, kind: "number", text: "1234.56" },
              { ref: "C1", column: 2, kind: "boolean", text: "TRUE" },
              { ref: "D1", column: 3, kind: "number", text: "2469.12", formula: true },
              { ref: "E1", column: 4, kind: "number", text: "45296", format: "yyyy-mm-dd" },
            ],
          },
          { number: 2, cells: [{ ref: "B2", column: 1, kind: "number", text: "0.30000000000000004" }] },
        ],
      },
    ]);
  });

  it("tells how far it has come and leaves the bytes it was given as they were", async () => {
    const rows = Array.from({ length: 1_200 }, (_, i) => `<row><c t="s"><v>${i}</v></c></row>`).join("");
    const strings = Array.from({ length: 1_200 }, (_, i) => `<si><t>${i * 7_919}</t></si>`).join("");
    const bytes = workbookOf({ [SHEET]: sheetXml(rows), "xl/sharedStrings.xml": stringsXml(strings) });
    const copy = Buffer.from(bytes);
    const progress: ReadProgress[] = [];
    await readWorkbook(bytes, {}, (report) => progress.push(report));
    expect(progress.map((report) => report.rows)).toEqual([500, 1_000, 1_200]);
    expect(progress.at(-1)?.share).toBe(1);
    expect(bytes.equals(copy)).toBe(true);
  });

  it("fails when the listener for progress fails", async () => {
    const stopped = readWorkbook(workbookOf(), {}, () => {
      throw new Error("stopped");
    });
    await expect(stopped).rejects.toThrow("stopped");
  });
});
