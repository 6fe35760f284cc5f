import { projectForm } from "./boxes";

export const table16 = projectForm(
  {
    key: "generalProjects",
    number: "16",
    label: "部门公开表16",
    sheet: "表十六",
    title: "{year} 年{region}部门一般项目绩效目标表",
    orientation: "portrait",
    emptyNote: "备注：本部门{year}年无一般项目，因此本表无数据。",
  },
  "general",
);
