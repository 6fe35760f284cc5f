import { foldedHeading } from "@/lib/domain/entry/heading-words";

/** Units of money as headings, notes and number formats name them, and how many places each is above yuan. */
export const AMOUNT_UNITS = {
  元: 0,
  千元: 3,
  万元: 4,
  百万元: 6,
  千万元: 7,
  亿元: 8,
} as const;
export type UnitWord = keyof typeof AMOUNT_UNITS;

const UNITS = Object.keys(AMOUNT_UNITS).join("|");
const NOTE = new RegExp(`单位(?:[:：]|为|是)?(?:人民币)?(${UNITS})(?![\\p{L}])`, "u");

/** The unit that a note beside a table names, such as `单位：万元` or `注：金额单位为元`; null when it names none. */
export function unitInNote(text: string): UnitWord | null {
  return (NOTE.exec(foldedHeading(text))?.[1] as UnitWord | undefined) ?? null;
}

/** What else may stand around the digits of an amount in yuan: signs, currency, blanks. */
const SIGNS = /[￥¥\s()（）+-]|人民币|CNY|RMB|整$/g;

/**
 * The places above yuan that the words of a number format say: `万元` is 4.
 *
 * @returns null when they say nothing, undefined when they are not understood
 */
export function unitInFormat(words: string): number | null | undefined {
  const bare = words.replace(SIGNS, "");
  if (bare === "") return null;
  const unit = Object.entries(AMOUNT_UNITS).find(([name]) => name === bare || name === `${bare}元`);
  return unit?.[1];
}
