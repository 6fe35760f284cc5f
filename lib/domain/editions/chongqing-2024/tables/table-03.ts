import { CODE, type GridDeclaration, NAME } from "../../../tables/declaration";
import { classColumns } from "./sources";

export const table03: GridDeclaration = {
  kind: "grid",
  key: "expenditure",
  number: "3",
  label: "{body}公开表3",
  sheet: "表三",
  title: "{year} 年{region}{body}支出预算总表",
  orientation: "portrait",
  emptyNote: "说明：本{body}{year}年无支出预算，故此表无数据。",
  axis: "function",
  totalLabel: "合计",
  columns: [CODE, NAME, ...classColumns("总计")],
};
