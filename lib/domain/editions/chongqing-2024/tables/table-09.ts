import { economicTable } from "./economic";

export const table09 = economicTable(
  {
    key: "projectByGovernmentEconomic",
    number: "9",
    label: "{body}公开表9",
    sheet: "表九",
    title: "{year} 年{region}{body}一般公共预算财政拨款项目支出预算表（政府预算支出经济分类科目）",
    orientation: "portrait",
    emptyNote: "说明：本{body}{year}年无一般公共预算财政拨款项目支出，故此表无数据。",
  },
  "governmentEconomic",
  "政府预算经济科目",
  "project",
  "项目支出",
);
