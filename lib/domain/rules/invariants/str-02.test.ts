import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withTables } from "../testing";
import { STR_02 } from "./str-02";

describe("STR-02", () => {
  it("passes on the demo budget", () => {
    expect(found(STR_02, demoContext())).toEqual([]);
  });

  it("lets a form stand that names its subject, though its figures be zero", () => {
    expect(
      found(
        STR_02,
        demoContext((book) => {
          book.lines = [];
          book.revenues = [];
        }),
      ),
    ).toEqual([]);
  });

  it("wants a note below every empty table", () => {
    const context = withTables(demoContext(), (tables) => tables.map((table) => ({ ...table, notes: [] })));
    expect(found(STR_02, context)).toEqual([
      "STR-02 table:stateCapital",
      "STR-02 table:procurement",
      "STR-02 table:keyProjects",
    ]);
    expect(checkRule(STR_02, context)[0]).toMatchObject({
      message: "表十二没有数据，但没有注明原因",
      actual: null,
      expected: null,
      difference: null,
    });
  });

  it("wants header and total of an empty grid", () => {
    const context = withTables(demoContext(), (tables) =>
      tables.map((table) => (table.id === "stateCapital" ? { ...table, rows: [] } : table)),
    );
    expect(found(STR_02, context)).toEqual(["STR-02 table:stateCapital"]);
    expect(checkRule(STR_02, context)[0]).toMatchObject({
      message: "表十二没有数据，空表的表头或合计行缺失",
      actual: null,
      expected: null,
      difference: null,
    });
  });
});
