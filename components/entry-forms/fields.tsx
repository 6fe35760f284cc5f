"use client";

import { type ReactNode, useState } from "react";
import { type RegisterOptions, useController, useFormContext } from "react-hook-form";
import { useEntry } from "../entry-workspace/entry-context";
import { type AmountValue, amountText, readAmount, sameAmount } from "./amount-value";
import styles from "./forms.module.css";
import { FieldMessage, type FieldState, useFieldState, useLocked, useReadOnly } from "./row-form-context";

/** What keeps a text field from being typed in; it looks as if it could be where that only passes. */
export function useTextLock() {
  const readOnly = useReadOnly();
  const locked = useLocked();
  return { readOnly: locked, "data-shown": readOnly || undefined };
}

export interface FieldProps {
  /** as the form names it: `vehicles.owned`, `indicators.2.name` */
  name: string;
  label: string;
  /** in a table the column is the label, which is then only spoken; `narrow` leaves a rule's words to the row below */
  cell?: boolean | "narrow";
  /** a word behind the field: 辆, 元 */
  unit?: string;
  /** the element's id, where something else must find the field */
  id?: string;
}

/** What a field of words does besides holding them. */
export interface WordsProps {
  /** called with the field's own handlers */
  events?: Pick<RegisterOptions, "onBlur" | "onChange">;
  /** what stands below the field, besides what is said of it */
  below?: ReactNode;
}

/** A field with its label, its unit and what is said of it. */
export function Labelled({
  state,
  label,
  cell = false,
  wide = false,
  unit,
  id,
  below,
  children,
}: {
  label: string;
  cell?: boolean | "narrow" | undefined;
  unit?: string | undefined;
  state: FieldState;
  id: string;
  wide?: boolean;
  below?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={cell ? styles.cell : wide ? `${styles.field} ${styles.wide}` : styles.field}>
      <label htmlFor={id} className={cell ? "visually-hidden" : styles.label}>
        {label}
      </label>
      <span className={styles.control}>
        {children}
        {unit && <span className={styles.unit}>{unit}</span>}
      </span>
      {below}
      <FieldMessage {...state} narrow={cell === "narrow"} />
    </div>
  );
}

/** One line of words, or a number. */
export function TextField({
  name,
  label,
  cell,
  unit,
  id,
  number = false,
  events,
  below,
}: FieldProps & WordsProps & { number?: boolean }) {
  const { register } = useFormContext();
  const state = useFieldState(name);
  const lock = useTextLock();
  return (
    <Labelled state={state} label={label} cell={cell} unit={unit} id={id ?? state.id} below={below}>
      <input
        {...register(name, events)}
        {...state.aria}
        id={id ?? state.id}
        className={number ? `${styles.input} ${styles.number}` : styles.input}
        {...lock}
        inputMode={number ? "decimal" : undefined}
        autoComplete="off"
      />
    </Labelled>
  );
}

/** Several lines of words. */
export function AreaField({
  name,
  label,
  rows = 3,
  id,
  cell,
  events,
  below,
}: FieldProps & WordsProps & { rows?: number }) {
  const { register } = useFormContext();
  const state = useFieldState(name);
  const lock = useTextLock();
  return (
    <Labelled state={state} label={label} cell={cell} id={id ?? state.id} below={below} wide>
      <textarea
        {...register(name, events)}
        {...state.aria}
        id={id ?? state.id}
        rows={rows}
        className={styles.input}
        {...lock}
      />
    </Labelled>
  );
}

export interface Choice {
  value: string;
  label: string;
}

/** The entries of a record of terms as choices. */
export function choicesOf(terms: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(terms).map(([value, label]) => ({ value, label }));
}

/** One of a few choices. @param blank words of the empty choice; without it there is none */
export function SelectField({
  name,
  label,
  cell,
  choices,
  blank,
  fixed = false,
}: FieldProps & { choices: readonly Choice[]; blank?: string; fixed?: boolean }) {
  const { register } = useFormContext();
  const state = useFieldState(name);
  const locked = useLocked();
  const shown = useReadOnly() || fixed;
  return (
    <Labelled state={state} label={label} cell={cell} id={state.id}>
      <select
        {...register(name)}
        {...state.aria}
        id={state.id}
        className={styles.input}
        disabled={locked || fixed}
        data-shown={shown || undefined}
      >
        {blank !== undefined && <option value="">{blank}</option>}
        {choices.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** Yes or no. */
export function CheckField({ name, label }: FieldProps) {
  const { register } = useFormContext();
  const state = useFieldState(name);
  const locked = useLocked();
  return (
    <span className={styles.check}>
      <input {...register(name)} {...state.aria} id={state.id} type="checkbox" aria-label={label} disabled={locked} />
      <FieldMessage {...state} />
    </span>
  );
}

/** An amount, shown and typed in the unit of the screen and kept in fen. */
export function AmountField({ name, label, cell, id, negative = false }: FieldProps & { negative?: boolean }) {
  const { amountView } = useEntry();
  const state = useFieldState(name);
  const lock = useTextLock();
  const { field } = useController({ name });
  // What was typed stands as long as the form holds what was read of it: the row may be filled anew meanwhile.
  const [typed, setTyped] = useState<{ text: string; read: AmountValue } | null>(null);
  const value = field.value as AmountValue;
  return (
    <Labelled
      state={state}
      label={label}
      cell={cell}
      unit={cell ? undefined : amountView === "yuan" ? "元" : "万元"}
      id={id ?? state.id}
    >
      <input
        {...state.aria}
        ref={field.ref}
        name={name}
        id={id ?? state.id}
        className={`${styles.input} ${styles.number} ${styles.amount}`}
        inputMode="decimal"
        autoComplete="off"
        {...lock}
        value={typed && sameAmount(typed.read, value) ? typed.text : amountText(value, amountView)}
        onChange={(event) => {
          const text = event.target.value;
          const read = readAmount(text, amountView, negative);
          setTyped({ text, read });
          field.onChange(read);
        }}
        onBlur={() => {
          setTyped(null);
          field.onBlur();
        }}
      />
    </Labelled>
  );
}
