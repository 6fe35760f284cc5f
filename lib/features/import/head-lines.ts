import type { BudgetBook } from "@/lib/domain/book/types";
import { foldedHeading } from "@/lib/domain/entry/heading-words";
import { seenWord } from "@/lib/domain/entry/seen-text";
import type { WorkbookRow, WorkbookSheet } from "@/lib/workbook/types";
import { type UnitWord, unitInNote } from "./amount-unit";
import { IMPORT_KINDS, type ImportKind } from "./kinds";
import type { ImportNotice, ImportRefusal } from "./result";
import { SPECS } from "./specs";

/** What the lines above the headings of a sheet say. */
export interface HeadLines {
  /** another template than the one wanted */
  otherKind: ImportKind | null;
  /** the unit of the book whose rows they are, by code; null when they do not say */
  unit: string | null;
  /** the unit of amounts, and the cell that names it */
  amountUnit: { unit: UnitWord; cell: string } | null;
  named: ImportNotice[];
  refusals: ImportRefusal[];
}

/** A day, or a word for when something was done: a budget is filled in the year before. */
const DAY = /\d{4}年\d{1,2}月|日期|时间|填报|制表|打印|印制/;
const OWNER = /^(?:预算|填报|编制)?(部门|单位)(?:名称|编码|代码)?[:：]\s*(.+)$/;

interface Line {
  cell: string;
  /** as it stands there, and as it is compared */
  written: string;
  text: string;
}

const linesOf = (rows: readonly WorkbookRow[]): Line[] =>
  rows.flatMap(({ cells }) =>
    cells.map(({ ref, text }) => ({ cell: ref, written: text.trim(), text: seenWord(text).normalize("NFKC").trim() })),
  );

/** The template that a title names, where it is one of ours. */
function kindIn(text: string): ImportKind | null {
  const name = /年部门预算录入表[:：](.+)$/.exec(text)?.[1]?.trim();
  return IMPORT_KINDS.find((kind) => SPECS[kind].sheet === name) ?? null;
}

/** The unit of a book that words name by code, by name, or by both; null when they name none. */
export function unitNamed(text: string, { units }: Pick<BudgetBook, "units">): string | null {
  const folded = foldedHeading(text).replace(/[-_]/g, "");
  const same = (other: string) => foldedHeading(other).replace(/[-_]/g, "") === folded;
  const named = units.filter(({ code, name }) => [code, name, `${code}${name}`].some(same));
  if (named.length > 0) return named.length === 1 ? (named[0]?.code ?? null) : null;
  const first = text.trim().split(/[\s_-]+/)[0];
  const begun = units.filter(
    ({ code }) => code === first || (folded.startsWith(code) && /^\D/.test(folded.slice(code.length))),
  );
  return begun.length === 1 ? (begun[0]?.code ?? null) : null;
}

/** What is wrong with whose table it says to be; a name without a code may be a short one, and says nothing. */
function ownerFault(what: string, owner: string, book: BudgetBook): string | null {
  const [first = ""] = owner.split(/\s+/);
  const code = /^[A-Za-z0-9.-]*\d[A-Za-z0-9.-]*/.exec(first)?.[0];
  if (what === "部门") {
    if (code === undefined || code === book.department.code) return null;
    return `这张表不属于“部门：${book.department.code} ${book.department.name}”，请重新下载模板填写`;
  }
  if (code === undefined || code === book.department.code || unitNamed(owner, book) !== null) return null;
  const known = book.units.map((unit) => unit.code).join("、");
  return `本预算没有单位“${owner}”（现有单位：${known}），请重新下载模板填写`;
}

/** Reads the lines above the headings of a sheet: title, owner, date, unit of amounts. */
export function readHeadLines(sheet: WorkbookSheet, rows: readonly WorkbookRow[], book: BudgetBook): HeadLines {
  const said: HeadLines = { otherKind: null, unit: null, amountUnit: null, named: [], refusals: [] };
  for (const { cell, written, text } of linesOf(rows)) {
    const amountUnit = unitInNote(text);
    if (amountUnit) {
      said.amountUnit ??= { unit: amountUnit, cell };
      continue;
    }
    const year = /(\d{4})\s*年/.exec(text)?.[1];
    if (year && Number(year) !== book.fiscalYear && !DAY.test(text)) {
      const message = `${cell}“${written}”写的是 ${year} 年，本预算是 ${book.fiscalYear} 年，请核对没有用错文件`;
      said.named.push({ kind: "otherYear", sheet: sheet.name, message });
    }
    said.otherKind ??= kindIn(text);
    const [, what = "", owner = ""] = OWNER.exec(text) ?? [];
    const fault = owner === "" ? null : ownerFault(what, owner, book);
    if (fault) said.refusals.push({ sheet: sheet.name, cell, found: written, message: fault });
    if (what === "单位") said.unit ??= unitNamed(owner, book);
  }
  return said;
}
