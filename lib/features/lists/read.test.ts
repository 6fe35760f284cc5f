import { expect, it } from "vitest";
import type { Workbook } from "@/lib/workbook";
import { sheetOf, type TestCell } from "../import/testing";
import { readLists } from "./read";

const book = (...sheets: Workbook["sheets"]): Workbook => ({ sheets });
const sheet = (name: string, ...rows: (readonly TestCell[])[]) => sheetOf(name, rows).sheets;
const values = (workbook: Workbook, list: "departments" | "units" | "people" | "sections") =>
  readLists(workbook).rows[list]?.map(({ row, cells }) => [
    row,
    ...Object.values(cells).map(({ value, problem }) => problem ?? value),
  ]);

const HEAD = ["部门编码", "单位编码", "单位名称", "单位性质"];

it("reads what people see: merged cells for each row, numbers as codes, columns in any order", () => {
  const [units] = sheet(
    "单位",
    ["2027年单位名录"],
    ["单位名称", "单位代码", "单位性质*", "部门编码"],
    ["教育局", { number: "115001" }, "行政", "115"],
    ["一中", { number: "1.15002E+5" }, "事业", null],
  );
  if (!units) throw new Error("no sheet");
  units.merges = [{ top: 3, bottom: 4, left: 3, right: 3 }];
  expect(values(book(units), "units")).toEqual([
    [3, "教育局", "115001", "administrative", "115"],
    [4, "一中", "115002", "institution", "115"],
  ]);
});

it("keeps zeros in front, and names codes that a spreadsheet has lost", () => {
  const padded = { kind: "number", text: "15", format: "000" } as const;
  const lost = { kind: "text", text: "1.15E+05" } as const;
  const day = { kind: "number", text: "45000", format: "yyyy-mm-dd" } as const;
  const departments = sheet("部门", ["部门编码", "部门全称"], [padded, "甲局"], [lost, "乙局"], [day, "丙局"]);
  expect(values(book(...departments), "departments")).toEqual([
    [2, "015", "甲局"],
    [3, "“1.15E+05”是科学记数法，原来的编码已经丢失；请将单元格格式改为文本后重新填写完整的编码。", "乙局"],
    [4, "单元格是日期，请将单元格格式改为文本后重新填写。", "丙局"],
  ]);
});

it("names what it does not read, and what is hidden", () => {
  const [units] = sheet(
    "单位",
    [...HEAD, "上级单位编码", "联系人"],
    ["115", "115001", "教育局", "行政", null, "某人"],
    ["115", "115002", "一中", "事业"],
    HEAD,
    ["填表说明：以上为全部单位"],
    [],
  );
  const row = units?.rows[2];
  if (!units || !row) throw new Error("no row");
  row.hidden = true;
  const read = readLists(book(units, ...sheet("科室", ["名称"], ["办公室"]), ...sheet("填写说明", ["说明"])));
  expect(read.rows.units).toHaveLength(2);
  expect(read.refusals).toEqual([]);
  expect(read.notices).toEqual([
    "“单位”表中不是本表的列，没有读取：“联系人”（F 列）。",
    "“单位”表第 3 行是隐藏的，已读取。",
    "“单位”表第 4—5 行是表头或说明，没有作为数据读取。",
    "工作表“科室”没有读取：不是归口、部门、单位、人员、角色之一。",
  ]);
});

it("says when a column that may be blank is not there, and refuses a sheet without one that may not", () => {
  const without = readLists(book(...sheet("单位", HEAD, ["115", "115001", "教育局", "行政"])));
  expect(without.notices).toEqual(["“单位”表没有列“上级单位编码”，已有的内容保留不变。"]);
  const broken = readLists(book(...sheet("单位", HEAD.slice(0, 3), ["115", "115001", "教育局"])));
  expect(broken.refusals).toEqual([
    {
      ...{ sheet: "单位", cell: "A1", found: "" },
      message: "没有找到列“单位性质”的表头，请用下载的表填写，不要改动表头。",
    },
  ]);
  const doubled = readLists(book(...sheet("人员", ["账号", "姓名", "账号"], ["a1", "甲", "a2"])));
  expect(doubled.refusals).toEqual([
    { sheet: "人员", cell: "C1", found: "账号", message: "表头“账号”与 A1 重复，请删去其中一列。" },
  ]);
});

it("refuses a file with none of the sheets, saying what it holds", () => {
  expect(readLists(book(...sheet("Sheet1", ["a", "b"]))).refusals[0]?.message).toBe(
    "没有找到归口、部门、单位、人员、角色中的任何一张工作表（文件中有 “Sheet1”），请用下载的初始化.xlsx 填写。",
  );
});

it("takes a name of a 归口 that begins like a signature for a name", () => {
  const sections = sheet("归口", ["名称"], ["会计事务股"], ["审核一股"], ["经办中心"]);
  expect(values(book(...sections), "sections")).toEqual([
    [2, "会计事务股"],
    [3, "审核一股"],
    [4, "经办中心"],
  ]);
});
