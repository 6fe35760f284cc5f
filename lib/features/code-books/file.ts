import type { CodeRow, CodeTableName, TableLine } from "@/lib/domain/classification";
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

interface Columns {
  readonly [name: string]: RegExp;
}

/** The lines below the first one that names all columns, each by these. */
async function columnsOf<C extends Columns>(file: File, columns: C, needed: readonly (keyof C)[], missing: string) {
  if (file.size > MOST_BYTES) throw new Refusal("科目文件最大 5 MB，请只保留编码、名称等所需的列。");
  const lines = await linesOf(Buffer.from(await file.arrayBuffer()));
  const place = (cells: readonly string[], name: keyof C) =>
    cells.findIndex((cell) => columns[name]?.test(cell.replace(/\s/g, "")));
  const header = lines.findIndex(({ cells }) => needed.every((name) => place(cells, name) >= 0));
  const names = lines[header]?.cells;
  if (!names) throw new Refusal(missing);
  const at = (cells: readonly string[], name: keyof C) => (cells[place(names, name)] ?? "").trim();
  return lines.slice(header + 1).map(({ number, cells }) => ({ number, at: (name: keyof C) => at(cells, name) }));
}

const digits = (text: string) => normaliseDigits(text).replace(/\.0+$/, "");

/**
 * The lines of a file with codes: .xlsx, or a table saved as text (CSV). The first line that names 编码 and 名称 says which columns they are;
 * 预算 may stand beside them.
 *
 * @throws Refusal when the file is too large, cannot be read, or names no such columns
 */
export async function readCodeFile(file: File): Promise<CodeRow[]> {
  const missing = "文件中没有找到“编码”和“名称”两列的表头，请核对文件。";
  const lines = await columnsOf(file, COLUMNS, ["code", "name"], missing);
  return lines
    .map(({ number, at }) => ({
      ...{ line: number, code: digits(at("code")), name: at("name").replaceAll(",", "，"), fund: at("fund") },
    }))
    .filter(({ code, name }) => code !== "" || name !== "");
}

const TABLES = {
  correspondence: {
    from: /^部门(?:预算)?(?:支出)?经济分类(?:科目)?(?:编码|代码)?$|^economic$/i,
    to: /^政府(?:预算)?(?:支出)?经济分类(?:科目)?(?:编码|代码)?$|^governmentEconomic$/i,
    appliesTo: /^适用(?:单位|范围)?$|^单位(?:性质|类型)$|^appliesTo$/i,
  },
  succession: {
    from: /^(?:原|旧|上年)(?:科目)?(?:编码|代码)?$/,
    to: /^(?:新|现|本年)(?:科目)?(?:编码|代码)?$/,
    appliesTo: /(?!)/,
  },
} as const satisfies Record<CodeTableName, Columns>;

const MISSING: Readonly<Record<CodeTableName, string>> = {
  correspondence: "文件中没有找到“部门预算支出经济分类”和“政府预算支出经济分类”两列的表头，请核对文件。",
  succession: "文件中没有找到“旧科目”和“新科目”两列的表头，请核对文件。",
};

/**
 * The lines of a file with a table between codes, read as `readCodeFile` reads codes: 部门 and 政府预算支出经济分类, 适用单位 beside them;
 * or 旧科目 and 新科目.
 *
 * @throws Refusal when the file is too large, cannot be read, or names no such columns
 */
export async function readTableFile(file: File, table: CodeTableName): Promise<TableLine[]> {
  const lines = await columnsOf<Columns>(file, TABLES[table], ["from", "to"], MISSING[table]);
  return lines
    .map(({ number, at }) => ({
      ...{ line: number, from: digits(at("from")), to: digits(at("to")), appliesTo: at("appliesTo") },
    }))
    .filter(({ from, to }) => from !== "" || to !== "");
}
