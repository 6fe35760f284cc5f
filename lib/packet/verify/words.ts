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
/** Characters that are raised, lowered, or made of others (₂, ⁻, ⅓, ℝ): type setting may set what they are made of. */
const MADE_OF_OTHERS = /^[\u00b2\u00b3\u00b9\u02b0-\u02ff\u1d2c-\u1dbf\u2070-\u218b\u2c7c\u2c7d]$/;

/** What may stand in a PDF for what people see as one character. */
function standIns(segment: string): string[] {
  const made = [...segment].map((character) =>
    MADE_OF_OTHERS.test(character) ? character.normalize("NFKC") : character,
  );
  return [segment, made.join("").replace("\u2044", "/"), SUBSTITUTE];
}

/** Where a PDF's text goes on behind the expected one that it prints from a place on; null when it prints another. */
export function endInPdf(expected: string, found: string, from = 0): number | null {
  const plain = tight(expected).replace(/[\ufe00-\ufe0f]/g, "");
  if (found.startsWith(plain, from)) return from + plain.length;
  let at = from;
  for (const { segment } of new Intl.Segmenter("zh").segment(plain)) {
    const printed = standIns(segment).find((text) => found.startsWith(text, at));
    if (printed === undefined) return null;
    at += printed.length;
  }
  return at;
}

/**
 * Whether a PDF prints the expected text: lines break anywhere, raised and lowered characters are copied as what they are
 * made of, a character without a glyph stands as 〓.
 */
export function sameInPdf(expected: string, found: string): boolean {
  const printed = tight(found);
  return endInPdf(expected, printed) === printed.length;
}
