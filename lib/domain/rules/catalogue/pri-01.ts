import type { BudgetBook } from "../../book/types";
import type { Rule } from "../types";
import { narrativeTexts } from "./narrative-people";

/** Words by which people say that there was no last year. */
const NEW =
  /新(?:设立?|组建|成立|建|增设|挂牌)|(?:本年|今年|\d{4}年)(?:度)?[^，。；]{0,12}(?:设立|成立|组建)|首次(?:编制|单独编制|公开)|无上年(?:预算)?数|没有上年/;

function knowsLastYear({ priorYear }: BudgetBook): boolean {
  if (!priorYear) return false;
  const { lines, revenues, threePublic, operatingExpense } = priorYear;
  const amounts = [...lines, ...(revenues ?? [])].map(({ amount }) => amount);
  return [...amounts, ...Object.values(threePublic), operatingExpense].some((amount) => amount !== 0);
}

/** Silent where it is declared, or a text says, that the department is new. */
export const PRI_01: Rule = {
  id: "PRI-01",
  title: "有上年数，或声明本{body}为新设立、新纳入预算",
  severity: "confirm",
  basis: "财预〔2016〕143号（“三公”经费与上年比较）",
  check({ book }) {
    if (book.narrative.noPriorYear?.department || knowsLastYear(book)) return [];
    if (narrativeTexts(book).some(({ text }) => NEW.test(text))) return [];
    const year = book.fiscalYear - 1;
    const known = book.priorYear
      ? `${year}年的预算数都是零，说明因此把全部预算写成增加`
      : `没有${year}年的任何数字，说明因此不与上年比较`;
    return [
      {
        place: { kind: "book", path: "priorYear" },
        message: `${known}；本{body}是${book.fiscalYear}年新设立的吗？`,
        expected: `${year}年预算数`,
        remedy: "不是新设立的，请填写上年数或从上年预算带入；是新设立或新纳入预算的，在“上年数”页面声明无上年数",
      },
    ];
  },
};
