import { type Fen, formatForText, formatYuan, stepOf, WAN_YUAN } from "../money";
import type { Reason } from "./types";

/** A reason as files and the database hold it: amounts of causes in yuan, the change it was written for in 万元. */
export type WrittenReason = ({ text: string } | { causes: { text: string; amount: string }[] }) & { for?: string };

/** A printed change as text in 万元, with its sign: `-19.1`. */
export function writeChange(change: Fen): string {
  return formatForText(change / stepOf(WAN_YUAN), WAN_YUAN);
}

/** A reason in the form of the book file. */
export function writeReason(reason: Reason): WrittenReason {
  const record = reason.for === undefined ? {} : { for: writeChange(reason.for) };
  if ("text" in reason) return { text: reason.text, ...record };
  return { causes: reason.causes.map(({ text, amount }) => ({ text, amount: formatYuan(amount) })), ...record };
}
