import { archiveOf, workbookEntries, workbookOf, workbookXml } from "../testing-archive";
import {
  BROKEN,
  badReference,
  type HostileFile,
  NOT_SAVED_SO,
  RESAVE,
  refused,
  repeated,
  SHEET,
  STRINGS,
  sheet,
} from "./file";

const DOCTYPE = (path: string) => `文件“${path}”含有 DOCTYPE 或外部实体声明，${NOT_SAVED_SO}`;
const LAUGHS = repeated(9, (i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`);
/** Workbooks whose XML attacks the reader. */
export const MARKUP: HostileFile[] = [
  refused(
    "a billion laughs",
    () => workbookOf({ [STRINGS]: `<!DOCTYPE sst [<!ENTITY l0 "ha">${LAUGHS}]><sst><si><t>&l9;</t></si></sst>` }),
    "doctype",
    DOCTYPE(STRINGS),
  ),
  refused(
    "an external entity",
    () =>
      workbookOf({
        [SHEET]:
          '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="str"><v>&e;</v></c></row></sheetData></worksheet>',
      }),
    "doctype",
    DOCTYPE(SHEET),
  ),
  refused(
    "an external DTD",
    () => workbookOf({ "xl/workbook.xml": '<!DOCTYPE workbook SYSTEM "http://example.invalid/x.dtd"><workbook/>' }),
    "doctype",
    DOCTYPE("xl/workbook.xml"),
  ),
  refused(
    "an unknown entity",
    () => sheet('<row><c t="str"><v>&nosuch;</v></c></row>'),
    "broken",
    `${BROKEN}文件“${SHEET}”不是合格的 XML；${RESAVE}`,
  ),
  refused(
    "unclosed elements",
    () => workbookOf({ [SHEET]: "<worksheet><sheetData><row>" }),
    "broken",
    `${BROKEN}文件“${SHEET}”不是合格的 XML；${RESAVE}`,
  ),
  refused(
    "a part that is not UTF-8",
    () =>
      archiveOf(
        workbookEntries({}).map((entry) =>
          entry.path === SHEET ? { ...entry, content: Buffer.from("fffe3c00", "hex") } : entry,
        ),
      ),
    "broken",
    `${BROKEN}文件“${SHEET}”不是 UTF-8 编码；${RESAVE}`,
  ),
  refused(
    "elements 50,000 deep",
    () => workbookOf({ [SHEET]: "<a>".repeat(50_000) }),
    "tooDeep",
    `文件“${SHEET}”中的标签嵌套超过 32 层，${NOT_SAVED_SO}`,
  ),
  refused(
    "a flood of CDATA sections",
    () => sheet(`<row><c t="inlineStr"><is><t>${"<![CDATA[x]]>".repeat(20_000)}</t></is></c></row>`),
    "tooMuchMarkup",
    `文件“${SHEET}”中的注释或 CDATA 超过 1000 处，${NOT_SAVED_SO}`,
  ),
  refused(
    "a flood of comments",
    () => sheet(repeated(20_000, (i) => `<!--${i}-->`)),
    "tooMuchMarkup",
    `文件“${SHEET}”中的注释或 CDATA 超过 1000 处，${NOT_SAVED_SO}`,
  ),
  refused(
    "a tag of two megabytes",
    () => sheet(`<row ${repeated(200_000, (i) => `a${i}="${i}" `)}/>`),
    "tooMuchText",
    `文件“${SHEET}”中有一处内容超过 1048576 个字符，已拒绝`,
  ),
];

/** Workbooks whose cells stand or hold what no worksheet can. */
export const PLACES: HostileFile[] = [
  ...["XFE1", "ZZZZ1", "A2", "A0", "A01048577", "a1", "__proto__"].map((ref) =>
    refused(
      `a cell at ${ref}`,
      () => sheet(`<row r="1"><c r="${ref}"><v>1</v></c></row>`),
      "badReference",
      badReference(`单元格“${ref}”`),
    ),
  ),
  ...["0", "1048577", "-1", "99999999", "x"].map((row) =>
    refused(`a row ${row}`, () => sheet(`<row r="${row}"/>`), "badReference", badReference(`行号“${row}”`)),
  ),
  refused(
    "rows in disorder",
    () => sheet('<row r="2"/><row r="1"/>'),
    "broken",
    `${BROKEN}工作表“表”的行号 1 重复或次序颠倒；${RESAVE}`,
  ),
  refused(
    "a cell twice",
    () => sheet('<row r="1"><c r="B1"/><c r="B1"/></row>'),
    "broken",
    `${BROKEN}工作表“表”的单元格“B1”重复或次序颠倒；${RESAVE}`,
  ),
  refused(
    "a text that is not there",
    () => sheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'),
    "broken",
    `${BROKEN}工作表“表”的单元格 A1 所指的文字不存在；${RESAVE}`,
  ),
  refused(
    "words as a number",
    () => sheet('<row r="1"><c r="A1"><v>1,2</v></c></row>'),
    "badNumber",
    "工作表“表”的单元格 A1 标为数字，内容却是“1,2”，已拒绝",
  ),
  refused(
    "a sheet without content",
    () => workbookOf({ "xl/workbook.xml": workbookXml(["一", "二", "三", "四"]) }),
    "broken",
    `${BROKEN}找不到工作表“四”的内容；${RESAVE}`,
  ),
];
