"use client";

import { useEntry } from "../entry-workspace/entry-context";
import type { Choice } from "./fields";

/** The units to choose from in a row: those the person sees; and whether the person may add rows for any. */
export function useUnitChoices(): { choices: Choice[]; canAdd: boolean } {
  const { book, canEdit, visibleUnits } = useEntry();
  const seen = book.units.filter(({ code }) => visibleUnits?.includes(code) ?? true);
  return {
    choices: seen.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
    canAdd: seen.some(({ code }) => canEdit(code)),
  };
}
