import type { BudgetBook } from "@/lib/domain/book/types";
import { foldedHeading } from "@/lib/domain/entry/heading-words";
import type { Workbook, WorkbookSheet } from "@/lib/workbook/types";
import { AMOUNT_UNITS, type UnitWord } from "./amount-unit";
import { type HeadLines, readHeadLines, unitNamed } from "./head-lines";
import { findHeadings, type Headings, otherHeadings, type PlacedColumn } from "./headings";
import { IMPORT_KINDS, type ImportColumn, type ImportKind } from "./kinds";
import { CODES_SHEET, columnsOf, GUIDE_SHEET, isAside } from "./layout";
import type { ImportNotice, ImportRefusal } from "./result";
import { SPECS } from "./specs";
import { headingInWords } from "./words";

/** Units that amounts may be given in; others are to be converted by whoever knows them. */
const READ_UNITS: readonly UnitWord[] = ["元", "万元"];

/** A sheet that is to be read: its columns, the rows below its headings, how its amounts and units are given. */
export interface FoundSheet {
  sheet: WorkbookSheet;
  /** how many of its rows are headings and what stands above them */
  headRows: number;
  columns: PlacedColumn[];
  amountUnit: UnitWord;
  /** the unit of all its rows, where it has no column for that */
  unit: string | null;
  /** columns that the template does not have */
  own: Headings["unknown"];
}

/** The sheets to read, and what is told of them and of the others; or what is wrong with the file. */
export interface FoundSheets {
  found: FoundSheet[];
  ignored: ImportNotice[];
  named: ImportNotice[];
  refusals: ImportRefusal[];
}

/** A sheet while it is asked whether it is one of those wanted. */
interface Candidate {
  sheet: WorkbookSheet;
  headings: Headings | null;
  lines: HeadLines;
  /** the unit of its rows as its head or its name says */
  unit: string | null;
  missing: readonly ImportColumn[];
}

interface Wanted {
  kind: ImportKind;
  book: BudgetBook;
  /** null for the whole department */
  unit: string | null;
}

const inList = (columns: readonly ImportColumn[]) => columns.map(({ heading }) => `“${heading}”`).join("、");

/** Another kind that a sheet is named after. */
const kindNamed = (name: string) => IMPORT_KINDS.find((kind) => SPECS[kind].sheet === name.trim()) ?? null;

function candidateOf(sheet: WorkbookSheet, { kind, book, unit }: Wanted): Candidate {
  const headings = findHeadings(sheet, SPECS[kind].columns, otherHeadings);
  const lines = readHeadLines(sheet, sheet.rows.slice(0, headings?.first ?? 0), book);
  const said = kind === "priorYear" ? null : (lines.unit ?? unitNamed(sheet.name, book));
  const missing = columnsOf(kind, unit ?? said).filter(
    (column) => !isAside(column) && !headings?.columns.some((placed) => placed.column === column),
  );
  return { sheet, headings, lines, unit: said, missing };
}

/** Why a sheet is none of those wanted; null when it is one. */
function strangeness({ sheet, headings, lines, missing, unit }: Candidate, wanted: Wanted): string | null {
  const other = lines.otherKind ?? kindNamed(sheet.name);
  if (other !== null && other !== wanted.kind) return `是“${SPECS[other].sheet}”表`;
  if (!headings) return "没有本表的表头";
  if (missing.length > 0) return `缺少列${inList(missing)}`;
  return wanted.unit !== null && unit !== null && unit !== wanted.unit ? `是单位 ${unit} 的` : null;
}

/** The unit of amounts, from the headings and from what stands above them; null after a refusal. */
function amountUnitOf(
  { sheet, headings, lines }: Candidate,
  refuse: (cell: string, message: string) => void,
): UnitWord | null {
  const note = lines.amountUnit;
  let unit: UnitWord = note?.unit ?? "元";
  let sound = true;
  const fault = (cell: string, message: string) => {
    sound = false;
    refuse(cell, message);
  };
  for (const { column, heading, cell, unit: named } of headings?.columns ?? []) {
    if (column.kind !== "amount") continue;
    const said = named ?? note?.unit;
    if (said === undefined) {
      fault(cell, `表头“${heading}”没有写明单位，请改为“${heading}（元）”或“${heading}（万元）”`);
    } else if (note && said !== note.unit) {
      fault(note.cell, `${note.cell} 写明单位是${note.unit}，表头却是“${heading}”，不能确定金额的单位，请改正其中一处`);
    } else if (!READ_UNITS.includes(said)) {
      fault(cell, `金额以${said}为单位，请换算为元，并将表头改为“${column.heading}”`);
    } else unit = said;
  }
  return sound && sheet.rows.length > 0 ? unit : null;
}

function renamed({ sheet, headings }: Candidate): ImportNotice[] {
  return (headings?.columns ?? []).flatMap(({ column, heading, at }) => {
    if (column.kind === "amount" || foldedHeading(heading) === foldedHeading(column.heading)) return [];
    const message = `表头${headingInWords(heading, at)}按“${column.heading}”读取`;
    return [{ kind: "renamed" as const, sheet: sheet.name, message }];
  });
}

/** Takes a sheet in, or says what is wrong with its headings. */
function take(candidate: Candidate, wanted: Wanted, into: FoundSheets): void {
  const { sheet, headings, lines, unit } = candidate;
  if (!headings) return;
  const refuse = (cell: string, message: string, found = "") =>
    into.refusals.push({ sheet: sheet.name, cell, found, message });
  into.refusals.push(...lines.refusals);
  for (const { heading, cell, before } of headings.doubled) {
    refuse(cell, `表头“${heading}”与 ${before} 重复，请删去其中一列`, heading);
  }
  const amountUnit = amountUnitOf(candidate, refuse);
  into.named.push(...lines.named, ...renamed(candidate));
  const hasUnit = headings.columns.some(({ column }) => column.kind === "unit");
  if (amountUnit !== null && AMOUNT_UNITS[amountUnit] !== 0) {
    const message = `金额以${amountUnit}为单位读取，换算为元`;
    into.named.push({ kind: "amountUnit", sheet: sheet.name, message });
  }
  if (!hasUnit && unit !== null && wanted.unit === null) {
    into.named.push({ kind: "unit", sheet: sheet.name, message: `没有单位编码的列，各行按单位 ${unit} 读取` });
  }
  into.found.push({
    sheet,
    headRows: headings.last + 1,
    columns: headings.columns,
    amountUnit: amountUnit ?? "元",
    unit: hasUnit ? null : unit,
    own: headings.unknown,
  });
}

/** What is said when no sheet is the one wanted: of the sheet that comes nearest. */
function noneFound(candidates: readonly Candidate[], { kind, book, unit }: Wanted): ImportRefusal[] {
  const name = SPECS[kind].sheet;
  const count = ({ headings }: Candidate) => headings?.columns.length ?? 0;
  const named = candidates.find(({ sheet, headings }) => sheet.name.trim() === name && headings);
  const nearest = named ?? candidates.toSorted((a, b) => count(b) - count(a))[0];
  const refuse = (sheet: string, cell: string, message: string) => [{ sheet, cell, found: "", message }];
  if (!nearest?.headings) return refuse(name, "A1", `没有找到“${name}”表或其表头，请用下载的模板填写`);
  const { sheet, headings, lines, missing } = nearest;
  const other = lines.otherKind ?? kindNamed(sheet.name);
  if (other !== null && other !== kind) {
    const message = `这是“${SPECS[other].sheet}”表，请在“${SPECS[other].sheet}”一行上传`;
    return refuse(sheet.name, "A1", message);
  }
  const row = `A${sheet.rows[headings.first]?.number ?? 1}`;
  if (missing.length === 0) {
    const owner = `“单位：${unit} ${book.units.find(({ code }) => code === unit)?.name ?? ""}”`;
    return refuse(sheet.name, row, `这张表不属于${owner}，是单位 ${nearest.unit} 的，请改选单位或重新下载模板填写`);
  }
  const strange = headings.unknown.map(({ heading, at }) => headingInWords(heading, at)).join("、");
  const instead = strange === "" ? "" : `；表中有不认识的列${strange}，如是同一列请改用模板的表头`;
  const message = `缺少列${inList(missing)}${instead}；请用下载的模板填写，不要删去其中的列`;
  return [...lines.refusals, ...refuse(sheet.name, row, message)];
}

/**
 * Finds the sheets of a template in a workbook by their headings, in whatever order of columns; every sheet with all the
 * columns is one, whether it is shown or hidden. Sheets that are not read are named. A sheet of another department, with a
 * heading twice, or whose unit of amounts is not certain is refused; so is a file none of whose sheets has all the columns: a
 * column passed over in silence would be read as blank.
 */
export function findSheets(workbook: Workbook, wanted: Wanted): FoundSheets {
  const into: FoundSheets = { found: [], ignored: [], named: [], refusals: [] };
  const ours = new Set([GUIDE_SHEET, CODES_SHEET]);
  const sheets = workbook.sheets.filter(({ name, rows }) => rows.length > 0 && !ours.has(name.trim()));
  const candidates = sheets.map((sheet) => candidateOf(sheet, wanted));
  const taken = candidates.filter((candidate) => strangeness(candidate, wanted) === null);
  if (taken.length === 0) return { ...into, refusals: noneFound(candidates, wanted) };
  const { sheet: name } = SPECS[wanted.kind];
  const broken = candidates.filter(({ sheet, missing }) => sheet.name.trim() === name && missing.length > 0);
  if (broken.length > 0) return { ...into, refusals: noneFound(broken, wanted) };
  for (const candidate of candidates) {
    const reason = strangeness(candidate, wanted);
    if (reason === null) take(candidate, wanted, into);
    else {
      const hidden = candidate.sheet.hidden ? "隐藏的" : "";
      const message = `${hidden}工作表“${candidate.sheet.name}”没有读取：${reason}`;
      into.ignored.push({ kind: "sheet", sheet: candidate.sheet.name, message });
    }
  }
  return into;
}
