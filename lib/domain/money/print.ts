import { AmountError, type Fen, MAX_AMOUNT } from "./money";

/** How a form prints money: `fen` is the size of one unit (万元 = 1,000,000 fen), `decimals` the printed places. */
export interface PrintUnit {
  label: string;
  fen: number;
  decimals: number;
}

/** 万元 with two decimals, the unit of every Chongqing table. */
export const WAN_YUAN: PrintUnit = { label: "万元", fen: 1_000_000, decimals: 2 };

/**
 * A printed figure as an integer count of its last decimal place: for 万元 with two decimals, hundredths of a 万元
 * (100 yuan). Arithmetic that a reader could do on the printed page is done on these, never on strings.
 */
export type Printed = number;

/** The value in fen of one step of the last printed place (0.01 万元 = 10,000 fen). */
export function stepOf(unit: PrintUnit): Fen {
  return unit.fen / 10 ** unit.decimals;
}

/** Rounds exact fen once, half up (四舍五入, away from zero), to the last printed place. */
export function roundToPrinted(fen: Fen, unit: PrintUnit): Printed {
  const step = stepOf(unit);
  const abs = Math.abs(fen);
  const rest = abs % step;
  const down = (abs - rest) / step;
  const rounded = rest * 2 >= step ? down + 1 : down;
  return fen < 0 && rounded !== 0 ? -rounded : rounded;
}

function split(printed: Printed, unit: PrintUnit): { sign: string; whole: string; decimals: string } {
  const digits = String(Math.abs(printed)).padStart(unit.decimals + 1, "0");
  const cut = digits.length - unit.decimals;
  return { sign: printed < 0 ? "-" : "", whole: digits.slice(0, cut), decimals: digits.slice(cut) };
}

/** Table style: two decimals, thousands separators, blank for zero: `195298` → `"1,952.98"`, `0` → `""`. */
export function formatForTable(printed: Printed, unit: PrintUnit): string {
  if (printed === 0) return "";
  const { sign, whole, decimals } = split(printed, unit);
  return `${sign}${whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole}${decimals ? `.${decimals}` : ""}`;
}

/** What tables print of exact fen: blank for nothing alone; an amount of which rounding leaves nothing is `0.00`. */
export function tableText(fen: Fen, unit: PrintUnit): string {
  const printed = roundToPrinted(fen, unit);
  return printed === 0 && fen !== 0 ? zeroText(unit) : formatForTable(printed, unit);
}

/** Zero as tables print it where it must be seen: `0.00`. */
export function zeroText(unit: PrintUnit): string {
  return unit.decimals > 0 ? `0.${"0".repeat(unit.decimals)}` : "0";
}

/** How sentences speak of an amount of which rounding leaves nothing: `不足0.01`, or `0.00` as the tables do. */
export type TinyWords = "below" | "zero";

/** What sentences say of exact fen, without its sign and unit: `1393.5`, `0` for nothing, `不足0.01` for next to nothing. */
export function sentenceText(fen: Fen, unit: PrintUnit, tiny: TinyWords): string {
  const printed = Math.abs(roundToPrinted(fen, unit));
  if (printed !== 0 || fen === 0) return formatForText(printed, unit);
  return tiny === "below" ? `不足${formatForText(1, unit)}` : zeroText(unit);
}

/** Text style: no separators, no trailing zeros, zero is "0": `139350` → `"1393.5"`. */
export function formatForText(printed: Printed, unit: PrintUnit): string {
  const { sign, whole, decimals } = split(printed, unit);
  const kept = decimals.replace(/0+$/, "");
  return `${sign}${whole}${kept ? `.${kept}` : ""}`;
}

/**
 * Reads what `formatForText` writes, with a minus sign where it is negative: `"-19.1"` → `-1910`.
 *
 * @throws AmountError with a Chinese message that quotes the text and says what is expected
 */
export function parseForText(text: string, unit: PrintUnit): Printed {
  const [, sign = "", whole = "", decimals = ""] = /^(-?)(\d{1,12})(?:\.(\d+))?$/.exec(text.trim()) ?? [];
  if (whole === "" || decimals.length > unit.decimals) {
    const expected = `以${unit.label}为单位的数字，最多 ${unit.decimals} 位小数，如 -19.1`;
    throw new AmountError(`“${text}”无法识别，应为${expected}`);
  }
  const printed = Number(whole + decimals.padEnd(unit.decimals, "0"));
  if (printed > MAX_AMOUNT / stepOf(unit)) throw new AmountError(`“${text}”过大`);
  return sign === "-" && printed !== 0 ? -printed : printed;
}
