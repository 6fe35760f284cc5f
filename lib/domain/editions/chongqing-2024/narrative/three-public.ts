import { THREE_PUBLIC_TERMS } from "../../../book/terms";
import type { BudgetBook, ThreePublicItem } from "../../../book/types";
import type { NarrativeContext } from "../../../narrative/context";
import type { Draft } from "../../../narrative/outline";
import { join, say } from "../../../narrative/say";
import type { Run } from "../../../narrative/types";

/** The order of the text: people first, then cars running, then cars bought. */
const ORDER: readonly ThreePublicItem[] = ["overseas", "reception", "vehicleOperation", "vehiclePurchase"];

/** 四、“三公”经费情况说明: every item with its comparison, zero or not (财预〔2016〕143号). */
export function threePublic(book: BudgetBook, context: NarrativeContext): Draft {
  const row = "threePublic!threePublic:budget";
  const item = (id: ThreePublicItem): Run[] => {
    const change = context.change(`${row}.${id}`, `narrative!priorThreePublic-${id}.amount`);
    const reason = context.reason(`threePublic.${id}`, change);
    return say`${THREE_PUBLIC_TERMS[id]}${context.amount(`${row}.${id}`)}${context.compared(change)}${reason}`;
  };
  const change = context.change(`${row}.total`, "narrative!priorThreePublic.amount");
  const total = say`${book.fiscalYear}年一般公共预算财政拨款“三公”经费预算${context.amount(`${row}.total`)}${context.compared(change)}`;
  return {
    key: "threePublic",
    heading: context.heading("threePublic"),
    text: say`${total}，其中：${join(ORDER.map(item), "；")}。${context.uncompared("“三公”经费")}`,
  };
}
