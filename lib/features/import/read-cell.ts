import type { BudgetBook } from "@/lib/domain/book/types";
import type { Basis } from "@/lib/domain/editions/basis";
import { type ReadCell, readCellText } from "@/lib/domain/entry/cell-text";
import { blankOf } from "@/lib/domain/entry/columns";
import { seenText, seenWord, standInFault } from "@/lib/domain/entry/seen-text";
import type { WorkbookCell } from "@/lib/workbook/types";
import type { AmountUnit } from "../../domain/money";
import type { ImportColumn } from "./kinds";
import { readNamed } from "./named";
import { shownCell } from "./shown-cell";

/** A cell that was read, and the words of its number format where they named the unit of an amount. */
export type CellReading = ReadCell & { unitOfFormat?: string };

/** Reads a cell of a column; a blank is what the column holds when nothing stands in it. */
export type CellReader = (column: ImportColumn, cell: WorkbookCell | undefined) => CellReading;

const ok = (value: string | null): ReadCell => ({ ok: true, value });
const refused = (message: string): ReadCell => ({ ok: false, message });

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

/**
 * Reads the cells of one sheet. Texts that repeat, as codes and words do, are read once.
 *
 * @param unit of amounts that do not name their own
 */
export function cellReader(book: BudgetBook, unit: AmountUnit, basis: Basis): CellReader {
  const inUse = codesInUse(book);
  const known = new Map<string, ReadCell>();

  const readText = (column: ImportColumn, text: string, amountUnit: AmountUnit): ReadCell => {
    const word = seenWord(text).trim();
    if (word === "") return ok(null);
    const standIn = standInFault(word);
    if (standIn !== null) return refused(standIn);
    switch (column.kind) {
      case "unit":
        return readNamed(text, "单位", book.units, "本预算");
      case "project":
        return readNamed(text, "项目", book.projects, "本预算");
      case "key":
      case "info":
        return ok(word);
      case "text":
        return ok(
          column.id === "note" ? seenText(text) : column.id === "code" ? word.normalize("NFKC") : seenText(text).trim(),
        );
      case "code":
        if (inUse.has(word)) return ok(word);
        return readCellText({ ...column, label: column.heading }, text, { edition: book.edition, basis, unit });
      default:
        return readCellText({ ...column, label: column.heading }, text, {
          edition: book.edition,
          basis,
          unit: amountUnit,
        });
    }
  };

  const readOnce = (column: ImportColumn, text: string): ReadCell => {
    if (column.kind === "text" || column.kind === "key") return readText(column, text, unit);
    const key = `${column.id} ${text}`;
    const before = known.get(key);
    if (before) return before;
    const read = readText(column, text, unit);
    known.set(key, read);
    return read;
  };

  return (column, cell) => {
    const blank = column.kind === "boolean" ? blankOf({ ...column, label: column.heading }) : null;
    if (!cell) return { ok: true, value: blank };
    const shown = shownCell(cell, column, unit);
    if (!shown.ok) return shown;
    const { text, unitOfFormat } = shown;
    const read = column.kind === "amount" ? readText(column, text, shown.unit ?? unit) : readOnce(column, text);
    if (!read.ok) return read;
    if (read.value === null) return { ok: true, value: blank };
    return { ...read, ...(unitOfFormat !== undefined && { unitOfFormat }) };
  };
}
