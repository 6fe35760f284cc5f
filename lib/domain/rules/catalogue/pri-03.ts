import { THREE_PUBLIC_TERMS } from "../../book/terms";
import { type BudgetBook, type PriorLine, THREE_PUBLIC_ITEMS } from "../../book/types";
import { doubtsOfLastYear } from "../../magnitude";
import type { Fen } from "../../money";
import type { Rule, RuleContext, Violation } from "../types";
import { isOfAnotherOrder } from "./pri-02";
import { hasPriorLines } from "./shared-applies";
import { sumOf } from "./shared-units";
import { valuesOf } from "./shared-values";

/** 三公 are of the general public budget, 机关运行经费 of its basic expenditure: a part is never more than its whole. */
export const PRI_03: Rule = {
  id: "PRI-03",
  title: "上年“三公”经费不大于上年支出，上年机关运行经费不大于上年基本支出",
  severity: "confirm",
  basis: "财预〔2016〕143号（与上年比较的数据真实、准确）；预算法第十四条",
  applies: hasPriorLines,
  check: (context) => {
    const { priorYear } = context.book;
    if (!priorYear || isOfAnotherOrder(context.book)) return [];
    const general = priorYear.lines.filter(({ source }) => source === "generalPublicBudget");
    return [...threePublic(context, general), ...operatingExpense(context, general)];
  },
};

function isDoubted(book: BudgetBook, path: string): boolean {
  return doubtsOfLastYear(book).some((doubt) => doubt.path.startsWith(path));
}

function threePublic({ book, edition }: RuleContext, general: readonly PriorLine[]): Violation[] {
  const items = THREE_PUBLIC_ITEMS.map((item) => ({ item, amount: book.priorYear?.threePublic[item] ?? 0 }));
  const [sum, whole] = [sumOf(items), sumOf(general)];
  if (sum <= whole || isDoubted(book, "priorYear.threePublic")) return [];
  const [largest] = items.sort((a, b) => b.amount - a.amount);
  if (!largest) return [];
  const values = valuesOf(sum, whole, edition.unit);
  return [
    {
      place: { kind: "book", path: `priorYear.threePublic.${largest.item}` },
      message: `上年“三公”经费 ${values.actual}大于上年一般公共预算支出 ${values.expected}，其中${THREE_PUBLIC_TERMS[largest.item]}最大`,
      ...values,
      remedy: "核对上年“三公”经费的金额和单位，以及上年支出是否录全",
    },
  ];
}

function operatingExpense({ book, edition }: RuleContext, general: readonly PriorLine[]): Violation[] {
  const sum: Fen = book.priorYear?.operatingExpense ?? 0;
  const whole = sumOf(general.filter((line) => line.class === "basic"));
  if (sum <= whole || isDoubted(book, "priorYear.operatingExpense")) return [];
  const values = valuesOf(sum, whole, edition.unit);
  return [
    {
      place: { kind: "book", path: "priorYear.operatingExpense" },
      message: `上年机关运行经费 ${values.actual}大于上年一般公共预算基本支出 ${values.expected}`,
      ...values,
      remedy: "核对上年机关运行经费的金额和单位，以及上年基本支出是否录全",
    },
  ];
}
