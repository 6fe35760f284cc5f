import { z } from "zod";
import { bookErrorOf } from "../book/error";
import type { EntryEntity } from "./change";
import { fieldLabel } from "./labels";
import { foundWords, plainWords } from "./plain-words";

/** What is wrong with the form of a field. */
export interface FormFault {
  /** a path within the row: `amount`, `indicators[2].weight` */
  field: string;
  message: string;
  /** whether nothing stands in the field */
  blank: boolean;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    root,
  );
}

/** Whether nothing was entered: blank is not zero. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}

function faultOf(entity: EntryEntity, issue: z.core.$ZodIssue, value: unknown): FormFault {
  const { path, expected, found } = bookErrorOf(new z.ZodError([issue]), value);
  const blank = issue.path.length > 0 && issue.code !== "unrecognized_keys" && isBlank(valueAt(value, issue.path));
  if (blank) return { field: path, message: `请填写${fieldLabel(entity, path)}`, blank };
  const wanted = plainWords(expected);
  return { field: path, message: found ? `${wanted}；现为 ${foundWords(found)}` : wanted, blank };
}

/** Everything wrong with the form of a row, in the words of the reader of files; a blank field is asked for by name. */
export function formFaults(entity: EntryEntity, error: z.ZodError, value: unknown): FormFault[] {
  return error.issues.map((issue) => faultOf(entity, issue, value));
}
