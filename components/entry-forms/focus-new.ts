"use client";

import { type RefObject, useEffect, useRef } from "react";

/** Puts the focus into the first field of a row that was just added. */
export function useFocusWhenNew<T extends HTMLElement>(isNew: boolean): RefObject<T | null> {
  const row = useRef<T>(null);
  useEffect(() => {
    if (isNew) row.current?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }, [isNew]);
  return row;
}
