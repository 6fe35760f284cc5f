import type { PlantedError } from "../types";
import { changeLine, lastYearOf, lineOf, revenueOf } from "./edits";

/** Codes: 功能分类, 经济分类, 人员与公用, kind of unit. */
export const CODES: readonly PlantedError[] = [
  {
    id: "unknown-function",
    what: "功能科目在本年科目中没有",
    department: "school",
    plant: (book) => {
      lineOf(book, "30201").function = "2050288";
    },
    rules: ["CLS-01", "CLS-17"],
    place: "line:L007.function",
  },
  {
    id: "government-code-as-economic",
    what: "部门经济科目填成政府经济科目",
    department: "street-office",
    plant: (book) => {
      lineOf(book, "30201").economic = "50201";
    },
    rules: ["CLS-02"],
    place: "line:L007.economic",
  },
  {
    id: "fund-money-on-general-code",
    what: "政府性基金安排到一般科目",
    department: "street-office",
    plant: (book) => {
      const line = lineOf(book, "30305");
      line.source = "governmentFund";
      book.revenues.push({ unit: line.unit, source: "governmentFund", carriedOver: false, amount: line.amount });
      revenueOf(book, 0).amount -= line.amount;
    },
    rules: ["CLS-11"],
    place: "line:L014.function",
  },
  {
    id: "ended-code",
    what: "使用已停用的功能科目",
    department: "street-office",
    plant: changeLine("30305", () => ({ function: "2010308" })),
    rules: ["CLS-16"],
    place: "line:L014.function",
  },
  {
    id: "institution-run-as-office",
    what: "事业单位工资列行政运行",
    department: "ecology",
    plant: changeLine("30101", () => ({ function: "2110101" }), 1),
    rules: ["UNT-01", "UNT-02"],
    place: "line:",
  },
  {
    id: "office-run-as-institution",
    what: "行政单位工资列事业运行",
    department: "congress",
    plant: changeLine("30102", () => ({ function: "2010150" })),
    rules: ["UNT-01", "UNT-02"],
    place: "line:",
  },
  {
    id: "retired-of-institution",
    what: "行政单位退休费列事业单位离退休",
    department: "court",
    plant: changeLine("30302", () => ({ function: "2080502" })),
    rules: ["UNT-03"],
    place: "line:",
  },
  {
    id: "medical-of-office",
    what: "事业单位医疗列行政单位医疗",
    department: "school",
    plant: changeLine("30110", () => ({ function: "2101101" })),
    rules: ["UNT-03"],
    place: "line:",
  },
  {
    id: "pension-as-annuity",
    what: "养老保险缴费列职业年金科目",
    department: "discipline",
    plant: changeLine("30108", () => ({ function: "2080506" })),
    rules: ["X-21"],
    place: "line:",
  },
  {
    id: "housing-in-running",
    what: "住房公积金列行政运行",
    department: "congress",
    plant: changeLine("30113", () => ({ function: "2010101" })),
    rules: ["X-21"],
    place: "line:",
  },
  {
    id: "project-on-running-code",
    what: "项目支出列行政运行",
    department: "discipline",
    plant: changeLine("30226", () => ({ function: "2011101" })),
    rules: ["CLS-13"],
    place: "line:",
  },
  {
    id: "two-industries",
    what: "一个机关的运行支出列两个行业",
    department: "water",
    plant: changeLine("30201", () => ({ function: "2010301" })),
    rules: ["UNT-04"],
    place: "line:",
  },
  {
    id: "kind-of-office-wrong",
    what: "机关本级性质填成事业",
    department: "discipline",
    plant: (book) => {
      Object.assign(book.units[0] ?? {}, { kind: "institution" });
    },
    rules: ["UNT-01"],
    place: "book:units[0]",
  },
  {
    id: "government-code-of-office",
    what: "事业单位用机关工资福利科目",
    department: "school",
    plant: changeLine("30101", () => ({ governmentEconomic: "50101" })),
    rules: ["CLS-05"],
    place: "line:L001.governmentEconomic",
  },
  {
    id: "wages-in-operating",
    what: "基本工资归入日常公用经费",
    department: "court",
    plant: changeLine("30101", () => ({ expense: "operating" })),
    rules: ["CLS-09"],
    place: "line:L001",
  },
  {
    id: "reception-in-personnel",
    what: "公务接待费归入人员经费",
    department: "court",
    plant: changeLine("30217", () => ({ expense: "personnel" })),
    rules: ["CLS-09"],
    place: "line:",
  },
  {
    id: "transport-of-institution",
    what: "事业单位列公务交通补贴",
    department: "ecology",
    plant: changeLine("30201", () => ({ economic: "30239", expense: "personnel" }), 1),
    rules: ["UNT-07"],
    place: "line:",
  },
  {
    id: "codes-of-another-year",
    what: "2025 年预算仍用 2024 年的科目",
    department: "congress",
    plant: (book) => {
      book.fiscalYear = 2025;
      lastYearOf(book).fiscalYear = 2024;
      book.assets.asOfYear = 2024;
    },
    rules: ["CLS-21"],
    place: "book:edition",
  },
];
