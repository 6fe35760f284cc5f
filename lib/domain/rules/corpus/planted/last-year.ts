import type { PlantedError } from "../types";
import { lastYearOf } from "./edits";

/** 上年数. */
export const LAST_YEAR: readonly PlantedError[] = [
  {
    id: "last-year-in-wan",
    what: "上年数全部按万元录入",
    department: "court",
    plant: (book) => {
      for (const line of lastYearOf(book).lines) line.amount /= 10_000;
    },
    rules: ["PRI-02"],
    place: "book:priorYear",
  },
  {
    id: "last-year-twice",
    what: "上年数粘贴两次",
    department: "congress",
    plant: (book) => {
      const prior = lastYearOf(book);
      prior.lines.push(...prior.lines.map((line) => ({ ...line })));
    },
    rules: ["DUP-05"],
    place: "book:priorYear",
  },
  {
    id: "last-year-missing",
    what: "没有录入上年数",
    department: "court",
    plant: (book) => {
      book.priorYear = null;
    },
    rules: ["PRI-01"],
    place: "book:priorYear",
  },
  {
    id: "last-operating-blank",
    what: "上年机关运行经费漏填",
    department: "discipline",
    plant: (book) => {
      lastYearOf(book).operatingExpense = 0;
    },
    rules: ["PRI-05"],
    place: "book:priorYear.operatingExpense",
  },
  {
    id: "last-reception-beyond-all",
    what: "上年接待费大于上年支出",
    department: "court",
    plant: (book) => {
      lastYearOf(book).threePublic.reception = 90_000_000_000;
    },
    rules: ["PRI-03", "AMT-02"],
    place: "book:priorYear.threePublic",
  },
  {
    id: "last-basic-as-project",
    what: "上年行政运行记为项目支出",
    department: "discipline",
    plant: (book) => {
      for (const line of lastYearOf(book).lines) if (line.function === "2011101") line.class = "project";
    },
    rules: ["PRI-04"],
    place: "book:priorYear.lines[",
  },
];
