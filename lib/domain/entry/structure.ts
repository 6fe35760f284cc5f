import { can } from "../access";
import { BookError, EXPENSE_TERMS } from "../book";
import { checkReferences } from "../book/references";
import type { BudgetBook } from "../book/types";
import { type EntryEntity, type EntryValues, isList } from "./change";
import { foundWords, plainWords } from "./plain-words";
import { bookAround } from "./row-rules";

/** The unit a row belongs to; null for what belongs to the department as a whole. */
export function unitOf(entity: EntryEntity, value: object): string | null {
  return isList(entity) && "unit" in value && typeof value.unit === "string" ? value.unit : null;
}

/**
 * Why a person who enters for these units may not touch a row of this one, in the words of the access rules; null when
 * there is no reason. Whoever enters lines may say what their codes are called.
 *
 * @param units the units a person enters for; null for the whole department
 * @param unit null for what belongs to the department as a whole
 */
export function scopeRefusal(units: readonly string[] | null, entity: EntryEntity, unit: string | null): string | null {
  if (units === null || (entity === "codeNames" && units.length > 0)) return null;
  const departmentId = "";
  const memberships = units.map((one) => ({ role: "clerk", departmentId, unit: one }));
  const decision = can({ active: true, memberships }, "entry.edit", { departmentId, unit });
  return decision.allowed ? null : decision.reason;
}

/** Something that keeps a row from being saved. */
export interface StructuralFault {
  field: string;
  message: string;
}

/**
 * The first reference of a row to a unit or project that the book does not have, or a class that its other fields
 * contradict, in the words of the reader of files; null when there is none.
 */
export function referenceFault<E extends EntryEntity>(
  entity: E,
  value: EntryValues[E],
  whole: BudgetBook,
): StructuralFault | null {
  const around = bookAround(entity, value, whole);
  const book = entity === "project" ? { ...around, lines: [] } : { ...around, projects: whole.projects };
  try {
    checkReferences(book);
    return null;
  } catch (error) {
    if (!(error instanceof BookError)) throw error;
    const { path, expected } = error;
    const term = Object.entries(EXPENSE_TERMS).find(([id]) => error.found === JSON.stringify(id))?.[1];
    const found = term === undefined ? foundWords(error.found) : `“${term}”`;
    return { field: path.slice(path.lastIndexOf(".") + 1), message: `${plainWords(expected)}；现为 ${found}` };
  }
}
