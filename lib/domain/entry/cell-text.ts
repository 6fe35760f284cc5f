import { type CodeTree, isInUse } from "../classification";
import type { Basis } from "../editions/basis";
import { type AmountUnit, displayAmount, normaliseDigits } from "../money";
import { alsoOf, foldedWord, readChoiceWord, readSourceWord } from "./choice-words";
import { codeFault } from "./code-fault";
import { nameFault } from "./code-name";
import { blankOf, type CellValue, type ColumnKind, type EntryColumn } from "./columns";
import { isFormula, readFormula } from "./formula";
import { readPastedAmount } from "./paste-amount";
import { seenText, seenWord, standInFault } from "./seen-text";

/** How texts are read and shown. */
export interface TextContext {
  edition: string;
  basis: Basis;
  /** the unit of amounts that do not name their own */
  unit: AmountUnit;
  /** whether the text was typed by a person, who may type arithmetic where the column keeps it */
  typed?: boolean;
}

/**
 * What a text means in a column, or why it means nothing there, in plain Chinese. `also` is what it says of other columns
 * of the row: a source that says 结转 says 上年结转 as well. Whoever cannot take that must refuse the text.
 */
export type ReadCell =
  | { ok: true; value: CellValue; also?: Readonly<Record<string, CellValue>> }
  | { ok: false; message: string };

const read = (value: CellValue): ReadCell => ({ ok: true, value });
const refused = (message: string): ReadCell => ({ ok: false, message });

/** A name alone means a code when the tree has it once. */
function readName(text: string, label: string, tree: CodeTree): ReadCell {
  const name = foldedWord(text);
  const found = tree.all.filter(
    (code) => tree.isLeaf(code.code) && isInUse(tree, code) && foldedWord(code.name) === name,
  );
  if (found.length === 1) return read(found[0]?.code ?? null);
  if (found.length === 0) return refused(`${label}中没有“${text}”，请填科目编码`);
  const codes = found.slice(0, 3).map(({ code }) => code);
  return refused(
    `“${text}”有 ${found.length} 个科目（${codes.join("、")}${found.length > 3 ? "…" : ""}），请填科目编码`,
  );
}

/**
 * `2010301`, `2010301 行政运行`, `[2010301]行政运行`, `2010301.00` as a spreadsheet makes of a number, or a name. A code with
 * anything but its own name behind it is refused: which of the two was meant cannot be told.
 */
function readCode(text: string, column: EntryColumn & { kind: "code" }, { edition, basis }: TextContext): ReadCell {
  const [, digits = "", rest = ""] = /^[[(【]?(\d+)(.*)$/s.exec(normaliseDigits(text)) ?? [];
  const tree = basis.codesOf(edition)[column.tree];
  if (digits === "") return readName(text, column.label, tree);
  const isNumber = /^\.0+$/.test(rest);
  const code = /^[.,]/.test(rest) && !isNumber ? digits + rest : digits;
  const fault = codeFault(edition, column.tree, code, basis);
  if (fault) return refused(`${fault.message}。${fault.remedy}`);
  const contradiction = isNumber ? null : nameFault(tree, code, rest.replace(/^[\]】)]/, ""));
  return contradiction === null ? read(code) : refused(`${column.label}${contradiction}`);
}

function readChoice(text: string, { id, label, terms }: EntryColumn & { kind: "choice" }): ReadCell {
  const word = id === "source" ? readSourceWord(text, terms) : readChoiceWord(text, terms);
  if (word) return { ...read(word.id), ...(word.carriedOver !== null && { also: alsoOf(word) }) };
  return refused(
    `${label}“${text}”${word === null ? "不能确定是哪一项" : "无法识别"}，应为 ${Object.values(terms).join("、")} 之一`,
  );
}

const YES = new Set(["是", "√", "✓", "true", "1", "y", "yes"]);
const NO = new Set(["否", "×", "x", "false", "0", "n", "no"]);

/** Words that the column 上年结转 is filled with besides 是 and 否. */
const YEARS: ReadonlyMap<string, boolean> = new Map([
  ["结转", true],
  ["上年结转", true],
  ["本年", false],
  ["当年", false],
]);

function readBoolean(text: string, { id, label }: EntryColumn): ReadCell {
  const typed = text.normalize("NFKC").trim().toLowerCase();
  const year = id === "carriedOver" ? YEARS.get(typed) : undefined;
  if (year !== undefined) return read(year);
  if (YES.has(typed)) return read(true);
  return NO.has(typed) ? read(false) : refused(`${label}“${text}”无法识别，应为 是 或 否`);
}

function readNumber(text: string, { label, decimals, maximum }: EntryColumn & { kind: "number" }): ReadCell {
  const typed = normaliseDigits(text);
  const match = /^(\d{1,9})(?:\.(\d+?)0*)?$/.exec(typed);
  const most = decimals === 0 ? " 的整数" : `、最多 ${decimals} 位小数的数字`;
  if (!match || (match[2] ?? "").replace(/^0+$/, "").length > decimals || Number(typed) > maximum)
    return refused(`${label}“${text}”无法识别，应为 0 至 ${maximum}${most}`);
  return read(Number(typed));
}

function readAmount(text: string, { formula }: EntryColumn, { unit, typed = false }: TextContext): ReadCell {
  if (formula !== undefined && typed && isFormula(text)) {
    const amount = readFormula(text, unit);
    return amount.ok ? { ok: true, value: amount.fen, also: { [formula]: amount.calculation } } : amount;
  }
  const amount = readPastedAmount(text, unit);
  return amount.ok ? read(amount.fen) : amount;
}

/**
 * Reads what was typed or pasted into a column. A blank clears the cell, it is never zero. Texts are taken as they stand:
 * one that begins with = + or @ is no formula, but for arithmetic that a person types as an amount.
 */
export function readCellText(column: EntryColumn, text: string, context: TextContext): ReadCell {
  const trimmed = (column.kind === "text" ? seenText(text) : seenWord(text)).trim();
  if (trimmed === "") return read(blankOf(column));
  const standIn = standInFault(trimmed);
  if (standIn !== null) return refused(standIn);
  switch (column.kind) {
    case "code":
      return readCode(trimmed, column, context);
    case "choice":
      return readChoice(trimmed, column);
    case "amount":
      return readAmount(trimmed, column, context);
    case "number":
      return readNumber(trimmed, column);
    case "boolean":
      return readBoolean(trimmed, column);
    case "text":
      return read(seenText(text));
  }
}

/** What a cell shows, as it is copied. Codes and numbers stand as they are, choices by their term. */
export function cellText(column: ColumnKind, value: CellValue, unit: AmountUnit): string {
  if (column.kind === "boolean") return value === true ? "是" : "否";
  if (value === null) return "";
  if (column.kind === "amount" && typeof value === "number") return displayAmount(value, unit);
  if (column.kind === "choice" && typeof value === "string") return column.terms[value] ?? value;
  return String(value);
}
