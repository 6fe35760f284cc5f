"use client";

import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useController } from "react-hook-form";
import { normaliseDigits } from "@/lib/domain/money";
import type { Suggestion } from "../entry/grid-types";
import { OptionList, optionId } from "../entry/option-list";
import { preselected } from "../entry/use-cell-editing";
import { type FieldProps, Labelled, useTextLock } from "./fields";
import styles from "./forms.module.css";
import { useFieldState } from "./row-form-context";

interface Props extends FieldProps {
  /** the codes to offer for what was typed; blank for what was used before */
  suggest(query: string): readonly Suggestion[];
}

interface Open {
  /** what was typed since the field was entered; blank before anything was */
  query: string;
  /** the option a person moved to; null before */
  moved: number | null;
}

/** A code, found by its number, its name or pinyin initials, as in the cells of the entry grid. */
export function CodeField({ name, label, cell, id, suggest }: Props) {
  const state = useFieldState(name);
  const lock = useTextLock();
  const { field } = useController({ name });
  const input = useRef<HTMLInputElement | null>(null);
  const list = useId();
  const [open, setOpen] = useState<Open | null>(null);
  const options = open && !lock.readOnly ? suggest(open.query) : [];
  const shown = options.length > 0;
  const chosen = open?.moved ?? preselected(options, open?.query ?? "");
  const pick = (option: Suggestion) => {
    field.onChange(String(option.value));
    setOpen(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" && !open) setOpen({ query: "", moved: null });
    else if (shown && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      const next = chosen + (event.key === "ArrowDown" ? 1 : -1);
      setOpen({ query: open?.query ?? "", moved: Math.max(0, Math.min(options.length - 1, next)) });
    } else if (shown && (event.key === "Enter" || event.key === "Tab")) {
      const option = options[chosen];
      if (option) pick(option);
      else setOpen(null);
      if (event.key === "Tab") return;
    } else if (open && event.key === "Escape") setOpen(null);
    else return;
    event.preventDefault();
  };
  return (
    <Labelled state={state} label={label} cell={cell} id={id ?? state.id}>
      <input
        {...state.aria}
        {...lock}
        ref={(element) => {
          field.ref(element);
          input.current = element;
        }}
        name={name}
        id={id ?? state.id}
        className={styles.input}
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-expanded={shown}
        aria-autocomplete="list"
        aria-controls={shown ? list : undefined}
        aria-activedescendant={shown && chosen >= 0 ? optionId(list, chosen) : undefined}
        value={String(field.value ?? "")}
        onChange={(event) => {
          field.onChange(event.target.value);
          setOpen({ query: event.target.value, moved: null });
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setOpen(null);
          field.onChange(normaliseDigits(String(field.value ?? "")));
          field.onBlur();
        }}
      />
      {shown && <OptionList id={list} label={label} options={options} chosen={chosen} input={input} onPick={pick} />}
    </Labelled>
  );
}
