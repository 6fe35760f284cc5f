import type { Fen } from "../money";
import { displayAmount } from "../money";
import type { Doubt } from "./doubt";

/** An amount in both units: 127,050.00 元（12.705 万元）. */
export function amountWords(fen: Fen): string {
  return `${displayAmount(fen, "yuan")} 元（${displayAmount(fen, "wan")} 万元）`;
}

/** The question about an amount, both readings offered. */
export function questionOf(amount: Fen, { because, other }: Doubt): string {
  return `金额 ${displayAmount(amount, "yuan")} 元${because}，是 ${amountWords(amount)}，还是 ${amountWords(other)}？`;
}
