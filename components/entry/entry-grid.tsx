"use client";

import { type CSSProperties, lazy, type Ref, Suspense, useId } from "react";
import type { ChangeSet } from "@/lib/domain/entry/grid-model";
import type { AmountUnit } from "../../lib/domain/money";
import type { AutosaveWords } from "./autosave-words";
import { CellInput } from "./cell-input";
import styles from "./entry-grid.module.css";
import { FindBar } from "./find-bar";
import { GridBody } from "./grid-body";
import { GridHeader } from "./grid-header";
import { paperTemplate } from "./grid-layout";
import { GridMenu, type MenuItem } from "./grid-menu";
import { role } from "./grid-roles";
import { cellId } from "./grid-row";
import type { CellName, EntryGridRow, GridColumn, NewRow } from "./grid-types";
import { PasteDialog } from "./paste-dialog";
import { StatusLine } from "./status-line";
import type { ArrangedRows } from "./use-arranged-rows";
import { useEntryGrid } from "./use-entry-grid";

const ArrangeDialog = lazy(async () => ({ default: (await import("./arrange-dialog")).ArrangeDialog }));

/** What a screen can ask of a grid. */
export interface EntryGridHandle {
  /** makes a cell the active one, brings it into view and takes the focus; at once or as soon as the row is there */
  goTo(cell: CellName): void;
  /** gives the focus back to the active cell */
  focus(): void;
  /** puts values into cells of a row as one step that can be undone; nothing when there is no such row */
  enter(key: string, cells: EntryGridRow["cells"]): void;
}

export interface EntryGridProps {
  ref?: Ref<EntryGridHandle>;
  /** what the grid is called, for screen readers */
  label: string;
  /** edition of the budget: says which codes there are */
  edition: string;
  columns: readonly GridColumn[];
  /** all rows in the order of the screen */
  rows: readonly EntryGridRow[];
  /** how amounts are shown and typed; what is stored is always fen */
  unit: AmountUnit;
  /** without it rows can be neither added nor removed */
  newRow?: NewRow;
  readOnly?: boolean;
  autoFocus?: boolean;
  saved: AutosaveWords;
  /**
   * Every change as one set, undo and redo too: to be applied with `applySet`. Places of rows count entries alone, without
   * subtotals. The rows must come back changed.
   */
  onChange(set: ChangeSet): void;
  /** a person made a column wider or narrower; without it nobody can. @param width in CSS pixels */
  onResize?(id: string, width: number): void;
  /** a row is to be shown that is not among the rows, as it is filtered out or not there yet */
  onMissing?(key: string): void;
  /** how the rows are sorted and filtered, and the way to change it; without it they stand as they come */
  arranged?: ArrangedRows;
  /** what else can be done from the menu of the grid */
  menu?: readonly MenuItem[];
  /** another cell became the active one; null on the empty row at the end */
  onActive?(cell: CellName | null): void;
}

/**
 * A grid to enter rows as in a spreadsheet, by keyboard alone and with a Chinese input method. It is fed plain data and
 * keeps nothing but the selection, the edit of one cell and what can be undone.
 */
export function EntryGrid(props: EntryGridProps) {
  const { label, columns, unit, saved } = props;
  const prefix = useId();
  const grid = useEntryGrid(props);
  const { screen, selection, range, active, isPrinting: onPaper } = grid;
  const layout = onPaper ? { ...grid.layout, template: paperTemplate(columns) } : grid.layout;
  const headings = layout.bands.length > 0 ? 2 : 1;
  const activeRow = screen.rows[active.row];
  const column = columns[active.column];
  return (
    <div className={styles.entry}>
      <div
        ref={grid.scroller}
        className={styles.scroller}
        data-aside={grid.isAside || undefined}
        onScroll={grid.onScroll}
        {...grid.mouseEvents}
      >
        <CellInput
          input={grid.input}
          gridId={prefix}
          activeId={activeRow && column ? cellId(prefix, active) : undefined}
          helpId={`${prefix}-help`}
          label={`${label} 第 ${active.row + 1} 行 ${column?.label ?? ""}`}
          column={column}
          place={grid.place}
          editing={grid.editing}
          {...grid.inputEvents}
        />
        <div
          id={prefix}
          className={styles.grid}
          style={{ width: onPaper ? "100%" : layout.width, "--second": `${layout.lefts[1] ?? 0}px` } as CSSProperties}
          {...role("grid", {
            "aria-label": label,
            "aria-multiselectable": true,
            "aria-readonly": props.readOnly || undefined,
            "aria-rowcount": screen.rows.length + headings,
            "aria-colcount": columns.length + 1,
          })}
        >
          <GridHeader
            columns={columns}
            layout={layout}
            from={range.left}
            to={range.right}
            onResize={props.onResize}
            arrangement={props.arranged?.arrangement}
            onArrange={grid.arrangeBy}
          />
          <GridBody
            screen={screen}
            columns={columns}
            unit={unit}
            layout={layout}
            range={range}
            active={selection.active}
            prefix={prefix}
            headings={headings}
            drawn={grid.drawn}
            places={grid.places}
            besides={grid.besides}
            onPaper={onPaper}
            fillingTo={grid.fillingTo}
            canFill={!props.readOnly && grid.editing.edit.mode === "idle"}
          />
        </div>
      </div>
      <p id={`${prefix}-help`} className="visually-hidden">
        直接输入即可编辑，回车确认，F2 修改，Shift F10 打开菜单。按 Esc 后再按 Tab 离开表格。
      </p>
      {grid.finding && <FindBar {...grid.finding} active={active} canReplace={!props.readOnly} />}
      {grid.menu && <GridMenu {...grid.menu} />}
      {props.arranged && grid.arranging && (
        <Suspense>
          <ArrangeDialog
            column={grid.arranging}
            rows={props.arranged.all}
            unit={unit}
            arrangement={props.arranged.arrangement}
            onArrange={props.arranged.arrange}
            onClose={grid.onArranged}
          />
        </Suspense>
      )}
      <StatusLine saved={saved} cells={grid.remarks} numbers={grid.numbers} />
      <PasteDialog columns={columns} paste={grid.paste} unit={unit} screen={screen} onClosed={grid.focus} />
    </div>
  );
}
