import { amount, CODE, type GridDeclaration, group, NAME } from "../../../tables/declaration";
import { classColumns, GENERAL } from "./sources";

export const table05: GridDeclaration = {
  kind: "grid",
  key: "general",
  number: "5",
  label: "{body}公开表5",
  sheet: "表五",
  title: "{year} 年{region}{body}一般公共预算财政拨款支出预算表",
  orientation: "portrait",
  emptyNote: "说明：本{body}{year}年无一般公共预算财政拨款支出，故此表无数据。",
  comparesLastYear: true,
  axis: "function",
  totalLabel: "合计",
  columns: [
    group("功能分类科目", CODE, NAME),
    amount("prior", "{priorYear} 年预算数", [{ from: "priorLines", where: GENERAL }]),
    group("{year} 年预算数", ...classColumns("小计", GENERAL)),
  ],
};
