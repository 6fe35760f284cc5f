import type { BudgetBook, Indicator, Line, Project, Revenue } from "../../book/types";
import type { PlantedError } from "./types";

function lineOf(book: BudgetBook, economic: string, unit = book.units[0]?.code): Line {
  const line = book.lines.find((one) => one.economic === economic && one.unit === unit);
  if (!line) throw new Error(`The book has no line of ${economic}`);
  return line;
}

function projectOf({ projects: [project] }: BudgetBook): Project {
  if (!project) throw new Error("The book has no project");
  return project;
}

function indicatorOf(book: BudgetBook, index: number): Indicator {
  const indicator = projectOf(book).indicators[index];
  if (!indicator) throw new Error(`The project has no indicator ${index}`);
  return indicator;
}

function revenueOf({ revenues }: BudgetBook, index: number): Revenue {
  const revenue = revenues[index];
  if (!revenue) throw new Error(`The book has no revenue ${index}`);
  return revenue;
}

/** Mistakes of clerks, one in each book. */
export const PLANTED: readonly PlantedError[] = [
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
    id: "no-reason",
    what: "变动没有写原因",
    department: "hospital",
    plant: (book) => {
      delete book.narrative.reasons["general.project"];
    },
    rules: ["NAR-08"],
    place: "book:narrative.reasons.general.project",
  },
  {
    id: "contact-blank",
    what: "联系电话没有填写",
    department: "street-office",
    plant: (book) => {
      book.narrative.contact.phone = "";
    },
    rules: ["NAR-20"],
    place: "book:narrative.contact.phone",
  },
];
