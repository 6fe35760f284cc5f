import { seenWord } from "@/lib/domain/entry/seen-text";
import { Refusal } from "@/lib/server/action-error";
import { readTable, type Workbook, WorkbookError } from "@/lib/workbook";
import { type FileRow, readSheet } from "../lists/read";
import type { FileRefusal } from "../lists/types";
import { LISTS_GUIDE } from "../lists/workbook";
import { CEILING_SPEC } from "./sheet";

/** What a file says of 控制数. */
export interface CeilingsFile {
  /** null where the file has no such sheet */
  rows: FileRow[] | null;
  refusals: FileRefusal[];
  notices: string[];
}

/** A year that a title names, where it is another. */
const YEAR = /(\d{4})\s*年/;

function refuseYear({ name, rows }: Workbook["sheets"][number], year: number, into: CeilingsFile): void {
  const [cell] = rows[0]?.cells ?? [];
  const said = YEAR.exec(cell?.text ?? "")?.[1];
  if (!cell || said === undefined || Number(said) === year) return;
  const message = `这是 ${said} 年的控制数，不是 ${year} 年的；请选择 ${said} 年后上传，或下载 ${year} 年的表填写。`;
  into.refusals.push({ sheet: name, cell: cell.ref, found: cell.text, message });
}

/** Reads the 控制数 of a year from the sheet of that name. Other sheets are named and not read. */
export function readCeilingsSheet(workbook: Workbook, year: number): CeilingsFile {
  const into: CeilingsFile = { rows: null, refusals: [], notices: [] };
  for (const sheet of workbook.sheets) {
    const name = seenWord(sheet.name).trim();
    if (name === CEILING_SPEC.sheet && sheet.rows.length > 0) {
      refuseYear(sheet, year, into);
      into.rows = readSheet(sheet, CEILING_SPEC, into);
    } else if (name !== LISTS_GUIDE && sheet.rows.length > 0) into.notices.push(`工作表“${sheet.name}”没有读取。`);
  }
  if (into.rows === null) {
    const names = workbook.sheets.map(({ name }) => `“${name}”`).join("、");
    const message = `没有找到工作表“${CEILING_SPEC.sheet}”（文件中有 ${names}），请用下载的表填写。`;
    into.refusals.push({ sheet: workbook.sheets[0]?.name ?? "", cell: "A1", found: "", message });
  }
  return into;
}

/** Reads 控制数 from a file that somebody chose. @throws Refusal when it is no workbook, or too large */
export async function readCeilingsFile(file: File, year: number): Promise<CeilingsFile> {
  try {
    return readCeilingsSheet(await readTable(new Uint8Array(await file.arrayBuffer())), year);
  } catch (error) {
    if (error instanceof WorkbookError && error.kind !== "failed") throw new Refusal(`${error.message}。`);
    throw error;
  }
}
