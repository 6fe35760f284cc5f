"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { type DefaultValues, type FieldValues, type UseFormReturn, useForm } from "react-hook-form";
import type { z } from "zod";
import type { EntryRow } from "@/lib/domain/entry/apply";
import type { EntryChange, EntryEntity, EntryValues } from "@/lib/domain/entry/change";
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
  said: readonly Said[];
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

/** Calls back whenever the form's values change, and again when the person leaves a field. */
function useReading(form: Pick<UseFormReturn, "subscribe">, read: () => void) {
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const now = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      latest.current();
    };
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer);
        timer = setTimeout(now, REST);
      },
    });
    document.addEventListener("focusout", now);
    return () => {
      stop();
      document.removeEventListener("focusout", now);
      now();
    };
  }, [form]);
}

/**
 * A form on one row: what is whole and sound becomes a change by itself, what is not stays in the form as a draft, with
 * its message. A row that somebody else changed shows as it is now.
 */
export function useRowForm<E extends EntryEntity, F extends FieldValues>(
  options: Options<E, F>,
): RowForm<F, EntryValues[E]> {
  const { entity, rowKey, row, schema, inputOf } = options;
  const { change, draft, drafts, remarksOf } = useEntry();
  const begun = drafts.get(rowId({ entity, key: rowKey }));
  const kept = begun?.value as { form: F } | undefined;
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
  const shownDraft = useRef(kept !== undefined);

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
    const said = JSON.stringify(parsed.data);
    if (said !== known.current) {
      known.current = said;
      change([{ ...place, value: parsed.data } as EntryChange]);
    }
    draft([{ ...place, value: null }]);
  };
  useReading(form as unknown as Pick<UseFormReturn, "subscribe">, read);

  useEffect(() => {
    if (!row || canonical(row.value) === known.current) return;
    known.current = canonical(row.value);
    form.reset(inputOf(row.value));
  }, [row, canonical, form, inputOf]);
  useEffect(() => {
    if (!kept || shownDraft.current) return;
    shownDraft.current = true;
    form.reset(kept.form);
    void form.trigger();
  }, [kept, form]);

  return { form, said: useSaid(entity, rowKey, row) };
}
