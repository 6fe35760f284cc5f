"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { type DefaultValues, type FieldValues, type UseFormReturn, useForm } from "react-hook-form";
import type { z } from "zod";
import type { EntryRow } from "@/lib/domain/entry/apply";
import type { EntryChange, EntryEntity, EntryValues } from "@/lib/domain/entry/change";
import { rowPath } from "@/lib/domain/entry/place";
import { rowId } from "../entry/autosave-machine";
import { useEntry } from "../entry-workspace/entry-context";

/** How long typing must rest before a form is read, in milliseconds; leaving a field reads it at once. */
const REST = 300;

interface Options<E extends EntryEntity, F extends FieldValues> {
  entity: E;
  rowKey: string;
  /** null for a row that was never whole: its form is kept as a draft */
  row: EntryRow<E> | null;
  /** reads the form; its output is the row */
  schema: z.ZodType<EntryValues[E], F>;
  /** a stored row as the form holds it */
  inputOf(value: EntryValues[E]): F;
}

/** One thing to say at a field besides what the form itself says. */
export interface Said {
  field: string;
  message: string;
  tone: "block" | "confirm" | "note";
  /** the id of the rule that says it, if one does */
  rule: string | null;
}

export interface RowForm<F extends FieldValues, V> {
  form: UseFormReturn<F, unknown, V>;
  /** of the row in the book; null for one that was never whole */
  path: string | null;
  said: readonly Said[];
  /** whether the form shows a draft of earlier work: what it lacks is said at once, not only after a field was left */
  resumed: boolean;
}

/** A draft as its form left it; `untouched` while nobody has typed in it. */
interface KeptForm<F> {
  form: F;
  untouched?: true;
}

function useSaid<E extends EntryEntity>(entity: E, rowKey: string, row: EntryRow<E> | null): Said[] {
  const { remarksOf, refusalsAt } = useEntry();
  const value = row?.value ?? null;
  const remarks = useMemo(() => (value === null ? [] : remarksOf(entity, value)), [remarksOf, entity, value]);
  const refusals = refusalsAt(entity, rowKey);
  return [
    ...refusals.map(({ field, message }): Said => ({ field: field ?? "", message, tone: "block", rule: null })),
    ...remarks.map(({ field, message, severity, rule }): Said => ({ field, message, tone: severity, rule })),
  ];
}

interface Reader {
  /** values have changed and are not read yet, or they were read */
  onTyping(typing: boolean): void;
  read(): void;
  /** whether the values change because the stored row or a kept draft is shown, not by the person */
  isFilling(): boolean;
}

/** Reads the form when typing rests, and at once when the person leaves a field, the screen or the site. */
function useReading(form: Pick<UseFormReturn, "subscribe">, reader: Reader) {
  const latest = useRef(reader);
  useLayoutEffect(() => {
    latest.current = reader;
  });
  // A layout effect: when the screen is left it is over before saving stops, so that what is read still gets there.
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const now = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      latest.current.read();
      latest.current.onTyping(false);
    };
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        if (latest.current.isFilling()) return;
        clearTimeout(timer);
        timer = setTimeout(now, REST);
        latest.current.onTyping(true);
      },
    });
    document.addEventListener("focusout", now);
    // Before those who ask whether something would be lost.
    window.addEventListener("beforeunload", now, { capture: true });
    return () => {
      stop();
      document.removeEventListener("focusout", now);
      window.removeEventListener("beforeunload", now, { capture: true });
      now();
    };
  }, [form]);
}

/** Fields stay registered: one that is not would drop what is typed before the next drawing. */
const KEEP_FIELDS = { keepFieldsRef: true } as const;

/**
 * A form on one row: what is whole and sound becomes a change by itself, what is not stays in the form as a draft, with
 * its message. A row that somebody else changed shows as it is now.
 */
export function useRowForm<E extends EntryEntity, F extends FieldValues>(
  options: Options<E, F>,
): RowForm<F, EntryValues[E]> {
  const { entity, rowKey, row, schema, inputOf } = options;
  const { rows, change, draft, drafts, remarksOf, setTyping } = useEntry();
  const id = rowId({ entity, key: rowKey });
  const begun = drafts.get(id);
  const kept = begun?.value as KeptForm<F> | undefined;
  const rank = row?.rank ?? begun?.rank;
  const form = useForm<F, unknown, EntryValues[E]>({
    defaultValues: (kept?.form ?? (row ? inputOf(row.value) : {})) as DefaultValues<F>,
    resolver: zodResolver<F, unknown, EntryValues[E]>(schema),
    mode: "onTouched",
  });
  const canonical = useCallback(
    (value: EntryValues[E]) => JSON.stringify(schema.safeParse(inputOf(value)).data ?? value),
    [schema, inputOf],
  );
  const known = useRef(row ? canonical(row.value) : null);
  /** Values that this form made of its row: they come back to it later, when the person may have typed on. */
  const own = useRef(new WeakSet<object>());
  const shownDraft = useRef(false);
  const [resumed, setResumed] = useState(false);
  /** whether the form is being filled by us, not by the person */
  const filling = useRef(false);
  const fill = useCallback(
    (values: F) => {
      filling.current = true;
      form.reset(values, KEEP_FIELDS);
      filling.current = false;
    },
    [form],
  );

  const read = () => {
    const typed = structuredClone(form.getValues());
    const parsed = schema.safeParse(typed);
    const whole = parsed.success && !remarksOf(entity, parsed.data as object).some(({ refused }) => refused);
    const place = { entity, key: rowKey, baseVersion: row?.version ?? null, rank };
    if (!whole) {
      shownDraft.current = true;
      draft([{ ...place, value: { form: typed } }]);
      return;
    }
    // Also the message of a field that the person is still in: it holds no longer.
    form.clearErrors();
    const said = JSON.stringify(parsed.data);
    if (said !== known.current) {
      known.current = said;
      own.current.add(parsed.data as object);
      change([{ ...place, value: parsed.data } as EntryChange]);
    }
    draft([{ ...place, value: null }]);
  };
  const onTyping = (typing: boolean) => setTyping(id, typing);
  useReading(form as unknown as Pick<UseFormReturn, "subscribe">, { read, onTyping, isFilling: () => filling.current });

  useEffect(() => {
    if (!row || own.current.has(row.value) || canonical(row.value) === known.current) return;
    known.current = canonical(row.value);
    fill(inputOf(row.value));
  }, [row, canonical, fill, inputOf]);
  useEffect(() => {
    if (!kept || shownDraft.current) return;
    shownDraft.current = true;
    if (kept.untouched) return;
    fill(kept.form);
    setResumed(true);
    void form.trigger();
  }, [kept, form, fill]);

  const path = row && rowPath(rows, entity, rowKey);
  return { form, path, said: useSaid(entity, rowKey, row), resumed };
}
