import { amount, CODE, type GridDeclaration, group, NAME } from "../../../tables/declaration";
import { GENERAL } from "./sources";

const BASIC = { ...GENERAL, class: ["basic"] };

export const table06: GridDeclaration = {
  kind: "grid",
  key: "basicByDepartmentEconomic",
  number: "6",
  label: "{body}公开表6",
  sheet: "表六",
  title: "{year} 年{region}{body}一般公共预算财政拨款基本支出预算表（部门预算支出经济分类科目）",
  orientation: "portrait",
  emptyNote: "说明：本{body}{year}年无一般公共预算财政拨款基本支出，故此表无数据。",
  axis: "departmentEconomic",
  totalLabel: "合计",
  columns: [
    group("经济分类科目", CODE, NAME),
    group(
      "{year} 年基本支出",
      amount("total", "总计", [{ from: "lines", where: BASIC }], ["personnel", "operating"]),
      amount("personnel", "人员经费", [{ from: "lines", where: { ...BASIC, expense: ["personnel"] } }]),
      amount("operating", "日常公用经费", [{ from: "lines", where: { ...BASIC, expense: ["operating"] } }]),
    ),
  ],
};
