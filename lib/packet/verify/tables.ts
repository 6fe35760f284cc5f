import type { PrintedContent } from "./contents";
import type { Disagreement, ReadFile, ReadRow, ReadTable } from "./types";
import { tight } from "./words";

/** Whether what a file says is what is expected, in the way of that file. */
export type Same = (expected: string, found: string) => boolean;

/** A row that is expected, with its place in words. */
interface ExpectedRow {
  place: string;
  cells: string[];
}

const DRAFT_MARK = "（草稿）";
const isBlank = (cells: readonly string[]) => cells.every((cell) => cell === "");
const quoted = (text: string) => (text === "" ? "空白" : `“${text.replaceAll("\n", " ")}”`);

/** The words that a row begins with: `2010301 行政运行`. */
function rowWords(cells: readonly string[]): string {
  const words = cells.slice(0, 2).filter((cell) => cell !== "" && !/^-?[\d,]+\.\d+$/.test(cell));
  const text = words.join(" ").replaceAll("\n", " ");
  return text === "" ? "" : `（${text.length > 24 ? `${text.slice(0, 24)}…` : text}）`;
}

/** Every row of a table that prints anything, header first. */
function expectedRows({ header, rows, notes }: PrintedContent, headed: boolean, withNotes: boolean): ExpectedRow[] {
  const width = rows[0]?.length ?? header[0]?.length ?? 1;
  const all = [
    ...(headed ? header : []).map((cells, index) => ({ place: `表头第 ${index + 1} 行`, cells })),
    ...rows.map((cells, index) => ({ place: `第 ${index + 1} 行${rowWords(cells)}`, cells })),
    ...(withNotes ? notes : []).map((note, index) => ({
      place: `第 ${index + 1} 条说明`,
      cells: [note, ...Array.from({ length: width - 1 }, () => "")],
    })),
  ];
  return all.filter(({ cells }) => !isBlank(cells));
}

/** 第 3 栏（基本支出）: the nearest header over a column. */
function columnWords({ header }: PrintedContent, column: number): string {
  const words = header.map((level) => level[column] ?? "").filter(Boolean);
  const name = words.at(-1)?.replaceAll("\n", " ");
  return `第 ${column + 1} 栏${name ? `（${name}）` : ""}`;
}

class TableComparer {
  readonly found: Disagreement[] = [];
  cells = 0;

  constructor(
    private readonly file: string,
    private readonly table: PrintedContent,
    private readonly same: Same,
  ) {}

  private report(place: string, expected: string, found: string, at = ""): void {
    const where = `${this.table.name} ${place}`;
    const message = `${where}${at ? `，${at}` : ""}：应为${quoted(expected)}，此文件为${quoted(found)}`;
    this.found.push({ file: this.file, place: where, expected, found, message });
  }

  text(place: string, expected: string, found: string): void {
    if (!this.same(expected, found) && tight(expected) !== tight(found)) this.report(place, expected, found);
  }

  private positions(expected: ExpectedRow, row: ReadRow): void {
    expected.cells.forEach((cell, column) => {
      this.cells++;
      const found = row.cells[column] ?? "";
      if (!this.same(cell, found)) {
        this.report(`${expected.place}${columnWords(this.table, column)}`, cell, found, row.at?.(column));
      }
    });
    row.cells.slice(expected.cells.length).forEach((found, index) => {
      const column = expected.cells.length + index;
      if (found !== "") this.report(`${expected.place}第 ${column + 1} 栏`, "", found, row.at?.(column));
    });
  }

  /** A row whose cells say nothing of their columns: what it prints, in order. */
  private sequence(expected: ExpectedRow, row: ReadRow): void {
    const found = row.cells.filter((cell) => cell !== "");
    const wanted = expected.cells.flatMap((cell, column) => (cell === "" ? [] : [{ cell, column }]));
    this.cells += expected.cells.length;
    for (let at = 0; at < Math.max(found.length, wanted.length); at++) {
      const { cell = "", column = expected.cells.length - 1 } = wanted[at] ?? {};
      if (this.same(cell, found[at] ?? "")) continue;
      this.report(`${expected.place}${columnWords(this.table, column)}`, cell, found[at] ?? "");
      // What follows only stands one place further when something was put in or left out.
      if (found.length !== wanted.length) return;
    }
  }

  row(expected: ExpectedRow, row: ReadRow): void {
    if (row.cells.length >= expected.cells.length) this.positions(expected, row);
    else this.sequence(expected, row);
  }

  /** Whether a row is as expected, without saying so. */
  private matches({ cells }: ExpectedRow, row: ReadRow): boolean {
    const wanted = cells.filter((cell) => cell !== "");
    const found = row.cells.filter((cell) => cell !== "");
    return wanted.length === found.length && wanted.every((cell, at) => this.same(cell, found[at] ?? ""));
  }

  rows(expected: readonly ExpectedRow[], read: readonly ReadRow[]): void {
    let at = 0;
    for (const [index, wanted] of expected.entries()) {
      const [row, next] = [read[at], read[at + 1]];
      const surplus = read.length - at - (expected.length - index);
      if (row && surplus > 0 && next && !this.matches(wanted, row) && this.matches(wanted, next)) {
        this.report(`${wanted.place}之前多出一行`, "", row.cells.filter(Boolean).join(" "), row.at?.(0));
        at++;
      } else if (!row || (surplus < 0 && !this.matches(wanted, row))) {
        this.report(`${wanted.place}缺少整行`, wanted.cells.filter(Boolean).join(" "), "");
        continue;
      }
      this.row(wanted, read[at] as ReadRow);
      at++;
    }
    for (const row of read.slice(at)) {
      this.report("末尾多出一行", "", row.cells.filter(Boolean).join(" "), row.at?.(0));
    }
  }

  compare(read: ReadTable, draft: boolean, headed: boolean): void {
    this.text("表题", `${this.table.title}${draft ? DRAFT_MARK : ""}`, read.title);
    if (read.head !== undefined && !tight(read.head).includes(tight(`单位：${this.table.unit}`))) {
      this.report("单位", `单位：${this.table.unit}`, read.head);
    }
    // The twin keeps a zero where nothing is printed.
    const rows = read.rows.filter(({ cells }) => !cells.every((cell) => this.same("", cell)));
    this.rows(expectedRows(this.table, headed, read.notes === undefined), rows);
    if (read.notes === undefined) return;
    const count = Math.max(read.notes.length, this.table.notes.length);
    for (let at = 0; at < count; at++) {
      this.text(`第 ${at + 1} 条说明`, this.table.notes[at] ?? "", read.notes[at] ?? "");
    }
  }
}

/** How the tables of a file are compared. */
export interface TableRules {
  same: Same;
  /** true when the titles of a draft are marked in this file */
  draft: boolean;
  /** false when the rows of the file come without the printed header; true when absent */
  headed?: boolean;
}

/** Every place in which the tables of a file differ from the printed ones, and how many cells were compared. */
export function compareTables(
  file: string,
  printed: readonly PrintedContent[],
  tables: NonNullable<ReadFile["tables"]>,
  { same, draft, headed = true }: TableRules,
): { found: Disagreement[]; cells: number; omitted: string[] } {
  const found: Disagreement[] = [];
  const omitted: string[] = [];
  let cells = 0;
  printed.forEach((table, index) => {
    const read = tables[index];
    if (read === null) omitted.push(table.name);
    else if (!read) found.push({ file, place: table.name, message: `${table.name}：此文件中没有这张表` });
    else {
      const comparer = new TableComparer(file, table, same);
      comparer.compare(read, draft, headed);
      found.push(...comparer.found);
      cells += comparer.cells;
    }
  });
  if (tables.length > printed.length) {
    found.push({ file, message: `此文件有 ${tables.length} 张表，应为 ${printed.length} 张` });
  }
  return { found, cells, omitted };
}
