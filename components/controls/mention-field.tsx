"use client";

import { type ComponentProps, type KeyboardEvent, useId, useRef, useState } from "react";
import field from "./field.module.css";
import styles from "./mention-field.module.css";
import { type Mention, mentionAt, mentionsFor } from "./mentions";

interface Props
  extends Omit<ComponentProps<"textarea">, "id" | "className" | "value" | "onChange" | "onKeyDown" | "onSelect"> {
  label: string;
  text: string;
  onText(text: string): void;
  /** who can be named after an @ */
  mentions: readonly Mention[];
  /** stands in the list where nobody is called that */
  none: string;
  /** of the list */
  listLabel: string;
  /** the keys that the list does not take */
  onKeyDown?(event: KeyboardEvent<HTMLTextAreaElement>): void;
}

/** A text in which an @ offers names: the arrows choose, Enter or Tab takes, Esc closes the list alone. */
export function MentionField(props: Props) {
  const { label, text, onText, mentions, none, listLabel, onKeyDown, ...rest } = props;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState(0);
  const [refused, setRefused] = useState<number | null>(null);
  const begun = mentionAt(text, caret);
  const open = begun !== null && begun.from !== refused;
  const offered = open ? mentionsFor(begun.query, mentions) : [];
  const current = Math.min(chosen, offered.length - 1);
  const follow = () => {
    setCaret(area.current?.selectionStart ?? 0);
    setChosen(0);
  };
  const take = ({ value }: Mention) => {
    if (!begun || !area.current) return;
    const before = `${text.slice(0, begun.from)}@${value} `;
    // The caret stays behind what was put in: React leaves a text alone that already says what it is told.
    area.current.setRangeText(`@${value} `, begun.from, caret, "end");
    onText(before + text.slice(caret));
    setCaret(before.length);
    setChosen(0);
  };
  const onListKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const name = offered[current];
    if (!open || event.nativeEvent.isComposing || (event.key !== "Escape" && !name)) return onKeyDown?.(event);
    if (event.key === "Escape") {
      event.stopPropagation();
      setRefused(begun.from);
    } else if (way) {
      setChosen((current + way + offered.length) % offered.length);
    } else if (name && (event.key === "Enter" || event.key === "Tab") && !event.ctrlKey && !event.metaKey) {
      take(name);
    } else {
      return onKeyDown?.(event);
    }
    event.preventDefault();
  };
  return (
    <div className={`${field.field} ${styles.field}`}>
      <label htmlFor={id}>{label}</label>
      <textarea
        {...rest}
        ref={area}
        id={id}
        className={field.area}
        value={text}
        aria-autocomplete="list"
        aria-controls={open ? `${id}-list` : undefined}
        aria-activedescendant={offered.length > 0 ? `${id}-${current}` : undefined}
        onChange={(event) => {
          onText(event.target.value);
          follow();
        }}
        onSelect={() => setCaret(area.current?.selectionStart ?? 0)}
        onKeyDown={onListKey}
        onBlur={() => setRefused(begun?.from ?? null)}
      />
      {open && offered.length > 0 && (
        <div id={`${id}-list`} className={styles.list} role="listbox" aria-label={listLabel}>
          {offered.map((mention, index) => (
            <div
              key={mention.value}
              id={`${id}-${index}`}
              className={styles.option}
              role="option"
              tabIndex={-1}
              aria-selected={index === current}
              // A press must not take the focus out of the text.
              onMouseDown={(event) => event.preventDefault()}
              onMouseUp={() => take(mention)}
            >
              {mention.label}
            </div>
          ))}
        </div>
      )}
      <p role="status" className={open && offered.length === 0 ? styles.none : "visually-hidden"}>
        {open && (offered.length === 0 ? none : `${listLabel} ${offered.length} 项，用上下键选择`)}
      </p>
    </div>
  );
}
