import type { GridDeclaration } from "../../../tables/declaration";
import { sourceColumns } from "./sources";

export const table13: GridDeclaration = {
  kind: "grid",
  key: "procurement",
  number: "13",
  label: "{body}公开表13",
  sheet: "表十三",
  title: "{year} 年{region}{body}政府采购预算明细表",
  orientation: "landscape",
  emptyNote: "备注：本{body}{year}年无政府采购预算，因此本表无数据。",
  axis: "procurement",
  totalLabel: "合计",
  columns: [{ kind: "code", label: "项目编号" }, { kind: "name", label: "项目" }, ...sourceColumns("procurement")],
};
