import type { BudgetBook } from "../book/types";
import type { Finding } from "../rules/types";
import { placeOf, placesOf } from "./subject";
import { valueAt } from "./value-at";

const textOf = (row: unknown, field: string): string | null => {
  const value: unknown = typeof row === "object" && row !== null ? Reflect.get(row, field) : undefined;
  return typeof value === "string" ? value : null;
};

/** The unit of a path of the book: that of the row it leads to or into; null for what belongs to the department. */
function unitOfPath(book: BudgetBook, path: string): string | null {
  const row = /^\w+\[\d+\]/.exec(path)?.[0];
  if (row === undefined) return null;
  const value = valueAt(book, row);
  return row.startsWith("units[") ? textOf(value, "code") : textOf(value, "unit");
}

/** The unit to which a place belongs, by its code; null for what belongs to the department as a whole, as every table does. */
export function unitOfSubject(book: BudgetBook, subject: string): string | null {
  const place = placeOf(subject);
  if (place?.kind === "line") return book.lines.find(({ id }) => id === place.id)?.unit ?? null;
  return place?.kind === "book" ? unitOfPath(book, place.path) : null;
}

/**
 * Whether a reason for a finding is for people of these units to write: everything it is about belongs to them.
 *
 * @param units codes; null for the whole department
 */
export function isWithinUnits(
  book: BudgetBook,
  finding: Pick<Finding, "subject" | "also">,
  units: readonly string[] | null,
): boolean {
  if (units === null) return true;
  return placesOf(finding).every((subject) => {
    const unit = unitOfSubject(book, subject);
    return unit !== null && units.includes(unit);
  });
}
