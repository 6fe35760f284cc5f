"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import styles from "./field.module.css";

interface Labelled {
  label: ReactNode;
  onText(text: string): void;
}

type TextFieldProps = Labelled & Omit<ComponentProps<"input">, "id" | "className" | "onChange"> & { invalid?: boolean };
type TextAreaProps = Labelled & Omit<ComponentProps<"textarea">, "id" | "className" | "onChange">;

/** A line of text below its label. */
export function TextField({ label, onText, invalid = false, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        autoComplete="off"
        {...rest}
        id={id}
        className={styles.input}
        aria-invalid={invalid}
        onChange={(event) => onText(event.target.value)}
      />
    </div>
  );
}

/** A text of several lines below its label. */
export function TextArea({ label, onText, ...rest }: TextAreaProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <textarea {...rest} id={id} className={styles.area} onChange={(event) => onText(event.target.value)} />
    </div>
  );
}
