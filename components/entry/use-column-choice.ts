import { useCallback, useEffect, useMemo, useState } from "react";
import { BROWSER_STORE, type ColumnChoice, chosenColumns, keepChoice, NO_CHOICE, readChoice } from "./column-choice";
import type { GridColumn } from "./grid-types";

/** The columns of a grid as a person chose them in this browser, and the way to choose others. */
export function useColumnChoice(person: string, grid: string, columns: readonly GridColumn[]) {
  const [choice, setChoice] = useState(NO_CHOICE);
  // The server, which draws the page first, knows nothing of the browser.
  useEffect(() => setChoice(readChoice(BROWSER_STORE, person, grid)), [person, grid]);
  const choose = useCallback(
    (next: ColumnChoice) => {
      setChoice(next);
      keepChoice(BROWSER_STORE, person, grid, next);
    },
    [person, grid],
  );
  const shown = useMemo(() => chosenColumns(columns, choice), [columns, choice]);
  return { shown, choice, choose };
}
