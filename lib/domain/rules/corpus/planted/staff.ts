import type { PlantedError } from "../types";
import { balance, changeLine } from "./edits";

/** 工资, 社会保险, 住房公积金. */
export const STAFF: readonly PlantedError[] = [
  {
    id: "no-pension",
    what: "有工资，养老和年金都漏编",
    department: "ecology",
    plant: (book) => {
      book.lines = book.lines.filter(
        ({ unit, economic }) => unit !== "425002" || !["30108", "30109"].includes(economic),
      );
      balance(book);
    },
    rules: ["STF-01"],
    place: "line:",
  },
  {
    id: "no-medical",
    what: "有工资，漏编医疗保险",
    department: "school",
    plant: (book) => {
      book.lines = book.lines.filter(({ economic }) => economic !== "30110");
      balance(book);
    },
    rules: ["STF-01"],
    place: "line:L001",
  },
  {
    id: "housing-tenfold",
    what: "住房公积金多一位",
    department: "court",
    plant: changeLine("30113", ({ amount }) => ({ amount: amount * 10 })),
    rules: ["STF-02", "AMT-01"],
    place: "line:L006.amount",
  },
  {
    id: "pension-double",
    what: "养老保险按工资的 32% 编列",
    department: "hospital",
    plant: changeLine("30108", ({ amount }) => ({ amount: amount * 2 })),
    rules: ["STF-02", "CLS-15"],
    place: "line:",
  },
  {
    id: "annuity-of-four",
    what: "职业年金按 4% 编列",
    department: "police",
    plant: changeLine("30109", ({ amount }) => ({ amount: amount / 2 })),
    rules: ["CLS-15", "STF-02"],
    place: "line:",
  },
  {
    id: "wages-in-project",
    what: "项目支出列基本工资",
    department: "discipline",
    plant: changeLine("30226", () => ({ economic: "30101" })),
    rules: ["STF-04"],
    place: "line:",
  },
  {
    id: "pension-in-project",
    what: "养老保险编在项目支出",
    department: "court",
    plant: changeLine("30226", () => ({ economic: "30108" })),
    rules: ["STF-04"],
    place: "line:",
  },
];
