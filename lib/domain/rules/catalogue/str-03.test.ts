import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withTables } from "../testing";
import { STR_03 } from "./str-03";

describe("STR-03", () => {
  it("passes on the demo budget", () => {
    expect(found(STR_03, demoContext())).toEqual([]);
  });

  it("refuses the note on a table with data", () => {
    const context = withTables(demoContext(), (tables) =>
      tables.map((table) =>
        table.id === "governmentFund"
          ? { ...table, notes: ["说明：本部门2024年无政府性基金预算财政拨款支出，故此表无数据。"] }
          : table,
      ),
    );
    expect(found(STR_03, context)).toEqual(["STR-03 table:governmentFund"]);
    expect(checkRule(STR_03, context)[0]).toMatchObject({
      message: "表十一有数据，却附有空表说明“说明：本部门2024年无政府性基金预算财政拨款支出，故此表无数据。”",
      actual: "说明：本部门2024年无政府性基金预算财政拨款支出，故此表无数据。",
      expected: null,
      difference: null,
    });
  });

  it("refuses the note of another year", () => {
    const context = withTables(demoContext(), (tables) =>
      tables.map((table) =>
        table.id === "stateCapital"
          ? { ...table, notes: ["说明：本部门2023年无国有资本经营预算财政拨款支出，故此表无数据。"] }
          : table,
      ),
    );
    expect(found(STR_03, context)).toEqual(["STR-03 table:stateCapital"]);
    expect(checkRule(STR_03, context)[0]).toMatchObject({
      message:
        "表十二的空表说明“说明：本部门2023年无国有资本经营预算财政拨款支出，故此表无数据。”与本年版式的“说明：本部门2024年无国有资本经营预算财政拨款支出，故此表无数据。”不一致",
      actual: "说明：本部门2023年无国有资本经营预算财政拨款支出，故此表无数据。",
      expected: "说明：本部门2024年无国有资本经营预算财政拨款支出，故此表无数据。",
      difference: null,
    });
  });

  it("refuses the note of another fund", () => {
    const context = withTables(demoContext(), (tables) =>
      tables.map((table) =>
        table.id === "stateCapital"
          ? { ...table, notes: ["说明：本部门2024年无政府性基金预算财政拨款支出，故此表无数据。"] }
          : table,
      ),
    );
    expect(found(STR_03, context)).toEqual(["STR-03 table:stateCapital"]);
    expect(checkRule(STR_03, context)[0]).toMatchObject({
      message:
        "表十二的空表说明“说明：本部门2024年无政府性基金预算财政拨款支出，故此表无数据。”与本年版式的“说明：本部门2024年无国有资本经营预算财政拨款支出，故此表无数据。”不一致",
      actual: "说明：本部门2024年无政府性基金预算财政拨款支出，故此表无数据。",
      expected: "说明：本部门2024年无国有资本经营预算财政拨款支出，故此表无数据。",
      difference: null,
    });
  });
});
