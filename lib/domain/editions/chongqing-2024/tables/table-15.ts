import { projectForm } from "./boxes";

export const table15 = projectForm(
  {
    key: "keyProjects",
    number: "15",
    label: "部门公开表15",
    sheet: "表十五",
    title: "{year} 年{region}部门重点项目绩效目标表",
    orientation: "portrait",
    emptyNote: "备注：本部门{year}年无一级重点项目，因此本表无数据。",
  },
  "key",
);
