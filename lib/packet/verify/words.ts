/** A text without white space and marks that take no room: what two files are compared by where lines break anywhere. */
export function tight(text: string): string {
  return text.replace(/[\s\u200b]/g, "");
}

const NUMBER = /^([-−]?)([\d,]+)(?:\.(\d+))?$/;

/** A number without separators and needless zeros (`1,952.90` → `1952.9`); null for what is none. */
export function plainNumber(text: string): string | null {
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [, sign = "", whole = "", decimals = ""] = match;
  const digits = whole.replaceAll(",", "").replace(/^0+(?=\d)/, "");
  const kept = decimals.replace(/0+$/, "");
  const value = kept ? `${digits}.${kept}` : digits;
  return sign && value !== "0" ? `-${value}` : value;
}

/** Whether a text says the expected one; a number only when every digit and sign is the same. */
export function sameText(expected: string, found: string): boolean {
  return expected === found || (plainNumber(expected) === null && tight(expected) === tight(found));
}

/** Whether a spreadsheet holds the expected text: figures are numbers there, and shown by their format. */
export function sameValue(expected: string, found: string): boolean {
  if (sameText(expected, found)) return true;
  const value = plainNumber(expected);
  return value !== null && value === plainNumber(found);
}

/** Half up, away from zero, to so many decimals: a decimal text with at least one digit before the point. */
function rounded(text: string, decimals: number): string | null {
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [, sign = "", whole = "", fraction = ""] = match;
  const kept = BigInt(whole.replaceAll(",", "") + fraction.padEnd(decimals, "0").slice(0, decimals));
  const up = fraction.charAt(decimals) >= "5" ? 1n : 0n;
  const digits = String(kept + up).padStart(decimals + 1, "0");
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Whether an exact amount is printed as expected: rounded once, and blank for nothing alone. */
export function sameRounded(expected: string, found: string): boolean {
  if (sameValue(expected, found)) return true;
  if (expected === "") return plainNumber(found) === "0";
  const decimals = /\.(\d+)$/.exec(expected)?.[1]?.length ?? 2;
  const printed = rounded(found, decimals);
  return printed !== null && plainNumber(printed) === plainNumber(expected);
}

/** Whether a CSV file holds the expected text: figures without separators, what begins like a formula behind an apostrophe. */
export function sameField(expected: string, found: string): boolean {
  if (found === `'${expected}`) return /^'*[=+\-@＝＋－＠\n]./su.test(expected);
  return expected === found || (plainNumber(expected) !== null && expected.replaceAll(",", "") === found);
}

/** What type setting prints for a character that no font has. */
const SUBSTITUTE = "〓";

/** Whether a PDF prints the expected text: lines break anywhere, a character without a glyph stands as 〓. */
export function sameInPdf(expected: string, found: string): boolean {
  const plain = tight(expected).replace(/[\ufe00-\ufe0f]/g, "");
  const printed = tight(found);
  if (plain === printed) return true;
  if (!printed.includes(SUBSTITUTE)) return false;
  const segments = (text: string) => Array.from(new Intl.Segmenter("zh").segment(text), ({ segment }) => segment);
  const [wanted, got] = [segments(plain), segments(printed)];
  return wanted.length === got.length && wanted.every((one, at) => got[at] === one || got[at] === SUBSTITUTE);
}
