import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { readCellText } from "@/lib/domain/entry/cell-text";
import { foldedWord } from "@/lib/domain/entry/choice-words";
import { foldedHeading, isTotalLabel } from "@/lib/domain/entry/heading-words";
import { seenWord, standInFault } from "@/lib/domain/entry/seen-text";
import { reference } from "@/lib/packet/xlsx/worksheet";
import type { Workbook, WorkbookSheet } from "@/lib/workbook";
import type { AmountUnit } from "../../domain/money";
import { unitInNote } from "../import/amount-unit";
import { findHeadings, type Headings, type PlacedColumn } from "../import/headings";
import { isAside } from "../import/layout";
import { isBlank, isNothing, type SeenRow, seenRows, wordIn } from "../import/seen-row";
import { shownCell } from "../import/shown-cell";
import { headingInWords, rowsInWords } from "../import/words";
import { LIST_SPECS, type ListColumn, type ListSpec } from "./columns";
import { type FileRefusal, LIST_NAMES, type ListName } from "./types";
import { LISTS_GUIDE } from "./workbook";

/** A cell as a person sees it, or why it cannot be taken. */
export interface FileCell {
  ref: string;
  /** what stands there */
  found: string;
  /** of a choice the key of its term; null for a blank */
  value: string | null;
  problem: string | null;
}

/** A row of a list; columns that the sheet does not have are not among its cells. */
export interface FileRow {
  /** its number in the worksheet */
  row: number;
  cells: Readonly<Record<string, FileCell>>;
}

/** What a file says of the lists; a list whose sheet is not there is absent. */
export interface ListsFile {
  rows: Partial<Record<ListName, FileRow[]>>;
  refusals: FileRefusal[];
  notices: string[];
}

type Sheet = Pick<ListSpec, "columns">;
type Into = Pick<ListsFile, "refusals" | "notices">;

/** How a note below a table begins. */
const NOTE = /^[（(【]?(填表|填报|制表|填写说明|说明|备注|附注|注)[^\d]{0,4}[:：、.．]/;

function textProblem({ check }: ListColumn, text: string): string | null {
  const read = check?.safeParse(text);
  if (!read || read.success) return null;
  const message = read.error.issues[0]?.message ?? "";
  return message.endsWith("。") ? message : `${message}。`;
}

/** What a text means in a column. @param unit of an amount that does not name its own */
function readText(column: ListColumn, text: string, unit: AmountUnit): Pick<FileCell, "value" | "problem"> {
  const word = seenWord(text).replace(/\s+/g, " ").trim();
  if (word === "") return { value: null, problem: column.required ? `${column.heading}不能为空。` : null };
  const standIn = standInFault(word);
  if (standIn !== null) return { value: null, problem: `${standIn}。` };
  if (column.kind === "choice" || column.kind === "amount") {
    const known = column.synonyms?.[foldedWord(word)];
    if (known !== undefined) return { value: known, problem: null };
    const read = readCellText({ ...column, label: column.heading }, word, { edition: "", basis: CARRIED_BASIS, unit });
    return read.ok ? { value: String(read.value), problem: null } : { value: null, problem: `${read.message}。` };
  }
  const halfWidth = word.normalize("NFKC");
  const plain = column.digits && /^[!-~ ]*$/.test(halfWidth) ? halfWidth : word;
  const problem = textProblem(column, plain);
  return { value: problem === null ? plain : null, problem };
}

function cellAt({ column, at }: PlacedColumn & { column: ListColumn }, row: SeenRow): FileCell {
  const cell = row.cells.get(at);
  const ref = reference(row.number - 1, at);
  const found = cell?.text ?? "";
  const shown = cell ? shownCell(cell, column, "yuan") : { ok: true as const, text: "" };
  if (!shown.ok) return { ref, found, value: null, problem: `${shown.message}。` };
  return { ref, found, ...readText(column, shown.text, shown.unit ?? "yuan") };
}

/** A row of sums: among amounts, where what names a row there says 合计, or nothing. */
function isTotal(columns: readonly PlacedColumn[], { cells }: SeenRow): boolean {
  if (!columns.some(({ column }) => column.kind === "amount")) return false;
  const texts = columns.flatMap(({ column, at }) => (column.kind === "amount" ? [] : [cells.get(at)?.text ?? ""]));
  const said = texts.filter((text) => text.trim() !== "");
  return said.length > 0 && said.every(isTotalLabel);
}

/** A row that is none of the list: nothing of it, its headings printed again, a sum, a note below the table. */
function asideOf(columns: readonly PlacedColumn[], head: ReadonlySet<string>, row: SeenRow): "empty" | "aside" | null {
  const read = columns.filter(({ column }) => !isAside(column)).map(({ at }) => row.cells.get(at));
  if (read.every(isNothing)) return "empty";
  const own = [...row.cells.values()].filter((cell) => !isBlank(cell) && !cell.continued);
  if (own.every(({ text }) => head.has(foldedHeading(text)))) return "aside";
  const isLone = own.length === 1 && columns.length > 1;
  if (isLone && own.every((cell) => NOTE.test(wordIn(cell)) || isTotalLabel(cell.text))) return "aside";
  return isTotal(columns, row) ? "aside" : null;
}

/** Amounts are in yuan: a sheet that names another unit is refused at the cell that does. */
function refuseUnits(sheet: WorkbookSheet, { columns, first }: Headings, refuse: Refuse): void {
  if (!columns.some(({ column }) => column.kind === "amount")) return;
  const mend = "金额请以元填写，并删去别的单位。";
  for (const { cell, heading, unit } of columns) {
    if (unit && unit !== "元") refuse(cell, heading, `表头的单位是${unit}，${mend}`);
  }
  for (const { ref, text } of sheet.rows.slice(0, first).flatMap(({ cells }) => cells)) {
    const unit = unitInNote(text);
    if (unit && unit !== "元") refuse(ref, text, `这里写的单位是${unit}，${mend}`);
  }
}

type Refuse = (cell: string, found: string, message: string) => void;

interface Placed {
  columns: (PlacedColumn & { column: ListColumn })[];
  headRows: number;
  head: ReadonlySet<string>;
}

/** The columns of a list in its sheet, or null after a refusal. */
function place(sheet: WorkbookSheet, { columns }: Sheet, into: Into): Placed | null {
  const others = (column: ListColumn) => column.also ?? [];
  const headings = findHeadings(sheet, columns, others as (column: object) => readonly string[]);
  const placed = (headings?.columns ?? []) as Placed["columns"];
  const missing = columns.filter((one) => !isAside(one) && !placed.some(({ column }) => column === one));
  const refuse: Refuse = (cell, found, message) => into.refusals.push({ sheet: sheet.name, cell, found, message });
  const required = missing.filter((one) => one.required);
  const named = (list: readonly ListColumn[]) => list.map(({ heading }) => `“${heading}”`).join("、");
  const first = sheet.rows[headings?.first ?? 0]?.number ?? 1;
  if (!headings || required.length > 0) {
    refuse(
      `A${first}`,
      "",
      `没有找到列${named(headings ? required : columns)}的表头，请用下载的表填写，不要改动表头。`,
    );
    return null;
  }
  for (const { heading, cell, before } of headings.doubled) {
    refuse(cell, heading, `表头“${heading}”与 ${before} 重复，请删去其中一列。`);
  }
  refuseUnits(sheet, headings, refuse);
  if (missing.length > 0) into.notices.push(`“${sheet.name}”表没有列${named(missing)}，已有的内容保留不变。`);
  const strange = headings.unknown.map(({ heading, at }) => headingInWords(heading, at));
  if (strange.length > 0) into.notices.push(`“${sheet.name}”表中不是本表的列，没有读取：${strange.join("、")}。`);
  const rows = sheet.rows.slice(0, headings.last + 1);
  const head = new Set(rows.flatMap(({ cells }) => cells.map(({ text }) => foldedHeading(text))));
  return { columns: placed, headRows: headings.last + 1, head };
}

/** Reads the rows of a sheet by its headings; what of it cannot be taken as a whole, and what is not read, is said. */
export function readSheet(sheet: WorkbookSheet, spec: Sheet, into: Into): FileRow[] {
  const placed = place(sheet, spec, into);
  if (!placed) return [];
  const rows: FileRow[] = [];
  const hidden: number[] = [];
  const asides: number[] = [];
  for (const row of [...seenRows(sheet)].slice(placed.headRows)) {
    const aside = asideOf(placed.columns, placed.head, row);
    if (aside === "aside") asides.push(row.number);
    if (aside !== null) continue;
    if (row.hidden) hidden.push(row.number);
    const read = placed.columns.filter(({ column }) => !isAside(column));
    rows.push({ row: row.number, cells: Object.fromEntries(read.map((one) => [one.column.id, cellAt(one, row)])) });
  }
  if (sheet.hidden) into.notices.push(`工作表“${sheet.name}”是隐藏的，已读取。`);
  if (hidden.length > 0) into.notices.push(`“${sheet.name}”表${rowsInWords(hidden)}是隐藏的，已读取。`);
  if (asides.length > 0) into.notices.push(`“${sheet.name}”表${rowsInWords(asides)}是表头或说明，没有作为数据读取。`);
  return rows;
}

/** Reads the lists of a workbook, each from the sheet of its name. Sheets of other names are named and not read. */
export function readLists(workbook: Workbook): ListsFile {
  const into: ListsFile = { rows: {}, refusals: [], notices: [] };
  const listOf = (name: string) => LIST_NAMES.find((list) => LIST_SPECS[list].sheet === seenWord(name).trim());
  for (const sheet of workbook.sheets) {
    const list = listOf(sheet.name);
    if (list) {
      if (sheet.rows.length > 0) into.rows[list] = readSheet(sheet, LIST_SPECS[list], into);
    } else if (sheet.name.trim() !== LISTS_GUIDE && sheet.rows.length > 0) {
      into.notices.push(`工作表“${sheet.name}”没有读取：不是归口、部门、单位、人员、角色之一。`);
    }
  }
  if (Object.keys(into.rows).length === 0) {
    const names = workbook.sheets.map(({ name }) => `“${name}”`).join("、");
    const message = `没有找到归口、部门、单位、人员、角色中的任何一张工作表（文件中有 ${names}），请用下载的初始化.xlsx 填写。`;
    into.refusals.push({ sheet: workbook.sheets[0]?.name ?? "", cell: "A1", found: "", message });
  }
  return into;
}
