const CELL_END = /[\t\r\n]/g;

/** The end of a quoted cell that begins at `start`: the place after its closing quote, or null when it is none. */
function closedAt(text: string, start: number): number | null {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] !== '"') {
      const next = text[at + 1];
      return next === undefined || next === "\t" || next === "\r" || next === "\n" ? at + 1 : null;
    }
    at += 1;
  }
  return null;
}

function unquoted(cell: string): string {
  return cell.slice(1, -1).replaceAll('""', '"').replace(/\r\n?/g, "\n");
}

function plainEnd(text: string, start: number): number {
  CELL_END.lastIndex = start;
  return CELL_END.exec(text)?.index ?? text.length;
}

/**
 * Takes apart a block copied from Excel or WPS: cells between tabs, rows between line breaks (`\r\n`, `\n`, `\r`), cells
 * with tabs or line breaks between quotes with `""` for a quote. One line break at the end ends the last row and begins
 * no other. A quote that is not closed at the end of its cell is an ordinary character. Rows may differ in length.
 */
export function readBlock(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, "");
  const rows: string[][] = [];
  let at = 0;
  let row: string[] = [];
  while (at < plain.length) {
    const closed = plain[at] === '"' ? closedAt(plain, at) : null;
    const end = closed ?? plainEnd(plain, at);
    const cell = plain.slice(at, end);
    row.push(closed === null ? cell : unquoted(cell));
    at = end + 1;
    if (plain[end] === "\t") {
      if (end + 1 < plain.length) continue;
      row.push("");
    }
    if (plain[end] === "\r" && plain[end + 1] === "\n") at += 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

const quoted = (cell: string) => (/[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Cells as Excel and WPS put them on the clipboard; `readBlock` gives them back. */
export function writeBlock(cells: readonly (readonly string[])[]): string {
  return cells.map((row) => `${row.map(quoted).join("\t")}\r\n`).join("");
}
