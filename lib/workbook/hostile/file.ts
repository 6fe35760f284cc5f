import { sheetXml, workbookOf } from "../testing-archive";
import type { RefusalKind, WorkbookLimits } from "../types";

/** A file that must be refused, made when asked for. */
export interface HostileFile {
  what: string;
  make: () => Buffer;
  kind: RefusalKind;
  message: string;
  /** where reaching the real limit would make a large file */
  limits?: Partial<WorkbookLimits>;
}

export const SHEET = "xl/worksheets/sheet1.xml";
export const STRINGS = "xl/sharedStrings.xml";
export const MEGABYTE = 1024 * 1024;
/** How the messages go on. */
export const RESAVE = "请用 Excel 或 WPS 打开后另存为 .xlsx 再上传";
export const NOT_SAVED_SO = "不是正常保存的工作簿，已拒绝";
export const BROKEN = "工作簿文件已损坏：";

/** A workbook of one sheet with the XML between `sheetData` and of what follows it. */
export const sheet = (data: string, after = "") => workbookOf({ [SHEET]: sheetXml(data, after) });

export const repeated = (count: number, item: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => item(index)).join("");

export const refused = (what: string, make: () => Buffer, kind: RefusalKind, message: string): HostileFile => ({
  what,
  make,
  kind,
  message,
});

/** What a cell or row outside of every worksheet is told. */
export const badReference = (what: string) => `工作表“表”中的${what}超出工作表的范围，${NOT_SAVED_SO}`;
