import { describe, expect, it } from "vitest";
import { rankAt, rankBetween } from "@/lib/domain/entry/rank";
import { insertedRanks, rowEdits } from "./grid-edits";

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

describe("insertedRanks", () => {
  const list = ["a", "b", "c"].map((key, index) => ({ key, rank: rankAt(index) }));
  const between = (before: string | null, after: string | null) => rankBetween(before, after, "7f3a");
  const insert = (index: number, key: string) => ({ kind: "insert", index, row: row(key) }) as const;
  const ranksOf = (screen: string[], ...set: ReturnType<typeof insert>[]) =>
    Object.fromEntries(insertedRanks({ list, screen }, rowEdits(set), between));

  it("has rows stand where they were added: at the beginning, one behind the other, at the end", () => {
    const ranks = ranksOf(["a", "b", "c"], insert(0, "w"), insert(2, "x"), insert(3, "y"), insert(6, "z"));
    expect(ranks).toEqual({ w: "00000000i7f3a1", x: "00000001i7f3a1", y: "00000001i7f3a2", z: "000000047f3a1" });
  });

  it("goes by the row above where the screen gathers rows in another order", () => {
    const ranks = ranksOf(["c", "a", "b"], insert(1, "x"), insert(4, "z"));
    expect(ranks).toEqual({ x: "000000047f3a1", z: "000000047f3a2" });
  });

  it("leaves a row that is there where it is", () => {
    expect(ranksOf(["a", "b", "c"], insert(0, "b"))).toEqual({});
  });
});
