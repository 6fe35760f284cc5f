"use client";

import { type ReactNode, useId } from "react";
import styles from "./radio-group.module.css";

interface Props<Value extends string> {
  legend: string;
  options: readonly { value: Value; label: ReactNode }[];
  /** null while nothing is chosen */
  value: NoInfer<Value> | null;
  onChoose(value: NoInfer<Value>): void;
  /** one below the other instead of side by side, for long words */
  stacked?: boolean;
}

/** One of a few, each with its words. */
export function RadioGroup<Value extends string>({ legend, options, value, onChoose, stacked = false }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      <div className={stacked ? styles.stacked : styles.row}>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChoose(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
