import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue, EntryColumn, GridRow } from "../columns";
import { applySet, type ChangeSet, inverse, keysOf } from "./changes";
import { clearRange, insertRows, removeRows, setCell } from "./edits";
import { fillDown } from "./fill";
import { type History, NO_HISTORY, record, redo, seal, undo } from "./history";

const COLUMNS: EntryColumn[] = [
  { id: "amount", label: "金额", kind: "amount" },
  { id: "carriedOver", label: "上年结转", kind: "boolean" },
  { id: "note", label: "备注", kind: "text" },
];
const [AMOUNT, , NOTE] = COLUMNS as [EntryColumn, EntryColumn, EntryColumn];
const row = (key: string, amount: CellValue = null): GridRow => ({
  key,
  cells: { amount, carriedOver: false, note: null },
});
const ROWS = [row("a", 1), row("b", 2), row("c")];

/** One thing a clerk does, by numbers that are fitted to the grid as it is then. */
type Action = { kind: "set" | "type" | "clear" | "fill" | "insert" | "remove"; a: number; b: number };

const actions = fc.array(
  fc.record({
    kind: fc.constantFrom<Action["kind"][]>("set", "type", "clear", "fill", "insert", "remove"),
    a: fc.nat(6),
    b: fc.nat(6),
  }),
  { maxLength: 40 },
);

function setOf({ kind, a, b }: Action, rows: readonly GridRow[], step: number): ChangeSet {
  const target = rows[a % Math.max(rows.length, 1)];
  const column = COLUMNS[b % 3] as EntryColumn;
  const range = { top: Math.min(a, b), bottom: Math.max(a, b), left: 0, right: b % 3 };
  if (kind === "insert") return insertRows(a % (rows.length + 1), [row(`new${step}`), row(`other${step}`, b)]);
  if (kind === "remove") return removeRows({ rows }, new Set(rows.slice(a % 3, b).map(({ key }) => key)));
  if (kind === "clear") return clearRange({ columns: COLUMNS, rows }, range);
  if (kind === "fill") return fillDown({ columns: COLUMNS, rows }, range);
  if (!target) return [];
  return setCell(target, column, column.kind === "boolean" ? b % 2 === 0 : column.kind === "amount" ? b : `备注${b}`);
}

function perform(all: readonly Action[]): { history: History; states: (readonly GridRow[])[] } {
  let history = NO_HISTORY;
  let rows: readonly GridRow[] = ROWS;
  const states = [rows];
  all.forEach((action, step) => {
    const set = setOf(action, rows, step);
    rows = applySet(rows, set);
    states.push(rows);
    history = record(history, set, action.kind === "type");
  });
  return { history, states };
}

describe("undo and redo", () => {
  it("undo after any sequence restores what was there, redo repeats it, as often as wanted", () => {
    fc.assert(
      fc.property(actions, (all) => {
        const { history: made, states } = perform(all);
        const end = states.at(-1) as readonly GridRow[];
        let [history, rows] = [made, end];
        for (let round = 0; round < 2; round++) {
          for (let step = undo(history, rows); step; step = undo(history, rows)) ({ history, rows } = step);
          expect(rows).toEqual(ROWS);
          for (let step = redo(history, rows); step; step = redo(history, rows)) ({ history, rows } = step);
          expect(rows).toEqual(end);
          expect(history.past.map(({ set }) => set)).toEqual(made.past.map(({ set }) => set));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("one undo goes back to a state that was there", () => {
    fc.assert(
      fc.property(actions, (all) => {
        const { history, states } = perform(all);
        const step = undo(history, states.at(-1) as readonly GridRow[]);
        if (step) expect(states).toContainEqual(step.rows);
      }),
    );
  });

  it("tells which changes to save: those it applied", () => {
    const set = setCell(ROWS[0] as GridRow, AMOUNT, 9);
    const step = undo(record(NO_HISTORY, set), applySet(ROWS, set));
    expect(step?.set).toEqual([{ kind: "cell", key: "a", column: "amount", before: 9, after: 1 }]);
    expect(keysOf([...set, ...insertRows(0, [row("n")])])).toEqual(["a", "n"]);
    expect(undo(NO_HISTORY, ROWS)).toBeNull();
    expect(redo(NO_HISTORY, ROWS)).toBeNull();
  });

  it("drops what was undone when something else is done", () => {
    const first = setCell(ROWS[0] as GridRow, AMOUNT, 9);
    const undone = undo(record(NO_HISTORY, first), applySet(ROWS, first));
    if (!undone) throw new Error("nothing to undo");
    const history = record(undone.history, setCell(ROWS[1] as GridRow, AMOUNT, 3));
    expect([history.past.length, history.future.length]).toEqual([1, 0]);
  });
});

describe("consecutive typing", () => {
  const typing = (history: History, key: number, column: EntryColumn, before: CellValue, after: CellValue) =>
    record(history, [{ kind: "cell", key: (ROWS[key] as GridRow).key, column: column.id, before, after }], true);

  it("in one cell is one step", () => {
    const history = typing(typing(NO_HISTORY, 0, AMOUNT, 1, 12), 0, AMOUNT, 12, 123);
    expect(history.past.map(({ set }) => set)).toEqual([
      [{ kind: "cell", key: "a", column: "amount", before: 1, after: 123 }],
    ]);
  });

  it("in another cell, after leaving the cell or after an undo is another step", () => {
    const one = typing(NO_HISTORY, 0, AMOUNT, 1, 12);
    expect(typing(one, 1, AMOUNT, 2, 3).past).toHaveLength(2);
    expect(typing(one, 0, NOTE, null, "甲").past).toHaveLength(2);
    expect(typing(seal(one), 0, AMOUNT, 12, 123).past).toHaveLength(2);
    expect(record(one, setCell(ROWS[0] as GridRow, AMOUNT, 5)).past).toHaveLength(2);
    expect(seal(NO_HISTORY)).toBe(NO_HISTORY);
  });

  it("that comes back to what was there is no step", () => {
    expect(typing(typing(NO_HISTORY, 0, AMOUNT, 1, 12), 0, AMOUNT, 12, 1).past).toEqual([]);
    expect(record(NO_HISTORY, [])).toBe(NO_HISTORY);
  });
});

describe("applySet", () => {
  it("passes over rows that are gone, and leaves rows alone that do not change", () => {
    const set: ChangeSet = [{ kind: "cell", key: "gone", column: "amount", before: null, after: 1 }];
    expect(applySet(ROWS, set)).toEqual(ROWS);
    const changed = applySet(ROWS, setCell(ROWS[0] as GridRow, AMOUNT, 9));
    expect(changed[1]).toBe(ROWS[1]);
    expect(applySet(ROWS, [])).toBe(ROWS);
    expect(applySet(changed, inverse(setCell(ROWS[0] as GridRow, AMOUNT, 9)))).toEqual(ROWS);
  });
});
