import { relsXml, sheetXml, stringsXml, workbookOf, workbookXml } from "../testing-archive";
import { badReference, type HostileFile, refused, repeated, SHEET, STRINGS, sheet } from "./file";

/** Workbooks of too much of one thing; no more of it than shows where reading stops, as nothing behind that is read. */
export const AMOUNTS: HostileFile[] = [
  refused(
    "twenty thousand columns",
    () => sheet(`<row r="1">${repeated(20_000, (i) => `<c><v>${(i * 7_919) % 1_000_003}</v></c>`)}</row>`),
    "tooManyColumns",
    "工作表“表”的内容到了第 257 列，超过上限 256 列，已拒绝；请删去多余的列",
  ),
  refused(
    "twenty thousand empty columns",
    () => sheet(`<row r="1">${repeated(20_000, (i) => `<c s="${(i * 7_919) % 1_000_003}"/>`)}</row>`),
    "badReference",
    badReference("单元格“XFE”"),
  ),
  refused(
    "one empty row more than a sheet has",
    () => sheet(`<row r="1000000"/>${repeated(48_577, (i) => `<row s="${(i * 7_919) % 1_000_003}"/>`)}`),
    "badReference",
    badReference("行号“1048577”"),
  ),
  refused(
    "100,001 rows of content",
    () => sheet(repeated(100_001, (i) => `<row><c><v>${(i * 7_919) % 1_000_003}</v></c></row>`)),
    "tooManyRows",
    "工作簿超过 100000 行，已拒绝；请分成几个文件导入",
  ),
  {
    ...refused(
      "many cells",
      () => sheet(repeated(100, () => `<row>${"<c><v>1</v></c>".repeat(100)}</row>`)),
      "tooManyCells",
      "工作簿有内容的单元格超过 5000 个，已拒绝；请分成几个文件导入",
    ),
    limits: { cells: 5_000 },
  },
  {
    ...refused(
      "many texts",
      () => workbookOf({ [STRINGS]: stringsXml(repeated(5_001, (i) => `<si><t>${i}</t></si>`)) }),
      "tooManyStrings",
      "工作簿中的文字超过 5000 条，已拒绝；请分成几个文件导入",
    ),
    limits: { strings: 5_000 },
  },
  refused(
    "a text too long for a cell",
    () => workbookOf({ [STRINGS]: stringsXml(`<si><t>${"长".repeat(32_768)}</t></si>`) }),
    "tooMuchText",
    `有一个单元格的文字超过 32767 字，已拒绝；请缩短“${"长".repeat(20)}…”`,
  ),
  refused(
    "one long text in a thousand cells",
    () =>
      workbookOf({
        [STRINGS]: stringsXml(`<si><t>${"长".repeat(32_767)}</t></si>`),
        [SHEET]: sheetXml(repeated(1_000, () => '<row><c t="s"><v>0</v></c></row>')),
      }),
    "tooMuchText",
    "工作簿中的文字合计超过 30000000 字，已拒绝；请分成几个文件导入",
  ),
  refused(
    "thirty thousand merged areas",
    () => sheet("", `<mergeCells>${repeated(30_000, (i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`)}</mergeCells>`),
    "tooManyMerges",
    "工作表“表”的合并单元格超过 20000 处，已拒绝；请取消合并后再上传",
  ),
  refused(
    "65 sheets",
    () =>
      workbookOf({
        "xl/workbook.xml": workbookXml(Array.from({ length: 65 }, (_, i) => `表${i}`)),
        "xl/_rels/workbook.xml.rels": relsXml(
          Array.from({ length: 65 }, () => ["worksheet", "worksheets/sheet1.xml"] as const),
        ),
      }),
    "tooManySheets",
    "工作簿的工作表超过 64 张，已拒绝；请只保留要导入的工作表",
  ),
  {
    ...refused(
      "more than the heap holds",
      () => workbookOf({ [STRINGS]: stringsXml(repeated(400_000, (i) => `<si><t>第${i}条</t></si>`)) }),
      "memory",
      "读取工作簿所需内存超过 16 MB，已停止；请删去多余的工作表和格式，或分成几个文件导入",
    ),
    limits: { heapMegabytes: 16 },
  },
  {
    ...refused(
      "more than the time allows",
      () => workbookOf(),
      "time",
      "读取工作簿超过 1 秒，已停止；请删去多余的内容，或分成几个文件导入",
    ),
    limits: { milliseconds: 1 },
  },
];
