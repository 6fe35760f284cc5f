import { projectForm } from "./boxes";

export const table15 = projectForm(
  {
    key: "keyProjects",
    number: "15",
    label: "{body}公开表15",
    sheet: "表十五",
    title: "{year} 年{region}{body}重点项目绩效目标表",
    orientation: "portrait",
    emptyNote: "备注：本{body}{year}年无一级重点项目，因此本表无数据。",
  },
  "key",
);
