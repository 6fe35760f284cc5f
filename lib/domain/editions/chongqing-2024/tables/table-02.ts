import { CODE, type GridDeclaration, group, NAME } from "../../../tables/declaration";
import { sourceColumns } from "./sources";

export const table02: GridDeclaration = {
  kind: "grid",
  key: "revenue",
  number: "2",
  label: "{body}公开表2",
  sheet: "表二",
  title: "{year} 年{region}{body}收入预算总表",
  orientation: "landscape",
  emptyNote: "说明：本{body}{year}年无收入预算，故此表无数据。",
  axis: "function",
  totalLabel: "合计",
  columns: [group("科目", CODE, NAME), ...sourceColumns("lines")],
};
