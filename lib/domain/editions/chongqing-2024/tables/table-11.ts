import { fundTable } from "./fund";

export const table11 = fundTable(
  {
    key: "governmentFund",
    number: "11",
    label: "{body}公开表11",
    sheet: "表十一",
    title: "{year} 年{region}{body}政府性基金预算财政拨款支出预算表",
    orientation: "portrait",
    emptyNote: "说明：本{body}{year}年无政府性基金预算财政拨款支出，故此表无数据。",
  },
  "本年政府性基金预算财政拨款支出",
  "governmentFund",
);
