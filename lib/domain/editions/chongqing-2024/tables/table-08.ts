import { economicTable } from "./economic";

export const table08 = economicTable(
  {
    key: "projectByDepartmentEconomic",
    number: "8",
    label: "{body}公开表8",
    sheet: "表八",
    title: "{year} 年{region}{body}一般公共预算财政拨款项目支出预算表（部门预算支出经济分类科目）",
    orientation: "portrait",
    emptyNote: "说明：本{body}{year}年无一般公共预算财政拨款项目支出，故此表无数据。",
  },
  "departmentEconomic",
  "部门预算支出经济科目",
  "project",
  "项目支出",
);
