import { describe, expect, it } from "vitest";
import { rowEdits, withInserted } from "./grid-edits";

const row = (key: string) => ({ key, cells: { amount: 1 } });

describe("rowEdits", () => {
  it("gathers the cells of a row, and takes added and removed rows as a whole", () => {
    expect(
      rowEdits([
        { kind: "cell", key: "a", column: "amount", before: null, after: 5 },
        { kind: "cell", key: "a", column: "note", before: null, after: "甲" },
        { kind: "insert", index: 1, row: row("b") },
        { kind: "cell", key: "b", column: "note", before: null, after: "乙" },
        { kind: "remove", index: 2, row: row("c") },
      ]),
    ).toEqual([
      { key: "a", cells: { amount: 5, note: "甲" }, index: null },
      { key: "b", cells: { amount: 1, note: "乙" }, index: 1 },
      { key: "c", cells: null, index: null },
    ]);
  });
});

describe("withInserted", () => {
  it("puts added rows where they were added and leaves the others", () => {
    const edits = rowEdits([
      { kind: "insert", index: 1, row: row("x") },
      { kind: "insert", index: 2, row: row("y") },
      { kind: "cell", key: "b", column: "amount", before: 1, after: 2 },
    ]);
    expect(withInserted(["a", "b"], edits)).toEqual(["a", "x", "y", "b"]);
  });
});
