import { archiveOf, relsXml, workbookOf } from "../testing-archive";
import { type HostileFile, MEGABYTE, RESAVE, refused } from "./file";

const OLE = "d0cf11e0a1b11ae1";

/** Files that are something else than a workbook. */
export const WRONG_TYPES: HostileFile[] = [
  refused(
    "200 MB",
    () => Buffer.alloc(200 * MEGABYTE),
    "tooLarge",
    "文件有 200 MB，超过上限 20 MB，已拒绝；请分成几个文件导入",
  ),
  refused("nothing", () => Buffer.alloc(0), "empty", "文件是空的，请重新选择文件"),
  refused(
    "a CSV file",
    () => Buffer.from("科目,金额\n30101,1.00\n"),
    "wrongType",
    `这是文本文件（如 CSV），不是 .xlsx 工作簿；${RESAVE}`,
  ),
  refused(
    "a CSV file in GBK",
    () => Buffer.from("bfc6c4bf2cbdf0b6ee0a", "hex"),
    "wrongType",
    `这是文本文件（如 CSV），不是 .xlsx 工作簿；${RESAVE}`,
  ),
  refused(
    "a CSV file in UTF-16",
    () => Buffer.from("\ufeff科目", "utf16le"),
    "wrongType",
    `这是文本文件，不是 .xlsx 工作簿；${RESAVE}`,
  ),
  refused(
    "a web page named .xlsx",
    () => Buffer.from("\ufeff <html><table><tr><td>1</td></tr></table></html>"),
    "wrongType",
    `这是网页（HTML）文件，不是 .xlsx 工作簿；${RESAVE}`,
  ),
  refused(
    "an XML spreadsheet",
    () => Buffer.from('<?xml version="1.0"?><Workbook/>'),
    "wrongType",
    `这是XML 文件，不是 .xlsx 工作簿；${RESAVE}`,
  ),
  refused(
    "a picture",
    () => Buffer.from("89504e470d0a1a0a0000000d", "hex"),
    "wrongType",
    `这不是 .xlsx 工作簿；${RESAVE}`,
  ),
  refused(
    "an .xls file",
    () => Buffer.from(OLE + "00".repeat(504), "hex"),
    "oldFormat",
    `这是旧格式（.xls 或 .et）文件，无法读取；${RESAVE}`,
  ),
  refused(
    "an .xlsb file",
    () => archiveOf([{ path: "xl/workbook.bin", content: "x" }]),
    "oldFormat",
    "这是二进制工作簿（.xlsb），无法读取；请在 Excel 中另存为 .xlsx 后再上传",
  ),
  refused(
    "a workbook with an opening password",
    () => Buffer.concat([Buffer.from(OLE, "hex"), Buffer.alloc(1_024), Buffer.from("EncryptedPackage", "utf16le")]),
    "encrypted",
    "工作簿设有打开密码，无法读取；请在 Excel 或 WPS 中取消密码后另存再上传",
  ),
  refused(
    "an archive with a password",
    () => workbookOf({}, [{ path: "secret", content: "x", flags: 1 }]),
    "encrypted",
    "工作簿设有打开密码，无法读取；请在 Excel 或 WPS 中取消密码后另存再上传",
  ),
  refused(
    "a Word document",
    () =>
      archiveOf([
        { path: "_rels/.rels", content: relsXml([["officeDocument", "word/document.xml"]]) },
        { path: "word/document.xml", content: "<w/>" },
      ]),
    "notWorkbook",
    "文件中没有工作表，不是 Excel 工作簿；请上传用 Excel 或 WPS 保存的 .xlsx 文件",
  ),
];

const MACROS = "工作簿含有宏，已拒绝；请另存为不含宏的 .xlsx 后再上传";
/** Workbooks that carry programs. */
export const PROGRAMS: HostileFile[] = [
  refused("macros", () => workbookOf({}, [{ path: "xl/vbaProject.bin", content: "x" }]), "macros", MACROS),
  refused(
    "macros under another name",
    () =>
      workbookOf({
        "xl/_rels/workbook.xml.rels": relsXml([
          ["worksheet", "worksheets/sheet1.xml"],
          ["vbaProject", "m.bin"],
        ]),
      }),
    "macros",
    MACROS,
  ),
  refused(
    "a macro sheet",
    () => workbookOf({}, [{ path: "xl/macrosheets/sheet2.xml", content: "<x/>" }]),
    "macros",
    MACROS,
  ),
];
