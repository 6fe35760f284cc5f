/** Digits that Excel keeps and shows of a number. */
const SHOWN_DIGITS = 15;

const WRITTEN = /^([+-]?)(\d+\.?\d*|\.\d+)(?:[eE]([+-]?\d+))?$/;

/** One more than a number of so many digits: `"199"` → `"200"`, `"999"` → `"1000"`. */
function increased(digits: string): string {
  const kept = digits.replace(/9+$/, "");
  const zeros = "0".repeat(digits.length - kept.length);
  return kept === "" ? `1${zeros}` : `${kept.slice(0, -1)}${Number(kept.slice(-1)) + 1}${zeros}`;
}

/**
 * A number as Excel shows it in full: plain decimal digits, rounded half up to 15 significant ones, without an exponent
 * or needless zeros.
 *
 * A workbook keeps binary doubles and writes up to 17 digits of them: 1234.56 comes as `1234.5600000000001`, 0.3 as the
 * sum of 0.1 and 0.2 as `0.30000000000000004`. Excel itself keeps and shows 15 digits of what is typed, so rounding the
 * decimal text to 15 gives back what the clerk sees, digit by digit and without floating point. What is still too fine
 * for fen afterwards was so on the screen too.
 *
 * @param written the text of a number cell, `-1.23E+5` included
 * @throws RangeError when it is not a number
 */
export function shownDecimal(written: string): string {
  const match = WRITTEN.exec(written.trim());
  if (!match) throw new RangeError(`“${written}”不是数字`);
  const [, sign = "", mantissa = "", exponent = "0"] = match;
  const [whole = "", fraction = ""] = mantissa.split(".");
  const all = `${whole}${fraction}`;
  const digits = all.replace(/^0+/, "");
  if (digits === "") return "0";
  // Where the decimal point stands, counted from the first significant digit.
  const point = whole.length + Number(exponent) - (all.length - digits.length);
  if (Math.abs(point) > 400) throw new RangeError(`“${written}”超出工作表数字的范围`);
  const cut = digits.slice(0, SHOWN_DIGITS);
  const rounded = (digits[SHOWN_DIGITS] ?? "0") >= "5" ? increased(cut) : cut;
  const place = point + (rounded.length - cut.length);
  const padded = rounded.padEnd(place, "0");
  const before = place > 0 ? padded.slice(0, place) : "0";
  const after = (place > 0 ? padded.slice(place) : "0".repeat(-place) + rounded).replace(/0+$/, "");
  return `${sign === "-" ? "-" : ""}${before}${after === "" ? "" : `.${after}`}`;
}

/**
 * A plain decimal number with its point so many places further right (or left, where negative): `12.7` by 4 is `127000`.
 *
 * @param decimal as `shownDecimal` gives it
 */
export function shiftedDecimal(decimal: string, places: number): string {
  return shownDecimal(`${decimal}E${places}`);
}
