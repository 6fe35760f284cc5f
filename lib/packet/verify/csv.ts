import type { ReadRow } from "./types";

/**
 * The rows of a CSV file (RFC 4180), its header first; a byte order mark is passed over.
 *
 * @returns null when the file is not UTF-8 or a quoted field does not end
 */
export function readCsv(bytes: Buffer): ReadRow[] | null {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at);
    if (!field) return null;
    row.push(field.value);
    at = field.end;
    if (text[at] === ",") {
      at++;
      // A comma at the end of a line still begins a field.
      if (at === text.length || text[at] === "\r" || text[at] === "\n") row.push("");
      else continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
  return rows.map((cells, index) => ({ cells, at: () => `文件第 ${index + 1} 条记录` }));
}

function plainField(text: string, from: number): { value: string; end: number } {
  const length = text.slice(from).search(/[,\r\n]/);
  const end = length < 0 ? text.length : from + length;
  return { value: text.slice(from, end), end };
}

function quotedField(text: string, from: number): { value: string; end: number } | null {
  let end = from + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0) return null;
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  const after = text[end + 1];
  if (after !== undefined && !/[,\r\n]/.test(after)) return null;
  return { value: text.slice(from + 1, end).replaceAll('""', '"'), end: end + 1 };
}
