"use client";

import { useSearchParams } from "next/navigation";
import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { placeOf, subjectOf } from "@/lib/domain/places";
import type { EntryGridHandle } from "../entry/entry-grid";
import type { CellName } from "../entry/grid-types";
import { useTrace } from "../trace/trace-context";
import { useEntry } from "./entry-context";
import type { ShownLine } from "./use-lines";

interface Parts {
  shown: readonly ShownLine[];
  active: CellName | null;
  grid: RefObject<EntryGridHandle | null>;
}

/** The place of the active cell; null while the line is not on the server and has no name of its own. */
function useSubject({ shown, active }: Omit<Parts, "grid">): string | null {
  const { rows } = useEntry();
  if (!active || !rows.line.some(({ key, version }) => key === active.key && version !== null)) return null;
  const id = shown.find(({ key }) => key === active.key)?.line.id;
  return id ? subjectOf({ kind: "line", id, field: active.column }) : null;
}

/**
 * Ties the grid of lines to the drawer: a link to a line goes to its cell, the drawer follows the active cell while it is
 * open, and Shift F2 opens what was said of the cell.
 */
export function useLinePlace({ shown, active, grid }: Parts) {
  const { openPlace, follow } = useTrace();
  const subject = useSubject({ shown, active });
  const wanted = useSearchParams().get("at");
  /** where the address last led, and whether the grid has come there */
  const led = useRef<{ to: string | null; there: boolean }>({ to: null, there: false });

  useEffect(() => {
    const place = wanted === null || wanted === led.current.to ? null : placeOf(wanted);
    if (place?.kind !== "line") return;
    const key = shown.find(({ line }) => line.id === place.id)?.key;
    if (key === undefined) return;
    led.current = { to: wanted, there: false };
    if (wanted !== subject) grid.current?.goTo({ key, column: place.field ?? "function" });
  }, [wanted, subject, shown, grid]);

  useEffect(() => {
    if (subject === null || wanted === null || wanted !== led.current.to) return;
    // A line as a whole stays selected while its cells are walked through.
    const within = subject === wanted || subject.startsWith(`${wanted}.`);
    if (led.current.there) follow(within ? wanted : subject);
    else led.current.there = within;
  }, [subject, wanted, follow]);

  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== "F2" || !event.shiftKey || subject === null) return;
    event.preventDefault();
    event.stopPropagation();
    openPlace(subject, event.target instanceof HTMLElement ? event.target : null, "comments");
  };
  return { subject, openPlace, onKeyDownCapture };
}
