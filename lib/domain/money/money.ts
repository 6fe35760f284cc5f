/**
 * Money is an integer number of fen (分). 1 yuan (元) = 100 fen; 1 万元 = 1,000,000 fen.
 * Every sum in the program is exact; rounding happens once, when a cell is printed.
 */
export type Fen = number;

/** The largest single amount the program accepts: 999,999,999,999.99 yuan (just under a trillion yuan), in fen. */
export const MAX_AMOUNT: Fen = 99_999_999_999_999;

/** Why a typed amount was refused; `message` is Chinese and says what was expected. */
export class AmountError extends Error {
  override readonly name = "AmountError";
}

const FULL_WIDTH: Record<string, string> = { "．": ".", "，": ",", "－": "-", "＋": "+", "−": "-", "　": " " };

/** What is already as it should be, as nearly every text of a file is: no full-width sign and no white space. */
const PRINTABLE_ASCII = /^[!-~]*$/;

/** Full-width digits, points, commas and signs as their ASCII forms, without surrounding white space. */
export function normaliseDigits(text: string): string {
  if (PRINTABLE_ASCII.test(text)) return text;
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[．，－＋−　]/g, (sign) => FULL_WIDTH[sign] ?? sign)
    .trim();
}

const PLAIN = /^(-?)(\d+)(?:\.(\d{1,2}))?$/;
const GROUPED = /^(-?)(\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/;

/**
 * Reads an amount in yuan with at most two decimals. Accepts full-width digits and correctly placed thousands commas.
 *
 * @param options.negative whether a minus sign is allowed (only a cause of a change may be negative)
 * @returns integer fen
 * @throws AmountError with a Chinese message that quotes the text and says what is expected
 */
export function parseYuan(text: string, options: { negative?: boolean } = {}): Fen {
  const plain = normaliseDigits(text);
  const match = PLAIN.exec(plain) ?? GROUPED.exec(plain);
  if (!match) {
    const tooFine = /^-?[\d,]+\.\d{3,}$/.test(plain);
    const expected = tooFine ? "最多两位小数（到分）" : "以元为单位的数字，最多两位小数，如 1776589.00";
    throw new AmountError(`金额“${text}”无法识别，应为${expected}`);
  }
  const [, sign = "", whole = "", decimals = ""] = match;
  const digits = whole.replaceAll(",", "").replace(/^0+(?=\d)/, "");
  const fen = digits.length > 12 ? Number.POSITIVE_INFINITY : Number(digits) * 100 + Number(decimals.padEnd(2, "0"));
  if (fen > MAX_AMOUNT) throw new AmountError(`金额“${text}”过大，最多 999,999,999,999.99 元`);
  if (sign === "-" && fen !== 0 && !options.negative) throw new AmountError(`金额“${text}”为负数，应为零或正数`);
  return sign === "-" && fen !== 0 ? -fen : fen;
}

/** Fen as a yuan string with two decimals and no separators, the form amounts take in files: `177658900` → `"1776589.00"`. */
export function formatYuan(fen: Fen): string {
  const abs = Math.abs(fen);
  const cents = abs % 100;
  return `${fen < 0 ? "-" : ""}${(abs - cents) / 100}.${String(cents).padStart(2, "0")}`;
}

/**
 * Fails when a sum has left the range in which integers are exact.
 *
 * @throws RangeError naming what was being summed
 */
export function exact(fen: Fen, what: string): Fen {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`${what}的合计超出可精确计算的范围（约 90 万亿元）`);
  return fen;
}
