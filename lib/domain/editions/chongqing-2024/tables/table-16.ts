import { projectForm } from "./boxes";

export const table16 = projectForm(
  {
    key: "generalProjects",
    number: "16",
    label: "{body}公开表16",
    sheet: "表十六",
    title: "{year} 年{region}{body}一般项目绩效目标表",
    orientation: "portrait",
    emptyNote: "备注：本{body}{year}年无一般项目，因此本表无数据。",
  },
  "general",
);
