import type { BudgetBook } from "../../../book/types";
import { bodyWord } from "../../../book/variant";
import type { NarrativeContext } from "../../../narrative/context";
import { numberSections } from "../../../narrative/outline";
import type { Narrative } from "../../../narrative/types";
import { basics } from "./basics";
import { budgets } from "./budgets";
import { closing } from "./closing";
import { otherMatters } from "./other-matters";
import { terms } from "./terms";
import { threePublic } from "./three-public";
import { totals } from "./totals";

/** 部门预算情况说明 in the seven sections of the Chongqing form; 单位预算情况说明 of a unit. */
export function narrate(book: BudgetBook, context: NarrativeContext): Narrative {
  const main = [
    basics(book, context),
    totals(book, context),
    budgets(book, context),
    threePublic(book, context),
    otherMatters(book, context),
  ];
  const last = closing(book, context);
  return {
    title: `${book.department.name}${book.fiscalYear}年${bodyWord(book)}预算情况说明`,
    sections: numberSections([...main, terms(book, [...main, last], context), last]),
  };
}
