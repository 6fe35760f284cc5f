import type { Fen, Printed } from "../../money";
import { type Comparison, type PrintedChange, printedChangeOf } from "../../narrative/comparisons";
import { printsAt } from "../printed";
import type { RuleContext } from "../types";
import { moneyAt, printedAt } from "./shared-figures";

/** Those of some comparisons of which the form set prints both figures. */
export function comparedIn<T extends Comparison>({ edition }: RuleContext, comparisons: readonly T[]): T[] {
  return comparisons.filter(({ address, prior: before }) => printsAt(edition, address) && printsAt(edition, before));
}

/** The change of the printed figures and what is printed of last year. */
export function changeOf(context: RuleContext, comparison: Comparison): PrintedChange {
  return printedChangeOf((address) => ({ printed: printedAt(context, address) }), comparison);
}

/** The change of the printed figures, as the text states it. */
export function printedChange(context: RuleContext, comparison: Comparison): Printed {
  return changeOf(context, comparison).difference;
}

/** The change of the exact amounts. */
export function exactChange(context: RuleContext, { address, prior: before }: Comparison): Fen {
  return moneyAt(context, address) - moneyAt(context, before);
}
