import type { PlantedError } from "../types";
import { changeLine, lineOf, revenueOf } from "./edits";

/** Money that comes in: 收支平衡 and whether the source fits the unit. */
export const INCOME: readonly PlantedError[] = [
  {
    id: "income-short",
    what: "收入少录一笔",
    department: "school",
    plant: (book) => {
      revenueOf(book, 0).amount -= 30_000_000;
    },
    rules: ["SUM-07"],
    place: "book:revenues[0].amount",
  },
  {
    id: "income-of-other-unit",
    what: "两个单位的收入互相填错",
    department: "street-office",
    plant: (book) => {
      const [first, second] = [revenueOf(book, 0), revenueOf(book, 1)];
      [first.amount, second.amount] = [second.amount, first.amount];
    },
    rules: ["SUM-07"],
    place: "book:revenues[1].amount",
  },
  {
    id: "carried-over-one-side",
    what: "明细标了上年结转，收入没有标",
    department: "school",
    plant: (book) => {
      lineOf(book, "30308").carriedOver = true;
    },
    rules: ["SUM-07"],
    place: "book:revenues[0].amount",
  },
  {
    id: "carry-forward-too-much",
    what: "结转下年多填",
    department: "hospital",
    plant: (book) => {
      book.carryForward.push({ unit: "403001", source: "institutionService", amount: 50_000_000 });
    },
    rules: ["SUM-07"],
    place: "book:carryForward[0].amount",
  },
  {
    id: "income-missing",
    what: "整项收入没有录入",
    department: "hospital",
    plant: (book) => {
      book.revenues = book.revenues.filter(({ source }) => source !== "institutionService");
    },
    rules: ["SUM-07"],
    place: "line:L008.source",
  },
  {
    id: "income-twice",
    what: "同一笔收入录了两次",
    department: "court",
    plant: (book) => {
      book.revenues.push({ ...revenueOf(book, 0) });
    },
    rules: ["SUM-07"],
    place: "book:revenues[",
  },
  {
    id: "income-in-wan",
    what: "收入按万元录入",
    department: "congress",
    plant: (book) => {
      revenueOf(book, 0).amount /= 10_000;
    },
    rules: ["SUM-07"],
    place: "book:revenues[0].amount",
  },
  {
    id: "service-income-of-office",
    what: "行政单位编列事业收入",
    department: "discipline",
    plant: changeLine("30201", () => ({ source: "institutionService" })),
    rules: ["UNT-05"],
    place: "line:",
  },
  {
    id: "fund-balance-of-office",
    what: "行政单位用事业基金弥补收支差额",
    department: "court",
    plant: changeLine("30206", () => ({ source: "institutionFund" })),
    rules: ["UNT-05"],
    place: "line:",
  },
  {
    id: "fee-account-of-office",
    what: "机关编列财政专户管理资金",
    department: "police",
    plant: changeLine("30206", () => ({ source: "fiscalAccount" })),
    rules: ["UNT-06"],
    place: "line:",
  },
];
