import type { PlantedError } from "../types";
import { balance, lineOf, projectOf } from "./edits";

/** Projects and their lines. */
export const PROJECTS: readonly PlantedError[] = [
  {
    id: "project-without-project",
    what: "项目支出没有填项目",
    department: "school",
    plant: (book) => {
      lineOf(book, "30308").project = null;
    },
    rules: ["JX-12"],
    place: "line:L012.project",
  },
  {
    id: "local-transfer-too-much",
    what: "补助镇街大于项目预算",
    department: "street-office",
    plant: (book) => {
      projectOf(book).localTransfer = 400_000_000;
    },
    rules: ["X-19"],
    place: "book:projects[0].localTransfer",
  },
  {
    id: "supervisor-blank",
    what: "业务主管部门没有填写",
    department: "agriculture",
    plant: (book) => {
      projectOf(book).supervisor = "";
    },
    rules: ["DUP-09"],
    place: "book:projects[0]",
  },
  {
    id: "line-of-other-unit",
    what: "项目明细的单位不是项目的单位",
    department: "health",
    plant: (book) => {
      lineOf(book, "30226", "421002").unit = "421001";
      balance(book);
    },
    rules: ["X-23"],
    place: "line:",
  },
  {
    id: "transfer-not-listed",
    what: "资金下达镇街，补助镇街却是零",
    department: "agriculture",
    plant: (book) => {
      Object.assign(book.projects[1] ?? {}, { localTransfer: 0 });
    },
    rules: ["JX-14"],
    place: "book:projects[1].localTransfer",
  },
];
