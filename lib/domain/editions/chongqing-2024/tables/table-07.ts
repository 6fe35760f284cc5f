import { economicTable } from "./economic";

export const table07 = economicTable(
  {
    key: "basicByGovernmentEconomic",
    number: "7",
    label: "{body}公开表7",
    sheet: "表七",
    title: "{year} 年{region}{body}一般公共预算财政拨款基本支出预算表（政府预算支出经济分类科目）",
    orientation: "portrait",
    emptyNote: "说明：本{body}{year}年无一般公共预算财政拨款基本支出，故此表无数据。",
  },
  "governmentEconomic",
  "政府预算经济科目",
  "basic",
  "基本支出",
);
