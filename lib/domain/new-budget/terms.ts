/** 起点: what a new budget begins with, in the order in which it is offered. */
export const STARTS = ["blank", "signed", "book", "priorYear"] as const;
export type Start = (typeof STARTS)[number];

export const START_TERMS: Readonly<Record<Start, string>> = {
  blank: "空白",
  signed: "上年已签发预算",
  book: "预算数据文件",
  priorYear: "仅上年数",
};
