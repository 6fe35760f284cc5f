import { fundTable } from "./fund";

export const table12 = fundTable(
  {
    key: "stateCapital",
    number: "12",
    label: "{body}公开表12",
    sheet: "表十二",
    title: "{year} 年{region}{body}国有资本经营预算财政拨款支出预算表",
    orientation: "portrait",
    emptyNote: "说明：本{body}{year}年无国有资本经营预算财政拨款支出，故此表无数据。",
  },
  "国有资本经营预算财政拨款支出",
  "stateCapital",
);
