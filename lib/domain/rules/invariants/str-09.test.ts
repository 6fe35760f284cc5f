import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withDisclosure } from "../testing";
import { STR_09 } from "./str-09";

const { directory } = demoContext().disclosure;

describe("STR-09", () => {
  it("passes on the demo budget", () => {
    expect(found(STR_09, demoContext())).toEqual([]);
  });

  it("names a title that differs", () => {
    const context = withDisclosure(demoContext(), {
      directory: directory.map((entry) => (entry.key === "expenditure" ? { ...entry, title: "支出表" } : entry)),
    });
    expect(found(STR_09, context)).toEqual(["STR-09 table:expenditure"]);
    expect(checkRule(STR_09, context)[0]).toMatchObject({
      message: "目录第 3 项“支出表”与表名“2024 年万盛经开区部门支出预算总表”不一致",
      actual: "支出表",
      expected: "2024 年万盛经开区部门支出预算总表",
      difference: null,
    });
  });

  it("names a table that the directory leaves out", () => {
    const context = withDisclosure(demoContext(), { directory: directory.slice(0, -1) });
    expect(found(STR_09, context)).toEqual(["STR-09 table:generalProjects"]);
    expect(checkRule(STR_09, context)[0]).toMatchObject({
      message: "目录第 16 项“（无）”与表名“2024 年万盛经开区部门一般项目绩效目标表”不一致",
      actual: "（无）",
      expected: "2024 年万盛经开区部门一般项目绩效目标表",
      difference: null,
    });
  });
});
