import type { CodeRow } from "@/lib/domain/classification";
import { normaliseDigits } from "@/lib/domain/money";
import { Refusal } from "@/lib/server/action-error";
import { readTable, WorkbookError } from "@/lib/workbook";

const MOST_BYTES = 5 * 1024 * 1024;

/** Ten times what the largest tree has. */
const LIMITS = { rows: 20_000, columns: 100 };

const COLUMNS = {
  code: /^(科目)?编码$|^科目代码$|^代码$|^code$/i,
  name: /^(科目)?名称$|^name$/i,
  fund: /^预算$|^预算类型$|^fund$/i,
};

interface Line {
  number: number;
  cells: string[];
}

async function linesOf(bytes: Buffer): Promise<Line[]> {
  try {
    const { sheets } = await readTable(bytes, LIMITS);
    return (sheets[0]?.rows ?? []).map(({ number, cells }) => {
      const texts: string[] = [];
      for (const { column, text } of cells) texts[column] = text;
      return { number, cells: Array.from(texts, (text) => text ?? "") };
    });
  } catch (error) {
    if (error instanceof WorkbookError) throw new Refusal(`${error.message}。`);
    throw error;
  }
}

/**
 * The lines of a file with codes: .xlsx, or a table saved as text (CSV). The first line that names 编码 and 名称 says which columns they are;
 * 预算 may stand beside them.
 *
 * @throws Refusal when the file is too large, cannot be read, or names no such columns
 */
export async function readCodeFile(file: File): Promise<CodeRow[]> {
  if (file.size > MOST_BYTES) throw new Refusal("科目文件最大 5 MB，请只保留编码、名称、预算三列。");
  const bytes = Buffer.from(await file.arrayBuffer());
  const lines = await linesOf(bytes);
  const place = (cells: readonly string[], pattern: RegExp) => cells.findIndex((cell) => pattern.test(cell.trim()));
  const header = lines.findIndex(({ cells }) => place(cells, COLUMNS.code) >= 0 && place(cells, COLUMNS.name) >= 0);
  const names = lines[header]?.cells;
  if (!names) throw new Refusal("文件中没有找到“编码”和“名称”两列的表头，请核对文件。");
  const at = (cells: readonly string[], pattern: RegExp) => (cells[place(names, pattern)] ?? "").trim();
  return lines
    .slice(header + 1)
    .map(({ number, cells }) => ({
      line: number,
      code: normaliseDigits(at(cells, COLUMNS.code)).replace(/\.0+$/, ""),
      name: at(cells, COLUMNS.name).replaceAll(",", "，"),
      fund: place(names, COLUMNS.fund) >= 0 ? at(cells, COLUMNS.fund) : "",
    }))
    .filter(({ code, name }) => code !== "" || name !== "");
}
