import { THREE_PUBLIC_ITEMS } from "../../book/types";
import { isAllOfAnotherOrder, yardsticksOf } from "../../magnitude";
import type { Place, Rule } from "../types";
import { hasPriorLines } from "./shared-applies";
import { amountText } from "./shared-values";

/** One slip of the unit falsifies the whole of last year, so it is one finding with all its figures. */
export const PRI_02: Rule = {
  id: "PRI-02",
  title: "上年数与本年数量级一致，没有整体按万元录入",
  severity: "confirm",
  basis: "财预〔2016〕143号（与上年比较的数据真实、准确）",
  applies: hasPriorLines,
  check: ({ book, edition: { unit } }) => {
    const yardsticks = yardsticksOf(book);
    const { priorYear } = book;
    if (!priorYear || yardsticks.priorTotal === null || !isAllOfAnotherOrder(yardsticks)) return [];
    const figures = [
      ...THREE_PUBLIC_ITEMS.map((item) => [priorYear.threePublic[item], `threePublic.${item}`] as const),
      [priorYear.operatingExpense, "operatingExpense"] as const,
    ];
    const [place, ...also] = [
      ...priorYear.lines.map((_, index) => `lines[${index}].amount`),
      ...figures.flatMap(([amount, path]) => (amount === 0 ? [] : [path])),
    ].map((path): Place => ({ kind: "book", path: `priorYear.${path}` }));
    if (!place) return [];
    const actual = amountText(yardsticks.priorTotal, unit);
    return [
      {
        ...{ place, also, actual },
        message: `上年支出合计 ${actual}，本年 ${amountText(yardsticks.total, unit)}，相差一千倍以上，上年数或本年数可能整体录错了单位`,
        remedy: "上年数和本年数都以元填写：核对是否有一年按万元录入",
      },
    ];
  },
};

/** Whether last year is of another order altogether, which PRI-02 says; its parts then prove nothing. */
export function isOfAnotherOrder(book: Parameters<typeof yardsticksOf>[0]): boolean {
  return isAllOfAnotherOrder(yardsticksOf(book));
}
