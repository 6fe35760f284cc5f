"use client";

import { type ComponentType, type ReactNode, useRef } from "react";
import type { FieldValues } from "react-hook-form";
import type { EntryValues, ListEntity } from "@/lib/domain/entry/change";
import { useEntry } from "../entry-workspace/entry-context";
import { useFocusWhenNew } from "./focus-new";
import { type ListColumn, ListFrame, RemoveCell } from "./list-frame";
import { RowFormScope } from "./row-form-context";
import { useUnitChoices } from "./unit-choices";
import { type ListRow, useListRows } from "./use-list-rows";
import type { RowForm } from "./use-row-form";

/** Entities whose rows stand each in a form of its own, in a list. */
type RowEntity = Exclude<ListEntity, "line" | "project">;

/** A row of such a list. */
export interface ListRowProps<E extends RowEntity> {
  item: ListRow<E>;
  /** its place, from 1 */
  number: number;
  /** it was just added here */
  isNew: boolean;
  onRemove: () => void;
}

interface RowProps<E extends RowEntity, F extends FieldValues> extends Omit<ListRowProps<E>, "number"> {
  of: RowForm<F, EntryValues[E]>;
  /** names the row */
  at: string;
  /** the cells of its fields */
  children: ReactNode;
}

/** The form of one row: its cells, and the one that takes it out where the person may. */
export function FormRow<E extends RowEntity, F extends FieldValues>(props: RowProps<E, F>) {
  const { of, item, isNew, at, onRemove, children } = props;
  const { canEdit } = useEntry();
  const readOnly = item.row !== null && !canEdit(item.row.value.unit);
  const row = useFocusWhenNew<HTMLTableRowElement>(isNew);
  return (
    <RowFormScope of={of} readOnly={readOnly}>
      <tr ref={row}>
        {children}
        {!readOnly && <RemoveCell at={at} onRemove={onRemove} />}
      </tr>
    </RowFormScope>
  );
}

interface Props<E extends RowEntity> {
  entity: E;
  columns: readonly ListColumn[];
  empty: string;
  addWords: string;
  /** what the form of a new row begins with, besides the first unit */
  blank: object;
  Row: ComponentType<ListRowProps<E>>;
}

/** A list of rows of one entity, each saved by itself; how to add one and to take one out. */
export function RowList<E extends RowEntity>({ entity, columns, empty, addWords, blank, Row }: Props<E>) {
  const { choices, canAdd } = useUnitChoices();
  const list = useListRows(entity);
  const addButton = useRef<HTMLButtonElement>(null);
  const remove = (item: ListRow<E>) => {
    // Leaving the field first: what was typed in it must not come back after the row is gone.
    addButton.current?.focus();
    list.remove(item);
  };
  return (
    <ListFrame
      columns={columns}
      open={canAdd}
      empty={empty}
      addWords={addWords}
      onAdd={() => list.add({ unit: choices[0]?.value ?? "", ...blank })}
      addButton={addButton}
      rows={list.shown.map((item, index) => (
        <Row
          key={item.key}
          item={item}
          number={index + 1}
          isNew={list.added.current === item.key}
          onRemove={() => remove(item)}
        />
      ))}
    />
  );
}
