import { type ClipboardEvent, useState } from "react";
import { type PastePlan, planPaste, readBlock } from "@/lib/domain/entry";
import { copyRange, pastedSet, type Range } from "@/lib/domain/entry/grid-model";
import { layoutOf, type PasteLayout } from "@/lib/domain/entry/paste-layout";
import type { AmountUnit } from "../../lib/domain/money";
import { useBasis } from "../basis/basis-provider";
import { type PastedBlock, readMergedTable } from "./clipboard-table";
import { tableOf } from "./clipboard-text";
import type { EntryGridRow, GridColumn, NewRow } from "./grid-types";
import { entryPlace, entryRange, type Screen } from "./screen-rows";
import type { GridEdits } from "./use-grid-edits";
import { newUuid } from "./uuid";

/** Says on the clipboard in which unit our own copies are, so that nobody needs to be asked. */
const UNIT_TYPE = "application/x-sixteen-tables-unit";

/** A block that waits for a person's consent. */
export interface WaitingPaste {
  /** its rows of data */
  cells: readonly (readonly string[])[];
  start: { row: number; column: number };
  /** what it says of itself */
  layout: PasteLayout;
  /** see `PasteRequest` */
  repeats(row: number, column: number): boolean;
  /** whether the block holds amounts whose unit nobody has said */
  asksUnit: boolean;
}

interface Parts {
  columns: readonly GridColumn[];
  screen: Screen;
  edition: string;
  unit: AmountUnit;
  readOnly: boolean;
  newRow: NewRow | undefined;
  edits: GridEdits;
  range: Range;
}

export interface GridPaste {
  copy(event: ClipboardEvent): void;
  cut(event: ClipboardEvent): void;
  paste(event: ClipboardEvent): void;
  waiting: WaitingPaste | null;
  /** the unit that was answered last; null before the first answer */
  answeredUnit: AmountUnit | null;
  /** @param places the column of the grid for each column of the block; as the block says where they are not given */
  planFor(waiting: WaitingPaste, unit: AmountUnit, places?: PasteLayout["places"]): PastePlan;
  /** does what the plan says and keeps the answer about the unit */
  agree(plan: PastePlan, unit: AmountUnit | null): void;
  refuse(): void;
}

/** One value over a range of several cells fills them all, as in a spreadsheet. */
function spread(cells: readonly (readonly string[])[], { top, bottom, left, right }: Range) {
  const only = cells.length === 1 && cells[0]?.length === 1 ? (cells[0][0] ?? "") : null;
  if (only === null) return cells;
  return Array.from({ length: bottom - top + 1 }, () => Array.from({ length: right - left + 1 }, () => only));
}

function holdsAmounts({ cells, layout }: Omit<WaitingPaste, "asksUnit">, columns: readonly GridColumn[]): boolean {
  return cells.some((row) =>
    row.some((text, index) => columns[layout.places[index] ?? -1]?.kind === "amount" && /\d/.test(text)),
  );
}

/** The rows of data of a block, and which of their cells only repeat a merged one. */
function dataOf({ cells, repeated }: PastedBlock, { rows }: PasteLayout) {
  return {
    cells: rows.map((at) => cells[at] ?? []),
    repeats: (row: number, column: number) => repeated.has(`${rows[row]}:${column}`),
  };
}

const NOTHING_REPEATED: ReadonlySet<string> = new Set();

/**
 * New rows hold what every new row does where the block says nothing; what a new row takes from the one above it only in
 * columns that the block does not reach.
 */
function withDefaults(plan: PastePlan, newRow: NewRow, last: EntryGridRow | null, reached: ReadonlySet<string>) {
  const taken = Object.entries(newRow(last).cells).filter(([column]) => !reached.has(column));
  const begun = { ...newRow(null).cells, ...Object.fromEntries(taken) };
  const newRows = plan.newRows.map(({ row, cells }) => {
    const said = Object.entries(cells).filter(([, value]) => value !== null);
    return { row, cells: { ...cells, ...begun, ...Object.fromEntries(said) } };
  });
  return { ...plan, newRows };
}

function withoutNewRows(plan: PastePlan): PastePlan {
  const refusals = plan.newRows.map(({ row }) => ({ row, column: null, text: "", message: "本表不能增加行" }));
  return { ...plan, newRows: [], refusals: [...plan.refusals, ...refusals] };
}

/** Copying and pasting blocks: what is pasted is planned as a whole, shown where there is anything to decide, then done. */
export function useGridPaste(parts: Parts): GridPaste {
  const basis = useBasis();
  const { columns, screen, edition, unit, readOnly, newRow, edits, range } = parts;
  const [waiting, setWaiting] = useState<WaitingPaste | null>(null);
  const [answeredUnit, setAnsweredUnit] = useState<AmountUnit | null>(null);

  const planFor: GridPaste["planFor"] = ({ cells, start, layout, repeats }, asked, chosen) => {
    // A block without headings may reach beyond the last column, which is said.
    const places = chosen ?? (layout.headings.length > 0 ? layout.places : undefined);
    const shared = { cells, start, columns, rows: screen.entries, edition, basis, unit: asked, repeats };
    const plan = planPaste(places ? { ...shared, places } : shared);
    if (!newRow) return withoutNewRows(plan);
    const reached = (places ?? layout.places).flatMap((place) => columns[place ?? -1]?.id ?? []);
    return withDefaults(plan, newRow, screen.entries.at(-1) ?? null, new Set(reached));
  };
  const apply = (plan: PastePlan) => edits.make(pastedSet({ rows: screen.entries }, plan, newUuid));
  const copy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData.setData("text/plain", copyRange({ columns, rows: screen.rows }, range, unit));
    event.clipboardData.setData("text/html", tableOf({ columns, rows: screen.rows }, range, unit));
    event.clipboardData.setData(UNIT_TYPE, unit);
  };

  return {
    copy,
    cut: (event) => {
      copy(event);
      edits.clear(range);
    },
    paste: (event) => {
      event.preventDefault();
      if (readOnly) return;
      const text = readBlock(event.clipboardData.getData("text/plain"));
      if (text.length === 0) return;
      const own = event.clipboardData.getData(UNIT_TYPE);
      const merged = own === "" ? readMergedTable(event.clipboardData.getData("text/html")) : null;
      const entries = entryRange(screen, range) ?? { ...range, bottom: range.top };
      const copied = merged ?? { cells: spread(text, entries), repeated: NOTHING_REPEATED };
      const layout = layoutOf(copied.cells, columns, range.left);
      const start = { row: entryPlace(screen, range.top), column: range.left };
      const block = { ...dataOf(copied, layout), start, layout };
      const plan = planFor({ ...block, asksUnit: false }, own === "yuan" || own === "wan" ? own : unit);
      const single = text.length === 1 && text[0]?.length === 1;
      const told = layout.headings.length > 0 || layout.totals.length > 0;
      if (plan.refusals.length === 0 && !told && (own !== "" || single)) apply(plan);
      else setWaiting({ ...block, asksUnit: own === "" && holdsAmounts(block, columns) });
    },
    waiting,
    answeredUnit,
    planFor,
    agree: (plan, asked) => {
      apply(plan);
      setAnsweredUnit(asked ?? answeredUnit);
      setWaiting(null);
    },
    refuse: () => setWaiting(null),
  };
}
