import type { BudgetBook } from "@/lib/domain/book/types";
import { type ReadCell, readCellText } from "@/lib/domain/entry/cell-text";
import { blankOf } from "@/lib/domain/entry/columns";
import { normaliseDigits } from "@/lib/domain/money";
import { shownDecimal } from "@/lib/workbook/decimal";
import type { WorkbookCell } from "@/lib/workbook/types";
import type { ImportColumn } from "./kinds";

/** Reads a cell of a column; a blank is what the column holds when nothing stands in it. */
export type CellReader = (column: ImportColumn, cell: WorkbookCell | undefined) => ReadCell;

const ok = (value: string | null): ReadCell => ({ ok: true, value });
const refused = (message: string): ReadCell => ({ ok: false, message });

/** A cell's text as a clerk sees it, or why it cannot be taken for any column. */
function shownText(cell: WorkbookCell): { ok: true; text: string } | { ok: false; message: string } {
  const { kind, text, formula, format } = cell;
  if (kind === "error") return { ok: false, message: `单元格的公式出错（${text}），请改正公式或直接填写` };
  if (kind === "blank" && formula) {
    return { ok: false, message: "公式没有算出的结果，请在 Excel 或 WPS 中重新计算并保存，或直接填写" };
  }
  if (format === "date") return { ok: false, message: "单元格是日期，请将单元格格式改为文本后重新填写" };
  if (format === "percent") return { ok: false, message: "单元格是百分比，请将单元格格式改为常规后重新填写" };
  if (kind !== "number") return { ok: true, text };
  try {
    return { ok: true, text: shownDecimal(text) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { ok: false, message: error.message };
  }
}

/** A code, a name that only one has, or code and name as `202001 办公室`. */
function readNamed(text: string, what: string, list: readonly { code: string; name: string }[]): ReadCell {
  const typed = text.trim();
  const plain = normaliseDigits(typed);
  const byCode = list.find(({ code }) => code === typed || code === plain);
  if (byCode) return ok(byCode.code);
  const byBoth = list.filter(
    ({ code, name }) => plain.replace(/[\s-]/g, "") === `${code}${name}`.replace(/[\s-]/g, ""),
  );
  const found = byBoth.length > 0 ? byBoth : list.filter(({ name }) => name === typed);
  if (found.length === 1) return ok(found[0]?.code ?? null);
  if (found.length > 1) return refused(`有 ${found.length} 个${what}叫“${typed}”，请填${what}编码`);
  const known = list.length
    ? `现有${what}：${list
        .slice(0, 8)
        .map(({ code }) => code)
        .join("、")}`
    : `本预算还没有${what}`;
  return refused(`没有${what}“${typed}”（${known}），请填已有的${what}编码`);
}

/** Codes that the book's own lines stand on already: the findings speak of those that do not exist. */
function codesInUse(book: BudgetBook): ReadonlySet<string> {
  return new Set([
    ...book.lines.flatMap(({ function: code, economic, governmentEconomic }) => [
      code,
      economic,
      governmentEconomic ?? "",
    ]),
    ...(book.priorYear?.lines ?? []).map((line) => line.function),
  ]);
}

/** Reads the cells of one import. Texts that repeat, as codes and words do, are read once. */
export function cellReader(book: BudgetBook): CellReader {
  const inUse = codesInUse(book);
  const context = { edition: book.edition, unit: "yuan" } as const;
  const known = new Map<string, ReadCell>();

  const readText = (column: ImportColumn, text: string): ReadCell => {
    if (text.trim() === "") return ok(null);
    switch (column.kind) {
      case "unit":
        return readNamed(text, "单位", book.units);
      case "project":
        return readNamed(text, "项目", book.projects);
      case "key":
      case "info":
        return ok(text.trim());
      case "text":
        return ok(column.id === "note" ? text : text.trim());
      case "code":
        return inUse.has(text.trim())
          ? ok(text.trim())
          : readCellText({ ...column, label: column.heading }, text, context);
      default:
        return readCellText({ ...column, label: column.heading }, text, context);
    }
  };

  const readOnce = (column: ImportColumn, text: string): ReadCell => {
    if (column.kind === "amount" || column.kind === "text" || column.kind === "key") return readText(column, text);
    const key = `${column.id} ${text}`;
    const before = known.get(key);
    if (before) return before;
    const read = readText(column, text);
    known.set(key, read);
    return read;
  };

  return (column, cell) => {
    const blank = column.kind === "boolean" ? blankOf({ ...column, label: column.heading }) : null;
    if (!cell) return { ok: true, value: blank };
    const shown = shownText(cell);
    if (!shown.ok) return shown;
    const read = readOnce(column, shown.text);
    return read.ok && read.value === null ? { ok: true, value: blank } : read;
  };
}
