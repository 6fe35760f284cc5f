"use client";

import { createContext, type ReactNode, useContext, useId } from "react";
import { type FieldValues, FormProvider, get, useFormContext, useFormState } from "react-hook-form";
import { useEntry } from "../entry-workspace/entry-context";
import { placeId } from "../entry-workspace/field-places";
import styles from "./forms.module.css";
import type { RowForm, Said } from "./use-row-form";

interface Shared {
  /** of the row in the book; null for one that was never whole */
  path: string | null;
  said: readonly Said[];
  resumed: boolean;
  readOnly: boolean;
}

const Context = createContext<Shared>({ path: null, said: [], resumed: false, readOnly: true });

/** Gives the fields below their form, what is said of them, and whether they can be edited. */
export function RowFormScope<F extends FieldValues, V>({
  of,
  readOnly,
  children,
}: {
  of: RowForm<F, V>;
  readOnly: boolean;
  children: ReactNode;
}) {
  return (
    <FormProvider {...of.form}>
      <Context.Provider value={{ path: of.path, said: of.said, resumed: of.resumed, readOnly }}>
        {children}
      </Context.Provider>
    </FormProvider>
  );
}

/** Whether the fields here are only shown. */
export const useReadOnly = () => useContext(Context).readOnly;

/** Whether nothing can be typed now: fields that are only shown, and all fields before the page has come to itself. */
export function useLocked(): boolean {
  const { ready } = useEntry();
  return useReadOnly() || !ready;
}

/** `indicators.2.weight`, as the form names a field, → `indicators[2].weight`, as findings name it. */
const pathOf = (name: string) => name.replace(/\.(\d+)(?=\.|$)/g, "[$1]");

export interface FieldState {
  id: string;
  /** what stands under the field; null when nothing is to be said */
  message: Said | null;
  /** for the field itself */
  aria: { "aria-invalid"?: true; "aria-describedby"?: string };
}

/**
 * What is to be said at a field: what the form could not read first, then what the rules say of the stored row. Of a field
 * that nobody has been in yet nothing is said that its form lacks.
 */
export function useFieldState(name: string): FieldState {
  const { control } = useFormContext();
  const { errors, touchedFields } = useFormState({ control, name });
  const { path, said, resumed } = useContext(Context);
  const own = useId();
  const field = pathOf(name);
  const id = path === null ? own : placeId(`${path}.${field}`);
  const error: unknown = get(errors, name);
  const asked = resumed || get(touchedFields, name) === true;
  const unread =
    asked && typeof error === "object" && error !== null && "message" in error ? String(error.message) : null;
  const message: Said | null = unread
    ? { field, message: unread, tone: "block", rule: null }
    : (said.find((one) => one.field === field && one.tone !== "note") ?? null);
  if (!message) return { id, message, aria: {} };
  return {
    id,
    message,
    aria: { ...(message.tone === "block" && { "aria-invalid": true }), "aria-describedby": `${id}-said` },
  };
}

const toneClass = (tone: Said["tone"]) => (tone === "block" ? styles.block : styles.confirm);

/** The words under a field. Those of a rule at a narrow cell are only spoken there: `CellMessages` shows them. */
export function FieldMessage({ id, message, narrow }: Pick<FieldState, "id" | "message"> & { narrow?: boolean }) {
  if (!message) return null;
  return (
    <span id={`${id}-said`} className={narrow && message.rule !== null ? "visually-hidden" : toneClass(message.tone)}>
      {message.message}
    </span>
  );
}

/** What rules say at the narrow cells of one table row, as a row of its own below it. */
export function CellMessages({ prefix, columns }: { prefix: string; columns: number }) {
  const { said } = useContext(Context);
  const here = said.filter(({ field, tone, rule }) => field.startsWith(prefix) && tone !== "note" && rule !== null);
  if (here.length === 0) return null;
  return (
    <tr>
      <td colSpan={columns}>
        {here.map(({ field, message, tone }) => (
          <p key={`${field} ${message}`} className={toneClass(tone)}>
            {message}
          </p>
        ))}
      </td>
    </tr>
  );
}

/**
 * What is said of the row as a whole, or of a part of it that is no single field.
 *
 * @param fields their paths; blank for the row
 * @param except rules that are shown in another way
 */
export function RowMessages({ fields, except = [] }: { fields: readonly string[]; except?: readonly string[] }) {
  const { said } = useContext(Context);
  const here = said.filter(
    ({ field, tone, rule }) => fields.includes(field) && tone !== "note" && !except.includes(rule ?? ""),
  );
  return here.map(({ field, message, tone }) => (
    <p key={`${field} ${message}`} className={toneClass(tone)}>
      {message}
    </p>
  ));
}
