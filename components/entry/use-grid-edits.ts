import { useRef } from "react";
import { type CellValue, readCellText } from "@/lib/domain/entry";
import {
  type ChangeSet,
  clearRange,
  fillDown,
  fillOn,
  fillRight,
  insertRows,
  NO_HISTORY,
  type Range,
  record,
  redo,
  removeRows,
  type Stepped,
  setCell,
  undo,
  withoutStaleFormulas,
} from "@/lib/domain/entry/grid-model";
import type { AmountUnit } from "../../lib/domain/money";
import { useBasis } from "../basis/basis-provider";
import type { CellName, EntryGridRow, GridColumn, NewRow } from "./grid-types";
import { entryPlace, entryRange, type Screen } from "./screen-rows";
import { newUuid } from "./uuid";

interface Parts {
  columns: readonly GridColumn[];
  screen: Screen;
  edition: string;
  unit: AmountUnit;
  readOnly: boolean;
  newRow: NewRow | undefined;
  onChange(set: ChangeSet): void;
  /** the empty row became a row */
  onBlankUsed(): void;
}

/** Everything that changes rows. Each is one step of undo and tells `onChange` once. */
export interface GridEdits {
  make(set: ChangeSet): void;
  /** puts what was typed into a cell; a text that cannot be read stays as it was typed, to be marked at the cell */
  enterText(row: EntryGridRow, column: GridColumn, text: string): void;
  enterValue(row: EntryGridRow, column: GridColumn, value: CellValue): void;
  /** puts values into several cells of a row at once, also into those that are kept without a column */
  enterCells(row: EntryGridRow, cells: Readonly<Record<string, CellValue>>): void;
  clear(range: Range): void;
  fillDown(range: Range): void;
  fillRight(range: Range): void;
  /** fills a range on over a wider one of the screen */
  fillOn(from: Range, to: Range): void;
  /** puts what was typed, or a value that was chosen, into a column of several rows at once */
  enterInto(rows: readonly EntryGridRow[], column: GridColumn, entry: { text: string } | { value: CellValue }): void;
  /** adds an empty row below a row of the screen; returns the first cell that asks for something, null where no rows can be added */
  insertBelow(row: number): CellName | null;
  removeRows(range: Range): void;
  /** each returns the cell to go to; null when nothing was done or there is no such cell */
  undo(): CellName | null;
  redo(): CellName | null;
}

/** Where the first change of a set can be seen; a removed row cannot. */
function placeOf(set: ChangeSet, columns: readonly GridColumn[]): CellName | null {
  const [first] = set;
  if (!first || first.kind === "remove") return null;
  return first.kind === "cell"
    ? { key: first.key, column: first.column }
    : { key: first.row.key, column: columns[0]?.id ?? "" };
}

export function useGridEdits(parts: Parts): GridEdits {
  const { columns, screen, edition, unit, readOnly, newRow, onChange, onBlankUsed } = parts;
  const basis = useBasis();
  const history = useRef(NO_HISTORY);
  const grid = { columns, rows: screen.entries };

  const make = (wanted: ChangeSet) => {
    if (wanted.length === 0 || readOnly) return;
    const set = withoutStaleFormulas(grid, wanted);
    history.current = record(history.current, set);
    onChange(set);
  };
  const step = (stepped: Stepped | null) => {
    if (!stepped || readOnly) return null;
    history.current = stepped.history;
    onChange(stepped.set);
    return placeOf(stepped.set, columns);
  };
  const inEntries = (range: Range, work: (range: Range) => ChangeSet) => {
    const entries = entryRange(screen, range);
    if (entries) make(work(entries));
  };
  const changesOf = (row: EntryGridRow, cells: Readonly<Record<string, CellValue>>) =>
    Object.entries(cells).flatMap(([id, value]) =>
      setCell(row, columns.find((column) => column.id === id) ?? { id }, value),
    );
  const cellsFor = (column: GridColumn, text: string): Record<string, CellValue> => {
    const read = readCellText(column, text, { edition, basis, unit, typed: true });
    const kept = column.formula === undefined ? {} : { [column.formula]: null };
    return { ...kept, ...(read.ok && read.also), [column.id]: read.ok ? read.value : text };
  };
  const enterCells = (row: EntryGridRow, cells: Readonly<Record<string, CellValue>>) => {
    const set = changesOf(row, cells);
    if (row !== screen.blank || set.length === 0) return make(set);
    make(insertRows(screen.entries.length, [{ key: row.key, cells: { ...row.cells, ...cells }, begun: row.cells }]));
    onBlankUsed();
  };

  return {
    make,
    enterCells,
    enterValue: (row, column, value) => enterCells(row, { [column.id]: value }),
    enterText: (row, column, text) => enterCells(row, cellsFor(column, text)),
    clear: (range) => inEntries(range, (entries) => clearRange(grid, entries)),
    fillDown: (range) => inEntries(range, (entries) => fillDown(grid, entries)),
    fillRight: (range) => inEntries(range, (entries) => fillRight(grid, entries)),
    fillOn: (from, to) => {
      const [source, target] = [entryRange(screen, from), entryRange(screen, to)];
      if (source && target) make(fillOn(grid, source, target));
    },
    enterInto: (rows, column, entry) => {
      const cells = "text" in entry ? cellsFor(column, entry.text) : { [column.id]: entry.value };
      const set = rows.flatMap((row) => (row.kind === "entry" && row !== screen.blank ? changesOf(row, cells) : []));
      make(set);
    },
    insertBelow: (row) => {
      if (!newRow) return null;
      const key = newUuid();
      const place = entryPlace(screen, row + 1);
      const { cells, soft } = newRow(screen.entries[place - 1] ?? null);
      make(insertRows(place, [{ key, cells, begun: cells }]));
      return { key, column: columns.find(({ id }) => !soft?.has(id))?.id ?? "" };
    },
    removeRows: (range) => {
      // Rows can be taken away where they can be added.
      if (!newRow) return;
      inEntries(range, ({ top, bottom }) => {
        const keys = screen.entries.slice(top, bottom + 1).map(({ key }) => key);
        return removeRows({ rows: screen.entries }, new Set(keys));
      });
    },
    undo: () => step(undo(history.current, screen.entries)),
    redo: () => step(redo(history.current, screen.entries)),
  };
}
