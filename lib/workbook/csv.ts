import { WorkbookError } from "./error";
import type { Workbook, WorkbookCell, WorkbookLimits, WorkbookRow } from "./types";

const RESAVE = "请用 Excel 或 WPS 打开后另存为 .xlsx 再上传";

/** The encodings that Excel and WPS save text tables in. */
function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const byMark = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;
  for (const encoding of byMark ? [byMark] : ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return null;
}

/** What parts the cells: the sign that the first line has most of. */
function separatorOf(text: string): "," | "\t" | ";" | null {
  const line = /^.*$/m.exec(text.replace(/"[^"]*"/g, ""))?.[0] ?? "";
  const counts = ([",", "\t", ";"] as const).map((sign) => ({ sign, count: line.split(sign).length }));
  const [most] = counts.sort((a, b) => b.count - a.count);
  return most && most.count > 1 ? most.sign : null;
}

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${columnName(Math.floor(column / 26) - 1)}${letter}`;
}

/** Cells of a table of text, row by row: quoted ones may hold separators, line breaks and doubled quotes. */
function* rowsOf(text: string, separator: string): Generator<string[], void, void> {
  const cell = new RegExp(`"((?:[^"]|"")*)"(?=${separator}|\\r|\\n|$)|[^${separator}\\r\\n]*`, "y");
  let at = 0;
  let row: string[] = [];
  while (at <= text.length) {
    cell.lastIndex = at;
    const [whole = "", quoted] = cell.exec(text) ?? [];
    row.push(quoted === undefined ? whole : quoted.replaceAll('""', '"').replace(/\r\n?/g, "\n"));
    at += whole.length;
    const end = text[at];
    at += end === "\r" && text[at + 1] === "\n" ? 2 : 1;
    if (end === separator) continue;
    yield row;
    row = [];
  }
}

/** A cell that a program wrote as `="007"` so that its zeros stay. */
const kept = (text: string) => /^="([^"]*)"$/.exec(text)?.[1] ?? text;

/**
 * Reads a table saved as text (CSV) in UTF-8, GBK or UTF-16, its cells parted by commas, tabs or semicolons. Its cells are
 * texts as they were shown when it was saved.
 *
 * @throws WorkbookError when it is no such table or larger than `limits`
 */
export function readCsv(bytes: Uint8Array, limits: WorkbookLimits): Workbook {
  const text = decoded(bytes)?.replace(/^\ufeff/, "") ?? "";
  const separator = separatorOf(text);
  if (separator === null || /[\0]/.test(text)) {
    throw new WorkbookError("wrongType", `这是文本文件，其中没有表格；${RESAVE}`);
  }
  const rows: WorkbookRow[] = [];
  let number = 0;
  for (const texts of rowsOf(text, separator)) {
    number++;
    if (texts.length > limits.columns) {
      throw new WorkbookError("tooManyColumns", `第 ${number} 行超过 ${limits.columns} 列，已拒绝；请删去多余的列`);
    }
    const cells = texts.flatMap((written, column): WorkbookCell[] => {
      const shown = kept(written);
      return shown === "" ? [] : [{ ref: `${columnName(column)}${number}`, column, kind: "text", text: shown }];
    });
    if (cells.length > 0) rows.push({ number, cells });
    if (rows.length > limits.rows) {
      throw new WorkbookError("tooManyRows", `文件超过 ${limits.rows} 行，已拒绝；请分成几个文件导入`);
    }
    const long = cells.find((cell) => cell.text.length > limits.textLength);
    if (long)
      throw new WorkbookError("tooMuchText", `单元格 ${long.ref} 的文字超过 ${limits.textLength} 字，已拒绝；请缩短`);
  }
  return { sheets: [{ name: "CSV", rows }] };
}
