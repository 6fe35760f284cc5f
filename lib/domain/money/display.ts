import { type Fen, formatYuan } from "./money";

/** The unit amounts are shown and read in; what is stored is always fen. */
export type AmountUnit = "yuan" | "wan";

/** 元, 万元 */
export const AMOUNT_UNIT_TERMS: Readonly<Record<AmountUnit, string>> = { yuan: "元", wan: "万元" };

const grouped = (whole: string) => whole.replace(/\B(?=(\d{3})+$)/g, ",");

/**
 * An amount as an entry grid shows it, always exact: `1,776,589.00` in 元, `177.6589` in 万元 (two to six decimals). Blank
 * for null; zero is `0.00`, as blank is not zero.
 */
export function displayAmount(fen: Fen | null, unit: AmountUnit): string {
  if (fen === null) return "";
  const sign = fen < 0 ? "-" : "";
  const [whole = "", cents = ""] = formatYuan(Math.abs(fen)).split(".");
  if (unit === "yuan") return `${sign}${grouped(whole)}.${cents}`;
  const padded = whole.padStart(5, "0");
  const decimals = `${padded.slice(-4)}${cents}`.replace(/0{1,4}$/, "");
  return `${sign}${grouped(padded.slice(0, -4))}.${decimals}`;
}
