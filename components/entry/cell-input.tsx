import type { ClipboardEvent, CompositionEvent, FocusEvent, FormEvent, KeyboardEvent, RefObject } from "react";
import styles from "./entry-grid.module.css";
import type { GridColumn } from "./grid-types";
import { OptionList, optionId } from "./option-list";
import { hasList } from "./suggestions";
import type { CellEditing } from "./use-cell-editing";

export interface CellInputProps {
  input: RefObject<HTMLInputElement | null>;
  /** ids of the grid, of the active cell and of what explains the keys */
  gridId: string;
  activeId: string | undefined;
  helpId: string;
  label: string;
  column: GridColumn | undefined;
  place: { left: number; top: number; width: number; frozen: boolean };
  editing: CellEditing;
  onKeyDown(event: KeyboardEvent<HTMLInputElement>): void;
  onInput(event: FormEvent<HTMLInputElement>): void;
  onCompositionStart(event: CompositionEvent<HTMLInputElement>): void;
  onCompositionEnd(event: CompositionEvent<HTMLInputElement>): void;
  onCopy(event: ClipboardEvent<HTMLInputElement>): void;
  onCut(event: ClipboardEvent<HTMLInputElement>): void;
  onPaste(event: ClipboardEvent<HTMLInputElement>): void;
  onBlur(event: FocusEvent<HTMLInputElement>): void;
}

/** What a screen reader hears of the input: the active cell, or the list that is open below it. */
function ariaOf({ gridId, activeId, column, editing }: CellInputProps, listId: string, open: boolean) {
  const option = editing.chosen >= 0 ? optionId(listId, editing.chosen) : undefined;
  const shared = {
    "aria-readonly": !editing.canEnter || undefined,
    "aria-controls": open ? listId : gridId,
    "aria-activedescendant": open ? option : activeId,
  };
  if (!column || !hasList(column)) return shared;
  return { ...shared, role: "combobox", "aria-expanded": open, "aria-autocomplete": "list" as const };
}

/**
 * The one input of the grid. It has the focus whenever the grid has it and lies over the active cell, unseen until something
 * is typed: so the first key, of an input method too, already goes where it belongs.
 */
export function CellInput(props: CellInputProps) {
  const { input, gridId, helpId, label, column, place, editing, ...events } = props;
  const { activeId: _, ...handlers } = events;
  const listId = `${gridId}-list`;
  const isEditing = editing.edit.mode === "editing";
  const open = isEditing && editing.options.length > 0;
  return (
    <div className={place.frozen ? `${styles.anchor} ${styles.anchorFrozen}` : styles.anchor}>
      <input
        ref={input}
        type="text"
        className={styles.input}
        style={{ left: place.left, top: place.top, width: place.width }}
        data-kind={column?.kind}
        data-ready={!isEditing || undefined}
        aria-label={label}
        aria-describedby={helpId}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        {...ariaOf(props, listId, open)}
        {...handlers}
      />
      {open && (
        <OptionList
          id={listId}
          label={column?.label ?? ""}
          options={editing.options}
          chosen={editing.chosen}
          input={input}
          onPick={(option) => editing.commit(null, option)}
        />
      )}
    </div>
  );
}
