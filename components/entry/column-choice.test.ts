import { describe, expect, it } from "vitest";
import { chosenColumns, keepChoice, NO_CHOICE, readChoice, withShown, withWidth } from "./column-choice";
import type { GridColumn } from "./grid-types";

const COLUMNS: GridColumn[] = [
  { id: "function", label: "功能科目", kind: "text", width: 196, wide: 300 },
  { id: "note", label: "备注", kind: "text", width: 120, grows: true, optional: true },
];

function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe("the columns that a person chose", () => {
  it("are without those put away, but never without one that must be there", () => {
    const choice = withShown(withShown(NO_CHOICE, "note", false), "function", false);
    expect(chosenColumns(COLUMNS, choice).map(({ id }) => id)).toEqual(["function"]);
    expect(chosenColumns(COLUMNS, withShown(choice, "note", true))).toEqual(COLUMNS);
  });

  it("have the widths chosen, within bounds, whatever room there is", () => {
    const choice = withWidth(withWidth(NO_CHOICE, "function", 250.4), "note", 5);
    expect(chosenColumns(COLUMNS, choice)).toEqual([
      { id: "function", label: "功能科目", kind: "text", width: 250 },
      { id: "note", label: "备注", kind: "text", width: 40, optional: true },
    ]);
    expect(withWidth(choice, "note", null).widths).toEqual({ function: 250 });
  });

  it("are kept for each person and each grid apart", () => {
    const store = memory();
    const choice = withWidth(withShown(NO_CHOICE, "note", false), "function", 250);
    keepChoice(store, "p1", "basic", choice);
    expect(readChoice(store, "p1", "basic")).toEqual(choice);
    expect([readChoice(store, "p2", "basic"), readChoice(store, "p1", "project")]).toEqual([NO_CHOICE, NO_CHOICE]);
  });

  it("are those of the grid where what was kept cannot be read or kept", () => {
    const store = memory();
    const refusing = {
      ...store,
      setItem: () => {
        throw new Error("full");
      },
    };
    keepChoice(refusing, "p1", "basic", NO_CHOICE);
    for (const text of ["{", "7", '{"format":1}', '{"format":2,"hidden":[],"widths":{}}']) {
      store.setItem("sixteen-tables.columns.p1.basic", text);
      expect(readChoice(store, "p1", "basic")).toEqual(NO_CHOICE);
    }
    store.setItem(
      "sixteen-tables.columns.p1.basic",
      '{"format":1,"hidden":[7,"note"],"widths":{"note":"9","a":99999}}',
    );
    expect(readChoice(store, "p1", "basic")).toEqual({ hidden: ["note"], widths: {} });
  });
});
