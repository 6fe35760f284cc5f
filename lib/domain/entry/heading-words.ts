import { seenWord } from "./seen-text";

/**
 * A heading as it is compared: full-width as half-width, without blanks, line breaks, what nobody sees, and the mark of
 * required columns.
 */
export function foldedHeading(text: string): string {
  return seenWord(text).normalize("NFKC").replace(/[\s*]/g, "");
}

/** Other headings that mean the same field, by its name. */
export const OTHER_HEADINGS: Readonly<Record<string, readonly string[]>> = {
  unit: ["单位代码", "预算单位编码", "预算单位代码", "单位"],
  function: [
    "功能分类科目编码",
    "功能科目编码",
    "功能分类编码",
    "功能科目",
    "支出功能分类科目",
    "支出功能分类科目编码",
  ],
  economic: [
    "部门经济分类科目编码",
    "部门经济科目编码",
    "部门经济科目",
    "部门预算支出经济分类科目",
    "部门预算支出经济分类科目编码",
  ],
  governmentEconomic: [
    "政府经济分类科目编码",
    "政府经济科目编码",
    "政府经济科目",
    "政府预算支出经济分类科目",
    "政府预算支出经济分类科目编码",
  ],
  source: ["资金性质"],
  carriedOver: ["是否上年结转", "是否结转"],
  expense: ["人员公用", "人员经费/日常公用经费", "人员经费/公用经费"],
  project: ["项目代码"],
  code: ["项目代码"],
};

const TOTAL = /^.{0,30}(合计|小计|总计|累计)(数|金额)?[:：]?$/;

/** Whether a text says that its row sums up others: 合计, 202001 小计, 本页合计. */
export function isTotalLabel(text: string): boolean {
  return TOTAL.test(foldedHeading(text));
}
