import { addressOf, splitAddress } from "../tables/cells";
import type { Cell, Row, Table } from "../tables/types";

/** A printed place whose text differs. Blank is the text of a place that is not printed. */
export interface CellChange {
  /** of a figure its address; of words their table, row and column in the same form; of a note `keyProjects!note.1` */
  address: string;
  /** id of the printed table: `expenditure`, `generalProjects:P001` */
  table: string;
  before: string;
  after: string;
}

/**
 * What the cells of a row are called, column by column. Two statements stand beside each other in one row, so words take
 * the name of the figure they label: the next one to the right, else the last to the left.
 */
function rowNames({ id, cells }: Row): string[] {
  const names = new Array<string | undefined>(cells.length);
  let next: string | undefined;
  for (let index = cells.length - 1; index >= 0; index--) {
    const cell = cells[index];
    if (cell?.kind === "figure") next = splitAddress(cell.address).row;
    names[index] = next;
  }
  let last = id;
  return names.map((name) => {
    last = name ?? last;
    return last;
  });
}

/** The name of a cell, which stays when rows above come and go. */
function nameOf({ id, columns }: Table, row: Row, names: () => string[], index: number): string {
  const cell = row.cells[index];
  if (cell?.kind === "figure") return cell.address;
  return addressOf(id, names()[index] ?? row.id, columns[index]?.id ?? String(index));
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Every printed text of the rows but blanks, in printed order, by the name of its cell. */
function printedCells(table: Table): Map<string, string> {
  const printed = new Map<string, string>();
  for (const row of table.rows) {
    const names = lazily(() => rowNames(row));
    row.cells.forEach((cell, index) => {
      if (cell && cell.text !== "") printed.set(nameOf(table, row, names, index), cell.text);
    });
  }
  return printed;
}

const addressAt = (cell: Cell | null | undefined) => (cell?.kind === "figure" ? cell.address : null);

/** Whether every row stands in both tables at the same place: then cells are compared place by place. */
function isAligned(before: Table, after: Table): boolean {
  return (
    before.rows.length === after.rows.length &&
    after.rows.every((row, index) => {
      const old = before.rows[index];
      return (
        old?.id === row.id &&
        old.cells.length === row.cells.length &&
        row.cells.every((cell, column) => addressAt(cell) === addressAt(old.cells[column]))
      );
    })
  );
}

function byPlace(before: Table, after: Table): CellChange[] {
  return after.rows.flatMap((row, index) => {
    const names = lazily(() => rowNames(row));
    return row.cells.flatMap((cell, column): CellChange[] => {
      const was = before.rows[index]?.cells[column]?.text ?? "";
      const is = cell?.text ?? "";
      if (was === is) return [];
      return [{ address: nameOf(after, row, names, column), table: after.id, before: was, after: is }];
    });
  });
}

function byName(before: Table | undefined, after: Table | undefined): CellChange[] {
  const table = (after ?? before)?.id ?? "";
  const was = before ? printedCells(before) : new Map<string, string>();
  const is = after ? printedCells(after) : new Map<string, string>();
  const addresses = [...is.keys(), ...[...was.keys()].filter((address) => !is.has(address))];
  return addresses.flatMap((address): CellChange[] => {
    const [old, now] = [was.get(address) ?? "", is.get(address) ?? ""];
    return old === now ? [] : [{ address, table, before: old, after: now }];
  });
}

/** Title and notes; the title counts as the note 0. */
function aroundChanges(before: Table | undefined, after: Table | undefined): CellChange[] {
  const table = (after ?? before)?.id;
  if (table === undefined) return [];
  const textsOf = (table: Table | undefined) => (table ? [table.title, ...table.notes] : []);
  const [was, is] = [textsOf(before), textsOf(after)];
  return Array.from({ length: Math.max(was.length, is.length) }, (_, index) => ({
    address: addressOf(table, "note", String(index)),
    table,
    before: was[index] ?? "",
    after: is[index] ?? "",
  })).filter((change) => change.before !== change.after);
}

/** The places in which two printings of one table differ; undefined is a table that is not printed. */
export function tableCellChanges(before: Table | undefined, after: Table | undefined): CellChange[] {
  const cells = before && after && isAligned(before, after) ? byPlace(before, after) : byName(before, after);
  return [...aroundChanges(before, after), ...cells];
}
