import { expect, it } from "vitest";
import { elements, parseXml, unzip } from "@/lib/packet/testing-readers";
import { readWorkbook } from "@/lib/workbook";
import { EMPTY_LISTS, listsWorkbook } from "./workbook";

const bytes = listsWorkbook(EMPTY_LISTS);

it("has a guide and a sheet for each list, headed and empty", async () => {
  const { sheets } = await readWorkbook(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(["填写说明", "归口", "部门", "单位", "人员", "角色"]);
  const heads = sheets.slice(1).map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text))[2]);
  expect(heads).toEqual([
    ["名称*"],
    ["部门编码*", "部门全称*", "区划名称", "归口"],
    ["部门编码*", "单位编码*", "单位名称*", "单位性质*", "上级单位编码"],
    ["账号*", "姓名*"],
    ["账号*", "姓名", "角色*", "范围*", "单位编码"],
  ]);
  for (const { rows } of sheets.slice(1)) expect(rows).toHaveLength(3);
});

it("offers the words of closed columns, and warns of what the other sheets do not list", async () => {
  const files = await unzip(bytes);
  const offered = (sheet: number) => {
    const part = parseXml(files.get(`xl/worksheets/sheet${sheet}.xml`) ?? Buffer.from(""));
    return elements(part, "dataValidation").map((one) => [
      one.attributes.errorStyle ?? "stop",
      elements(one, "formula1")
        .flatMap(({ children }) => children)
        .join(""),
    ]);
  };
  expect(offered(3)).toEqual([["warning", "归口!$A$4:$A$5000"]]);
  expect(offered(4)).toEqual([
    ["warning", "部门!$A$4:$A$5000"],
    ["stop", '"行政单位,参公单位,事业单位"'],
  ]);
  expect(offered(6)).toEqual([
    ["warning", "人员!$A$4:$A$5000"],
    ["stop", '"经办,审核,签发,发布,审计,部门管理员,业务股,预算股,系统管理员"'],
  ]);
});

it("is the same bytes each time", () => {
  expect(listsWorkbook(EMPTY_LISTS).equals(bytes)).toBe(true);
});
