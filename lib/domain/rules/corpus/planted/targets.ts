import type { PlantedError } from "../types";
import { indicatorOf, projectOf } from "./edits";

/** 绩效目标. */
export const TARGETS: readonly PlantedError[] = [
  {
    id: "no-indicators",
    what: "项目没有绩效指标",
    department: "hospital",
    plant: (book) => {
      projectOf(book).indicators = [];
    },
    rules: ["JX-12"],
    place: "book:projects[0].indicators",
  },
  {
    id: "weights-of-eighty",
    what: "项目指标权重合计 80",
    department: "school",
    plant: (book) => {
      indicatorOf(book, 0).weight = 20;
    },
    rules: ["JX-02"],
    place: "book:projects[0].indicators",
  },
  {
    id: "target-with-unit",
    what: "指标值连同单位填写",
    department: "school",
    plant: (book) => {
      indicatorOf(book, 4).target = "92%";
    },
    rules: ["JX-04"],
    place: "book:projects[0].indicators[4].target",
  },
  {
    id: "satisfaction-at-most",
    what: "满意度写成不超过",
    department: "court",
    plant: (book) => {
      indicatorOf(book, 4).relation = "atMost";
    },
    rules: ["JX-05"],
    place: "book:projects[0].indicators[4]",
  },
  {
    id: "satisfaction-decimal",
    what: "满意度小数点错位",
    department: "police",
    plant: (book) => {
      indicatorOf(book, 4).target = "9.2";
    },
    rules: ["JX-05"],
    place: "book:projects[0].indicators[4]",
  },
  {
    id: "accidents-wanted",
    what: "安全事故发生率规定了下限",
    department: "ecology",
    plant: (book) => {
      Object.assign(indicatorOf(book, 1), { name: "安全事故发生率", relation: "atLeast", target: "5" });
    },
    rules: ["JX-05"],
    place: "book:projects[0].indicators[1]",
  },
  {
    id: "name-of-a-kind",
    what: "指标名称只写类别",
    department: "water",
    plant: (book) => {
      indicatorOf(book, 1).name = "质量指标";
    },
    rules: ["JX-19"],
    place: "book:projects[0].indicators[1]",
  },
  {
    id: "objective-copied",
    what: "绩效目标从另一项目复制",
    department: "health",
    plant: (book) => {
      Object.assign(book.projects[1] ?? {}, { objective: projectOf(book).objective });
    },
    rules: ["JX-17"],
    place: "book:projects[",
  },
  {
    id: "indicator-twice",
    what: "同一指标列了两次",
    department: "congress",
    plant: (book) => {
      indicatorOf(book, 2).name = indicatorOf(book, 1).name;
    },
    rules: ["JX-18"],
    place: "book:projects[0].indicators[",
  },
  {
    id: "times-in-percent",
    what: "次数用百分比计量",
    department: "congress",
    plant: (book) => {
      Object.assign(indicatorOf(book, 0), { name: "召开会议次数", unit: "%" });
    },
    rules: ["JX-21"],
    place: "book:projects[0].indicators[0]",
  },
  {
    id: "no-core",
    what: "没有核心指标",
    department: "discipline",
    plant: (book) => {
      for (const indicator of projectOf(book).indicators) indicator.core = false;
    },
    rules: ["JX-08"],
    place: "book:projects[0].indicators",
  },
  {
    id: "whole-unfilled",
    what: "部门整体绩效没有填写",
    department: "kindergarten",
    plant: (book) => {
      book.performance = { objective: "", indicators: [] };
    },
    rules: ["JX-15", "JX-16"],
    place: "book:performance",
  },
];
