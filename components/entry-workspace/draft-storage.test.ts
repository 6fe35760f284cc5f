import { describe, expect, it } from "vitest";
import { keepDrafts, readDrafts } from "./draft-storage";
import type { DraftRow } from "./types";
import { withDrafts } from "./use-drafts";

const draft: DraftRow = { entity: "line", key: "k1", baseVersion: null, value: { amount: 5 } };

function memory() {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  };
}

describe("kept drafts", () => {
  it("come back for their own budget only", () => {
    const store = memory();
    expect(keepDrafts(store, "b1", [draft])).toBe(true);
    expect(readDrafts(store, "b1")).toEqual([draft]);
    expect(readDrafts(store, "b2")).toEqual([]);
  });

  it("are gone when there are none", () => {
    const store = memory();
    keepDrafts(store, "b1", [draft]);
    keepDrafts(store, "b1", []);
    expect(readDrafts(store, "b1")).toEqual([]);
  });

  it("are none where the store holds something else or is full", () => {
    const store = memory();
    store.setItem("sixteen-tables.drafts.b1", "{");
    expect(readDrafts(store, "b1")).toEqual([]);
    const full = {
      ...memory(),
      setItem: () => {
        throw new Error("QuotaExceededError");
      },
    };
    expect(keepDrafts(full, "b1", [draft])).toBe(false);
  });
});

describe("withDrafts", () => {
  it("adds, replaces and gives up, and stays the same when nothing was there to give up", () => {
    const one = withDrafts(new Map(), [draft]);
    expect([...one]).toEqual([["line/k1", draft]]);
    expect(withDrafts(one, [{ ...draft, value: null }]).size).toBe(0);
    expect(withDrafts(one, [{ ...draft, key: "k2", value: null }])).toBe(one);
  });
});
