import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withDisclosure, withTables } from "../testing";
import { STR_06 } from "./str-06";

describe("STR-06", () => {
  it("passes on the demo budget", () => {
    expect(found(STR_06, demoContext())).toEqual([]);
  });

  it("names the table with another department name", () => {
    const context = withTables(demoContext(), (tables) =>
      tables.map((table) => (table.id === "expenditure" ? { ...table, departmentName: "区政府办公室" } : table)),
    );
    expect(found(STR_06, context)).toEqual(["STR-06 table:expenditure"]);
    expect(checkRule(STR_06, context)[0]).toMatchObject({
      message: "表三的部门名称“区政府办公室”与部门全称“重庆市万盛经济技术开发区管理委员会办公室”不一致",
      actual: "区政府办公室",
      expected: "重庆市万盛经济技术开发区管理委员会办公室",
      difference: null,
    });
  });

  it("wants the cover and the title of the narrative to agree", () => {
    const context = withDisclosure(demoContext(), {
      departmentName: "区政府办公室",
      narrative: { title: "区政府办公室2024年部门预算情况说明", sections: [] },
    });
    expect(found(STR_06, context)).toEqual(["STR-06 book:department.name", "STR-06 book:department.name"]);
    expect(checkRule(STR_06, context)[0]).toMatchObject({
      message: "封面的部门名称“区政府办公室”与部门全称“重庆市万盛经济技术开发区管理委员会办公室”不一致",
      actual: "区政府办公室",
      expected: "重庆市万盛经济技术开发区管理委员会办公室",
      difference: null,
    });
  });
});
