import { normaliseDigits, type Printed, type PrintUnit } from "../../money";

/** An amount that a person typed into a text. */
export interface TypedAmount {
  /** as typed, with its unit */
  text: string;
  /** the number alone, full-width digits as ASCII */
  number: string;
  /** 万元 or 亿元 */
  unit: string;
}

const AMOUNT = /([\d０-９]+(?:,[\d０-９]{3})*(?:[.．][\d０-９]+)?)\s*(万元|亿元)(?![（(]?含?[）)]?[及或]?以[上下内])/g;

/** The amounts in 万元 or 亿元 typed into a text, in order; limits (50万元以上) are none. */
export function typedAmounts(text: string): TypedAmount[] {
  return [...text.matchAll(AMOUNT)].map(([typed, number = "", unit = ""]) => ({
    text: typed,
    number: normaliseDigits(number),
    unit,
  }));
}

/** A typed amount in printed steps; null when it is finer than what prints. */
export function printedOf({ number, unit: typedUnit }: TypedAmount, unit: PrintUnit): Printed | null {
  const [whole = "", decimals = ""] = number.replaceAll(",", "").split(".");
  const places = unit.decimals + (typedUnit === "亿元" ? 4 : 0);
  const kept = decimals.replace(/0+$/, "");
  return kept.length > places ? null : Number(whole + kept.padEnd(places, "0"));
}
