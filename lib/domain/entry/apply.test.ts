import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryBook, demoBook } from "../book/testing";
import type { Line } from "../book/types";
import { applyChanges, bookOf, type EntryRows, withSaved } from "./apply";
import type { EntryChange } from "./change";
import { BUDGET_ID, entryRows, keyOf } from "./testing";

const NEW = "00000000-0000-4000-8009-000000000001";

function change(index: number, patch: Partial<Line> | null, rows = entryRows(demoBook())): EntryChange {
  const value = patch && { ...(rows.line[index]?.value as Line), ...patch };
  return { entity: "line", key: keyOf("line", index), baseVersion: 1, value };
}

describe("bookOf", () => {
  it("gives back the book that rows were made of", () => {
    fc.assert(
      fc.property(arbitraryBook, (book) => {
        expect(bookOf(entryRows(book))).toEqual(book);
      }),
      { numRuns: 30 },
    );
  });
});

describe("applyChanges", () => {
  const rows = entryRows(demoBook());

  it("changes a row in its place and keeps its version", () => {
    const after = applyChanges(rows, [change(3, { amount: 5 })]);
    expect(after.line[3]).toEqual({ ...rows.line[3], value: { ...rows.line[3]?.value, amount: 5 } });
    expect(after.line.length).toBe(80);
    expect(rows.line[3]?.value.amount).not.toBe(5);
  });

  it("takes a row away and puts a new one at the end", () => {
    const value = { ...(rows.line[0]?.value as Line), id: "L900" };
    const after = applyChanges(rows, [
      change(0, null),
      { entity: "line", key: NEW, baseVersion: null, value },
      change(99, null),
    ]);
    expect(after.line).toHaveLength(80);
    expect(after.line[0]?.key).toBe(keyOf("line", 1));
    expect(after.line.at(-1)).toEqual({ key: NEW, version: null, value });
  });

  it("puts a new row where its rank says, and moves one that is given another", () => {
    const value = { ...(rows.line[0]?.value as Line), id: "L900" };
    const added = applyChanges(rows, [{ entity: "line", key: NEW, baseVersion: null, rank: "00000003i7f3a1", value }]);
    expect(added.line.slice(2, 5).map(({ key }) => key)).toEqual([keyOf("line", 2), NEW, keyOf("line", 3)]);
    expect(added.line[3]).toEqual({ key: NEW, version: null, rank: "00000003i7f3a1", value });
    const moved = applyChanges(added, [{ ...change(79, {}), rank: "00000000i7f3a1" }]);
    expect(moved.line[0]).toMatchObject({ key: keyOf("line", 79), rank: "00000000i7f3a1" });
    expect(moved.line).toHaveLength(81);
  });

  it("keeps lists without a change as the same object", () => {
    const after = applyChanges(rows, [change(3, { amount: 5 })]);
    expect(after.revenue).toBe(rows.revenue);
    expect(after.performance).toBe(rows.performance);
    expect(applyChanges(rows, [])).toBe(rows);
  });

  it("replaces what a budget has one of, and takes 上年数 away and gives it back", () => {
    const performance = { objective: "新目标", indicators: [] };
    const after = applyChanges(rows, [
      { entity: "performance", key: BUDGET_ID, baseVersion: 1, value: performance },
      { entity: "priorYear", key: BUDGET_ID, baseVersion: 1, value: null },
    ]);
    expect(after.performance).toEqual({ key: BUDGET_ID, version: 1, value: performance });
    expect(bookOf(after).priorYear).toBeNull();
    const value = rows.priorYear?.value ?? null;
    const again = applyChanges(after, [{ entity: "priorYear", key: BUDGET_ID, baseVersion: null, value }]);
    expect(again.priorYear).toEqual({ key: BUDGET_ID, version: null, value });
  });

  it("comes to the same values in one batch as in two", () => {
    const edits = fc.array(
      fc.tuple(fc.nat(84), fc.option(fc.nat(1_000_000))).map(([index, amount]): EntryChange => {
        const value = amount === null ? null : { ...(rows.line[index % 80]?.value as Line), amount };
        return { entity: "line", key: keyOf("line", index), baseVersion: null, value };
      }),
      { maxLength: 12 },
    );
    const values = (of: EntryRows) => new Map(of.line.map(({ key, value }) => [key, value]));
    fc.assert(
      fc.property(edits, edits, (first, second) => {
        const together = applyChanges(rows, [...first, ...second]);
        expect(values(applyChanges(applyChanges(rows, first), second))).toEqual(values(together));
      }),
    );
  });
});

describe("withSaved", () => {
  it("sets the versions that saving gave, and no values", () => {
    const rows = applyChanges(entryRows(demoBook()), [change(3, { amount: 5 })]);
    const saved = withSaved(rows, [
      { entity: "line", key: keyOf("line", 3), version: 2 },
      { entity: "assets", key: BUDGET_ID, version: 7 },
    ]);
    expect(saved.line[3]).toEqual({ ...rows.line[3], version: 2 });
    expect(saved.line[4]).toBe(rows.line[4]);
    expect([saved.assets.version, saved.narrative.version, saved.priorYear?.version]).toEqual([7, 1, 1]);
    expect(saved.revenue).toBe(rows.revenue);
  });
});
