import type { BudgetBook } from "@/lib/domain/book/types";
import type { Workbook, WorkbookCell, WorkbookRow, WorkbookSheet } from "@/lib/workbook/types";
import type { ImportColumn, ImportKind } from "./kinds";
import { columnsOf, foldedHeading, headLines, isAside } from "./layout";
import type { ImportRefusal } from "./result";
import { SPECS } from "./specs";

/** Headings are looked for in so many rows with content. */
const HEAD_ROWS = 20;
/** Fewer headings than this are no table at all. */
const ENOUGH = 2;

/** A column of the template and where the sheet has it. */
export interface PlacedColumn {
  column: ImportColumn;
  /** counted from 0 */
  at: number;
}

/** The sheet that was looked for, its columns and the rows below its headings; or what is wrong with it. */
export interface FoundSheet {
  sheet: string;
  columns: PlacedColumn[];
  rows: WorkbookRow[];
  refusals: ImportRefusal[];
}

interface Headings {
  sheet: WorkbookSheet;
  /** place in the rows of the sheet */
  index: number;
  row: WorkbookRow;
  matches: number;
}

function headingsIn(sheet: WorkbookSheet, known: ReadonlySet<string>): Headings | undefined {
  const candidates = sheet.rows.slice(0, HEAD_ROWS).map((row, index): Headings => {
    const matches = row.cells.filter(({ text }) => known.has(foldedHeading(text))).length;
    return { sheet, index, row, matches };
  });
  return candidates.sort((a, b) => b.matches - a.matches || a.index - b.index)[0];
}

/** The sheet of the template's name, else the one that has most of its headings. */
function pickHeadings(workbook: Workbook, kind: ImportKind): Headings | undefined {
  const known = new Set(SPECS[kind].columns.map(({ heading }) => foldedHeading(heading)));
  const named = workbook.sheets.find(({ name }) => name.trim() === SPECS[kind].sheet);
  const sheets = named ? [named] : workbook.sheets;
  const found = sheets.flatMap((sheet) => headingsIn(sheet, known) ?? []);
  return found.filter(({ matches }) => matches >= ENOUGH).sort((a, b) => b.matches - a.matches)[0];
}

function headingRefusals(cells: readonly WorkbookCell[], columns: readonly ImportColumn[], sheet: string) {
  const seen = new Map<string, string>();
  return cells.flatMap(({ ref, text }): ImportRefusal[] => {
    const folded = foldedHeading(text);
    const before = seen.get(folded);
    if (folded !== "" && !before) seen.set(folded, ref);
    const refuse = (message: string) => [{ sheet, cell: ref, found: text, message }];
    if (before) return refuse(`表头“${text}”与 ${before} 重复，请删去其中一列`);
    if (folded === "" || columns.some(({ heading }) => foldedHeading(heading) === folded)) return [];
    return refuse(`无法识别的表头“${text}”，请改为模板中的表头或删去该列`);
  });
}

/** Year and owner above the headings, where the sheet names them, must be those of the book. */
function ownerRefusals(rows: readonly WorkbookRow[], expected: readonly [string, string], sheet: string) {
  const [title, owner] = expected;
  const codeOf = (text: string) => /^(部门|单位)[:：]\s*(\S+)/.exec(text.trim())?.slice(1, 3).join(" ");
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ ref, text }): ImportRefusal[] => {
      const refuse = (message: string) => [{ sheet, cell: ref, found: text, message }];
      const year = /(\d{4})\s*年/.exec(text)?.[1];
      if (year && !title.startsWith(year))
        return refuse(`这是 ${year} 年的表，应为 ${title.slice(0, 4)} 年；请重新下载模板填写`);
      const code = codeOf(text);
      if (code && code !== codeOf(owner)) return refuse(`这张表不属于“${owner}”，请重新下载模板填写`);
      return [];
    }),
  );
}

/**
 * Finds the sheet of a template in a workbook by its name or its headings, and its columns by their headings, in whatever
 * order. A sheet of another year, department or unit, with unknown headings or without a column is refused: a column
 * passed over in silence would be read as blank.
 */
export function findSheet(workbook: Workbook, kind: ImportKind, book: BudgetBook, unit: string | null): FoundSheet {
  const name = SPECS[kind].sheet;
  const headings = pickHeadings(workbook, kind);
  if (!headings) {
    const message = `没有找到“${name}”表或其表头，请用下载的模板填写`;
    return { sheet: name, columns: [], rows: [], refusals: [{ sheet: name, cell: "A1", found: "", message }] };
  }
  const { sheet, index, row } = headings;
  const allowed = SPECS[kind].columns;
  const columns = allowed.flatMap((column): PlacedColumn[] => {
    const cell = row.cells.find(({ text }) => foldedHeading(text) === foldedHeading(column.heading));
    return cell ? [{ column, at: cell.column }] : [];
  });
  const missing = columnsOf(kind, unit).filter(
    (column) => !isAside(column) && !columns.some((placed) => placed.column === column),
  );
  const refusals = [
    ...ownerRefusals(sheet.rows.slice(0, index), headLines(kind, book, unit), sheet.name),
    ...headingRefusals(row.cells, allowed, sheet.name),
  ];
  if (missing.length > 0) {
    const list = missing.map(({ heading }) => `“${heading}”`).join("、");
    const message = `缺少列${list}，请用下载的模板填写，不要删去其中的列`;
    refusals.push({ sheet: sheet.name, cell: `A${row.number}`, found: "", message });
  }
  return { sheet: sheet.name, columns, rows: sheet.rows.slice(index + 1), refusals };
}
