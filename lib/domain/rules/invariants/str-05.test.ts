import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withTables } from "../testing";
import { STR_05 } from "./str-05";

describe("STR-05", () => {
  it("passes on the demo budget", () => {
    expect(found(STR_05, demoContext())).toEqual([]);
  });

  it("names what a heading lacks", () => {
    const context = withTables(demoContext(), (tables) =>
      tables.map((table) => (table.id === "expenditure" ? { ...table, label: "", departmentName: "" } : table)),
    );
    expect(found(STR_05, context)).toEqual(["STR-05 table:expenditure"]);
    expect(checkRule(STR_05, context)[0]).toMatchObject({
      message: "表三的表头缺少编号“部门公开表3”、部门全称",
      actual: null,
      expected: null,
      difference: null,
    });
  });

  it("wants the year of the budget in the title", () => {
    const context = withTables(demoContext(), (tables) =>
      tables.map((table) =>
        table.id === "general" ? { ...table, title: table.title.replace("2024", "2023") } : table,
      ),
    );
    expect(found(STR_05, context)).toEqual(["STR-05 table:general"]);
    expect(checkRule(STR_05, context)[0]).toMatchObject({
      message: "表五的表头缺少含预算年度的表名",
      actual: null,
      expected: null,
      difference: null,
    });
  });
});
