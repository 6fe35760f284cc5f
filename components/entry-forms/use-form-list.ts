"use client";

import { useEffect, useRef } from "react";
import { type ArrayPath, type FieldArray, type FieldValues, useFieldArray } from "react-hook-form";

/**
 * A list within a form whose rows are drawn with `data-row` and whose button to add one with `data-add`: the focus goes to
 * a row that was added, and to the button when one was removed.
 *
 * @param blank what a new row begins with
 */
export function useFormList<F extends FieldValues, N extends ArrayPath<F>>(name: N, blank: FieldArray<F, N>) {
  const { fields, append, remove } = useFieldArray<F, N>({ name });
  const place = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null || fields.length < 0) return;
    place.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = null;
  }, [fields]);
  return {
    place,
    fields,
    add: () => {
      wanted.current = `[data-row="${fields.length}"] select`;
      append(blank, { shouldFocus: false });
    },
    remove: (index: number) => {
      wanted.current = "[data-add]";
      remove(index);
    },
  };
}
