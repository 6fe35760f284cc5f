import { readWorkbook, shownDecimal, WorkbookError, type WorkbookSheet } from "../../workbook";
import { PACKET_LIMITS } from "./source";
import { type ReadFile, type ReadRow, type ReadTable, UnreadablePacket } from "./types";

/** Rows above a table: label, title, 部门全称 and 单位. */
const HEAD_ROWS = 3;

/** `C12` of a column counted from 0 and a row counted from 1. */
function cellName(column: number, row: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

function readSheet(sheet: WorkbookSheet): ReadTable {
  const rows = sheet.rows.map(({ number, cells }): ReadRow & { number: number } => {
    const texts: string[] = [];
    for (const { column, kind, text } of cells) {
      while (texts.length < column) texts.push("");
      texts.push(kind === "number" ? shownDecimal(text) : text);
    }
    return { number, cells: texts, at: (column) => `工作表“${sheet.name}”${cellName(column, number)} 单元格` };
  });
  const head = (number: number) => rows.find((row) => row.number === number)?.cells ?? [];
  return {
    title: head(2)[0] ?? "",
    head: head(HEAD_ROWS).join(" "),
    rows: rows.filter(({ number }) => number > HEAD_ROWS),
  };
}

/** Rows are as wide as their last cell: filled up, so that every place of a table is compared. */
function filled(table: ReadTable): ReadTable {
  const width = Math.max(0, ...table.rows.map(({ cells }) => cells.length));
  for (const { cells } of table.rows) while (cells.length < width) cells.push("");
  return table;
}

/**
 * The tables of a workbook: every sheet behind the directory, in order. Notes stand among the rows.
 *
 * @throws UnreadablePacket when the workbook cannot be read within its limits
 */
export async function readTableWorkbook(bytes: Buffer): Promise<ReadFile> {
  try {
    const { sheets } = await readWorkbook(bytes, PACKET_LIMITS);
    return { tables: sheets.slice(1).map((sheet) => filled(readSheet(sheet))) };
  } catch (error) {
    if (error instanceof WorkbookError) throw new UnreadablePacket(error.message, { cause: error });
    throw error;
  }
}
