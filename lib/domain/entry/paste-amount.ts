import { AmountError, type AmountUnit, type Fen, normaliseDigits, parseYuan } from "../money";

/** An amount that was read; null for a blank, which is not zero. Or why it was not, in plain Chinese. */
export type ReadAmount = { ok: true; fen: Fen | null } | { ok: false; message: string };

const MAX_WAN = "99,999,999.999999";
const NUMBER = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;

const refused = (message: string): ReadAmount => ({ ok: false, message });

/** The number of an amount without currency sign and unit, and the unit when the text itself names one. */
function undress(text: string): { number: string; named: AmountUnit | null } {
  const plain = normaliseDigits(text.replace(/[\s\u00a0]+/g, " "))
    .replace(/^([-+]?) ?[￥¥] ?/, "$1")
    .replace(/^([-+]) /, "$1");
  const [, number = plain, unit = ""] = /^(.*?) ?(万?元)$/.exec(plain) ?? [];
  return { number, named: unit === "" ? null : unit === "万元" ? "wan" : "yuan" };
}

/** 万元 as yuan text, the point four places further right; null when it does not come out in whole fen. */
function yuanOfWan(whole: string, decimals: string): string | null {
  if (decimals.length > 6) return null;
  const padded = decimals.padEnd(6, "0");
  return `${whole.replaceAll(",", "")}${padded.slice(0, 4)}.${padded.slice(4)}`;
}

function readWan(text: string, number: string): ReadAmount {
  const match = NUMBER.exec(number);
  if (!match) return refused(`金额“${text}”无法识别，应为以万元为单位的数字，最多六位小数，如 177.6589`);
  const yuan = yuanOfWan(match[1] ?? "", (match[2] ?? "").replace(/0+$/, ""));
  if (yuan === null) return refused(`金额“${text}”无法识别，以万元为单位最多六位小数（到分）`);
  try {
    return { ok: true, fen: parseYuan(yuan) };
  } catch (error) {
    if (!(error instanceof AmountError)) throw error;
    return refused(`金额“${text}”过大，最多 ${MAX_WAN} 万元`);
  }
}

function readYuan(number: string): ReadAmount {
  // Decimals that are zero change nothing: 12.500 is 12.50.
  const trimmed = number.replace(/(\.\d{2}\d*?)0+$/, "$1");
  try {
    return { ok: true, fen: parseYuan(trimmed) };
  } catch (error) {
    if (!(error instanceof AmountError)) throw error;
    return refused(error.message);
  }
}

/**
 * Reads an amount as it stands in a cell of a spreadsheet: thousands commas, full-width digits, ￥ and ¥, the units 元 and
 * 万元 (one that the text names goes before `unit`), and the lone dash with which accounting formats show zero. Negative
 * amounts and formulas are refused.
 *
 * @returns integer fen, null for a blank, or a refusal
 */
export function readPastedAmount(text: string, unit: AmountUnit): ReadAmount {
  const shown = text.trim();
  if (shown === "") return { ok: true, fen: null };
  if (/^[=@＝]/.test(shown)) return refused(`“${shown}”是公式或文字，不是金额；请先转为数值再粘贴`);
  const { number, named } = undress(shown);
  if (/^[-—–]$/.test(number)) return { ok: true, fen: 0 };
  if (/^[￥¥]? ?[(（].*[)）]$/.test(number)) return refused(`金额“${shown}”用括号表示负数，应为零或正数`);
  if (/^-[\d.,]+$/.test(number) && /[1-9]/.test(number)) return refused(`金额“${shown}”为负数，应为零或正数`);
  const unsigned = number.replace(/^-/, "");
  return (named ?? unit) === "wan" ? readWan(shown, unsigned) : readYuan(unsigned);
}
