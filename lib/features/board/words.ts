import type { BoardAmount, BoardCounts } from "./types";

/** What a state, and everything that is due, is called. */
export const BOARD_STATE_LABELS: Readonly<Record<keyof BoardCounts, string>> = {
  due: "应报",
  handedIn: "已报",
  outstanding: "未报",
  missing: "未建预算",
  returned: "退回修改",
  overdue: "逾期",
  exceeded: "超控制数",
  blocking: "有必须改正",
  computing: "统计中",
  stopped: "不再编制",
};

/** The headings of the amounts. */
export const BOARD_AMOUNT_LABELS: Readonly<Record<BoardAmount, string>> = {
  expenditure: "支出总计",
  ceilings: "控制数",
  ceilingDifference: "比控制数",
  prior: "上年支出",
  priorDifference: "比上年",
  basic: "基本支出",
  project: "项目支出",
  general: "一般公共预算",
  threePublic: "“三公”经费",
};

/** What the heading of an amount does not say by itself. */
export const BOARD_AMOUNT_HINTS: Partial<Readonly<Record<BoardAmount, string>>> = {
  ceilings: "各单位控制数之和",
  ceilingDifference: "支出总计中除上年结转以外的部分，减控制数",
  prior: "上年预算数",
  priorDifference: "支出总计减上年支出",
  general: "一般公共预算财政拨款支出",
  threePublic: "一般公共预算财政拨款安排的“三公”经费",
};
