import { useMemo, useState } from "react";
import {
  type Arranged,
  type Arrangement,
  AS_LISTED,
  arrange,
  inArrangement,
  isArranged,
} from "@/lib/domain/entry/grid/arranged";
import type { AmountUnit } from "../../lib/domain/money";
import { shownText } from "./grid-row";
import type { EntryGridRow, GridColumn } from "./grid-types";

/** The rows as a person wants to look at them, and what was asked for. */
export interface ArrangedRows {
  rows: readonly EntryGridRow[];
  /** all rows, whatever is shown of them */
  all: readonly EntryGridRow[];
  arrangement: Arrangement;
  arrange(wanted: Arrangement): void;
}

/** Sorts and filters the rows of a grid on the screen alone; it holds until it is asked for again. */
export function useArrangedRows(
  all: readonly EntryGridRow[],
  columns: readonly GridColumn[],
  unit: AmountUnit,
): ArrangedRows {
  const [wanted, setWanted] = useState<{ arrangement: Arrangement; arranged: Arranged | null }>({
    arrangement: AS_LISTED,
    arranged: null,
  });
  const rows = useMemo(() => (wanted.arranged ? inArrangement(all, wanted.arranged) : all), [all, wanted]);
  return {
    rows,
    all,
    arrangement: wanted.arrangement,
    arrange: (arrangement) => {
      const textOf = (row: EntryGridRow, column: GridColumn) => shownText(row, column, unit);
      const arranged = isArranged(arrangement) ? arrange(all, columns, arrangement, textOf) : null;
      setWanted({ arrangement, arranged });
    },
  };
}
