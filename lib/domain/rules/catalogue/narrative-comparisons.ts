import type { Fen, Printed } from "../../money";
import { type Comparison, printedChangeOf } from "../../narrative/comparisons";
import type { RuleContext } from "../types";

/** The change of the printed figures, as the text states it. */
export function printedChange(context: RuleContext, comparison: Comparison): Printed {
  return printedChangeOf(context.figure, comparison).difference;
}

/** The change of the exact amounts. */
export function exactChange(context: RuleContext, { address, prior: before }: Comparison): Fen {
  return (context.figure(address)?.fen ?? 0) - (context.figure(before)?.fen ?? 0);
}
