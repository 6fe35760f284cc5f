import { describe, expect, it } from "vitest";
import { readBook } from "@/lib/domain/book";
import { applyChanges } from "@/lib/domain/entry/apply";
import { entryRows, keyOf } from "@/lib/domain/entry/testing";
import demo from "@/prisma/demo/wansheng-2024.json";
import { afterAdopting, afterSaving, afterYielding } from "./row-changes";

const rows = entryRows(readBook(demo));
const first = rows.line[0];
if (!first) throw new Error("The demo has no line");

describe("afterSaving", () => {
  it("gives a new line the version and the id it was saved with", () => {
    const key = "00000000-0000-4000-8000-0000000000ff";
    const typed = applyChanges(rows, [
      { entity: "line", key, baseVersion: null, value: { ...first.value, id: key, amount: 5 } },
    ]);
    const saved = afterSaving(typed, [{ entity: "line", key, version: 9, lineId: "L081" }]);
    expect(saved.line.at(-1)).toEqual({ key, version: 9, value: { ...first.value, id: "L081", amount: 5 } });
    expect(saved.line[0]).toBe(first);
  });
});

describe("afterAdopting", () => {
  it("shows 上年数 as the server wrote them, also where there were none", () => {
    const { budgetId: key, priorYear } = rows;
    if (!priorYear) throw new Error("The demo has no prior year");
    const value = { ...priorYear.value, operatingExpense: 5 };
    const adopted = { entity: "priorYear", key, version: 7, value } as const;
    expect(afterAdopting(rows, adopted).priorYear).toEqual({ key, version: 7, value });
    expect(afterAdopting({ ...rows, priorYear: null }, adopted).priorYear).toEqual({ key, version: 7, value });
  });
});

describe("afterYielding", () => {
  const conflict = { entity: "line", key: first.key, mine: null, by: "甲", at: "2024-01-01T00:00:00Z" } as const;

  it("shows the other person's row with its version", () => {
    const theirs = { ...first.value, amount: 7 };
    const shown = afterYielding(rows, { ...conflict, theirs, theirVersion: 4, theirRank: "00000001" });
    expect(shown.line[0]).toEqual({ key: first.key, version: 4, rank: "00000001", value: theirs });
  });

  it("takes the row away where the other person deleted it", () => {
    const shown = afterYielding(rows, { ...conflict, theirs: null, theirVersion: null });
    expect(shown.line.some(({ key }) => key === keyOf("line", 0))).toBe(false);
  });

  it("brings back a row that was deleted here and changed there, where it stood", () => {
    const deleted = applyChanges(rows, [{ entity: "line", key: first.key, baseVersion: 1, value: null }]);
    const shown = afterYielding(deleted, { ...conflict, theirs: first.value, theirVersion: 4, theirRank: "00000001" });
    expect(shown.line[0]).toEqual({ ...first, version: 4 });
  });
});
