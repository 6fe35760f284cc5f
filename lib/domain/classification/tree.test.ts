import { describe, expect, it } from "vitest";
import { compileCodeTree, isInUse } from "./tree";
import type { CodeTreeName } from "./types";

const functionText = `
code,name,confidence,fund
20103,政府办公厅（室）及相关机构事务,H,general
201,一般公共服务支出,H,general
2010302,一般行政管理事务,M,general
2010301,行政运行,H,general
20104,发展与改革事务,H,general
`;
const tree = compileCodeTree("function", 2024, functionText);

function compiling(name: CodeTreeName, ...rows: string[]) {
  return () => compileCodeTree(name, 2024, ["code,name,confidence,fund,since,until,note", ...rows].join("\n"));
}

describe("compileCodeTree", () => {
  it("puts the codes in order and reads level and parent from them", () => {
    expect(tree.all.map(({ code }) => code)).toEqual(["201", "20103", "2010301", "2010302", "20104"]);
    expect(tree.get("2010301")).toEqual({
      code: "2010301",
      name: "行政运行",
      level: 3,
      parent: "20103",
      fund: "general",
      confidence: "H",
    });
  });

  it("walks down and up", () => {
    expect(tree.children("201").map(({ code }) => code)).toEqual(["20103", "20104"]);
    expect(tree.children("20104")).toEqual([]);
    expect(tree.ancestors("2010301").map(({ code }) => code)).toEqual(["201", "20103"]);
    expect(tree.path("2010301")).toBe("201 一般公共服务支出 / 20103 政府办公厅（室）及相关机构事务 / 2010301 行政运行");
    expect(["201", "20103", "2010301", "2010309"].map((code) => tree.isLeaf(code))).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  it("answers plainly for an unknown code", () => {
    expect(tree.get("2010309")).toBeUndefined();
    expect(tree.children("2010309")).toEqual([]);
    expect(tree.ancestors("2010309")).toEqual([]);
    expect(tree.path("2010309")).toBe("2010309");
  });

  it("says how well the list below a code is known", () => {
    expect(["201", "20103", "20104", "2010301", "299"].map((code) => tree.listOf(code))).toEqual([
      "official",
      "official",
      "recalled",
      "recalled",
      "recalled",
    ]);
    const known = compileCodeTree("function", 2024, functionText, "published 201\nrecalled 20103");
    expect(["201", "20103"].map((code) => known.listOf(code))).toEqual(["published", "recalled"]);
    expect(() => compileCodeTree("function", 2024, functionText, "published 201 20104")).toThrow(
      new Error("科目 20103、20104 的下级科目清单与其可信程度不相符"),
    );
  });

  it("knows which codes are in use in its year", () => {
    const economic = compiling(
      "departmentEconomic",
      "399,其他支出,H",
      "39906,赠与,M,,2018,2021",
      "39909,经常性赠与,M,,2025",
    )();
    expect(economic.all.filter((code) => isInUse(economic, code)).map(({ code }) => code)).toEqual(["399"]);
  });

  it.each([
    ["2024 年支出功能分类科目 20103 缺少上级科目 201", "function", ["20103,政府办公厅,H,general"]],
    ["2024 年支出功能分类科目 201 重复", "function", ["201,一般公共服务支出,H,general", "201,一般公共服务,H,general"]],
    ["2024 年政府预算支出经济分类科目 5010101 多于 2 级", "governmentEconomic", ["5010101,基本工资,H"]],
    ["部门预算支出经济分类科目“3O1”应为 3、5 或 7 位数字", "departmentEconomic", ["3O1,工资福利支出,H"]],
    ["部门预算支出经济分类科目“3010”应为 3、5 或 7 位数字", "departmentEconomic", ["3010,工资福利支出,H"]],
    ["科目数据行“301,H”缺少 name 列", "departmentEconomic", ["301,,H"]],
    ["科目数据行“301,工资福利支出,X”的 confidence 列应为 H、M、L 之一", "departmentEconomic", ["301,工资福利支出,X"]],
    ["科目数据行“201,一般公共服务支出,H”缺少 fund 列", "function", ["201,一般公共服务支出,H"]],
    [
      "科目数据行“301,工资,H,,,,a,b”有 8 列，应不超过 7 列（code,name,confidence,fund,since,until,note）",
      "departmentEconomic",
      ["301,工资,H,,,,a,b"],
    ],
  ] as const)("refuses: %s", (message, name, rows) => {
    expect(compiling(name, ...rows)).toThrow(new Error(message));
  });
});
