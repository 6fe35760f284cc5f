import { THREE_PUBLIC_TERMS } from "../../book/terms";
import { THREE_PUBLIC_CODES } from "../../book/three-public";
import { type BudgetBook, type Line, THREE_PUBLIC_ITEMS, type ThreePublicItem } from "../../book/types";
import { doubtOf, doubtsOfLastYear, yardsticksOf } from "../../magnitude";
import type { Equation, Rule, RuleContext, Violation } from "../types";
import { atLines } from "./cls-lines";
import { isOfAnotherOrder } from "./pri-02";
import { isVehicleOperationMissing } from "./pri-05";
import { sumOf } from "./shared-units";
import { valuesOf } from "./shared-values";

const APPROVED = /批准|批复|核准|同意|会议纪要|[〔[]20\d\d[〕\]]/;

interface Item {
  item: ThreePublicItem;
  lines: readonly Line[];
  now: number;
  before: number;
}

/**
 * Each item that grows is asked about at its lines. Buying cars comes and goes with what is worn out, so it counts only where
 * it makes the whole grow. A reason that names an approval has answered; what other rules doubt is not asked about twice.
 */
export const SG_04: Rule = {
  id: "SG-04",
  title: "“三公”经费及其各项不超过上年",
  severity: "confirm",
  basis: "中央八项规定及过紧日子要求（“三公”经费只减不增）",
  applies: ({ book }) => book.priorYear !== null || "没有上年数",
  check: (context) => {
    const { book } = context;
    if (!book.priorYear || isOfAnotherOrder(book)) return [];
    const items = itemsOf(book);
    const total = (side: "now" | "before") => items.reduce((sum, one) => sum + one[side], 0);
    const hasGrown = total("now") > total("before");
    const grown = items.filter(({ item, now, before }) => now > before && (hasGrown || item !== "vehiclePurchase"));
    return grown.filter((one) => !isAnswered(book, one)).map((one) => growth(context, one));
  },
  equations: ({ book }): Equation[] =>
    book.priorYear
      ? [
          {
            actual: { label: "本年“三公”经费合计", cells: ["threePublic!threePublic:budget.total"] },
            relation: "atMost",
            expected: { label: "上年合计", cells: ["narrative!priorThreePublic.amount"] },
          },
        ]
      : [],
};

function itemsOf({ lines, priorYear }: BudgetBook): Item[] {
  const general = lines.filter(({ source, amount }) => source === "generalPublicBudget" && amount > 0);
  return THREE_PUBLIC_ITEMS.map((item) => {
    const met = general.filter(({ economic }) => THREE_PUBLIC_CODES[item].includes(economic));
    return { item, lines: met, now: sumOf(met), before: priorYear?.threePublic[item] ?? 0 };
  });
}

function isAnswered(book: BudgetBook, { item, lines }: Item): boolean {
  const reason = book.narrative.reasons[`threePublic.${item}`];
  const words = reason ? ("text" in reason ? reason.text : reason.causes.map(({ text }) => text).join()) : "";
  if (APPROVED.test(words) || (item === "vehicleOperation" && isVehicleOperationMissing(book))) return true;
  if (doubtsOfLastYear(book).some(({ path }) => path === `priorYear.threePublic.${item}`)) return true;
  const yardsticks = yardsticksOf(book);
  return lines.some((line) => doubtOf(line, yardsticks) !== null);
}

function growth({ edition }: RuleContext, { item, lines, now, before }: Item): Violation {
  const values = valuesOf(now, before, edition.unit);
  return {
    ...atLines(lines, "amount"),
    message: `${THREE_PUBLIC_TERMS[item]} ${values.actual}大于上年 ${values.expected}`,
    ...values,
    remedy: "压减“三公”经费；经批准增加的，在变动原因中写明批准依据，或写明理由后保留",
  };
}
