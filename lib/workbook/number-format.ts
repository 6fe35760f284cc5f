/** What a number format makes of one number, as far as it bears on what the number means. */
export interface ShownNumber {
  /**
   * `digits`: its digits with words around them; `pieces`: words stand between its digits (`0"亿"0000"万"`); `nothing`: no
   * digit of it is shown.
   */
  how: "digits" | "pieces" | "date" | "percent" | "nothing";
  /** by how many places the digits that are shown are smaller than the value: 3 for `0.00,`, 4 for `0!.0,` */
  scale: number;
  /** least digits before the decimal point */
  padding: number;
  /** words before and behind the digits, such as ￥ and 万元 */
  before: string;
  after: string;
}

type Token = { kind: "literal" | "digit" | "point" | "comma" | "percent" | "date" | "general"; text: string };

/** A quoted text, an escaped character, a filler, what stands in brackets, a word of the format, any other character. */
const TOKEN = /"([^"]*)"?|[\\!](.)|[_*].|\[([^\]]*)\]|general|g\/通用格式|am\/pm|a\/p|上午\/下午|e[+-]|./gisu;

function bracketed(content: string): Token[] {
  if (/^(h+|m+|s+)$/i.test(content)) return [{ kind: "date", text: content }];
  const currency = /^\$([^-]*)/.exec(content)?.[1];
  return currency ? [{ kind: "literal", text: currency }] : [];
}

function tokenOf(match: RegExpMatchArray): Token[] {
  const [text, quoted, escaped, brackets] = match;
  if (quoted !== undefined) return [{ kind: "literal", text: quoted }];
  if (escaped !== undefined) return [{ kind: "literal", text: escaped }];
  if (brackets !== undefined) return bracketed(brackets);
  if (/^[_*]./.test(text)) return [];
  if (/^(general|g\/通用格式)$/i.test(text)) return [{ kind: "general", text }];
  if (/^[0#?]$/.test(text)) return [{ kind: "digit", text }];
  if (text === ".") return [{ kind: "point", text }];
  if (text === ",") return [{ kind: "comma", text }];
  if (text === "%") return [{ kind: "percent", text }];
  // The exponent of scientific notation changes nothing of the value.
  if (/^e[+-]$/i.test(text)) return [];
  if (/^([ymdhsgb]|am\/pm|a\/p|上午\/下午)$/i.test(text) || text === "e") return [{ kind: "date", text }];
  return [{ kind: "literal", text }];
}

const tokensOf = (section: string): Token[] => [...section.matchAll(TOKEN)].flatMap(tokenOf);

/** The sections of a format, between semicolons that are not quoted. */
function sectionsOf(format: string): string[] {
  const sections = [""];
  for (const [piece] of format.matchAll(/"[^"]*"?|[\\!_*].|\[[^\]]*\]|;|[^;]/gsu)) {
    if (piece === ";") sections.push("");
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

const CONDITION = /\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/;

/** Which side of a limit a number stands on; limits of formats are round numbers, far from the precision of doubles. */
function holds(section: string, value: number): boolean | null {
  const [, sign, text] = CONDITION.exec(section) ?? [];
  if (sign === undefined) return null;
  const limit = Number(text);
  switch (sign) {
    case "<":
      return value < limit;
    case "<=":
      return value <= limit;
    case ">":
      return value > limit;
    case ">=":
      return value >= limit;
    case "=":
      return value === limit;
    default:
      return value !== limit;
  }
}

function sectionFor(format: string, value: number): string {
  const [first = "", second, third] = sectionsOf(format);
  if (CONDITION.test(first) || (second !== undefined && CONDITION.test(second))) {
    if (holds(first, value) ?? value > 0) return first;
    if (second !== undefined && (third === undefined || (holds(second, value) ?? value < 0))) return second;
    return third ?? first;
  }
  if (value < 0) return second ?? first;
  return value === 0 ? (third ?? first) : first;
}

/** Thousands that commas behind the digits take away, and the places that a point which is only drawn splits off. */
function scaleOf(tokens: readonly Token[]): number {
  const isNumber = ({ kind, text }: Token) => kind === "digit" || kind === "point" || kind === "comma" || text === ".";
  const number = tokens
    .filter(isNumber)
    .map(({ kind, text }) => (kind === "digit" ? "0" : kind === "literal" ? "!" : text));
  const [whole = "", fraction = ""] = number.join("").split(".");
  const commas = (/,+$/.exec(whole.replace(/^[^0]*/, ""))?.[0].length ?? 0) + (/,+$/.exec(fraction)?.[0].length ?? 0);
  const drawn = /!([0,]*)$/.exec(whole)?.[1]?.replaceAll(",", "").length ?? 0;
  return commas * 3 + drawn;
}

/**
 * What people see of a number in a format, such as `0.00"万元"`, `#,##0.00,` or `[>=10000]0!.0,"万";0`.
 *
 * @param value the number as plain decimal text
 */
export function shownNumber(format: string, value: string): ShownNumber {
  const tokens = tokensOf(sectionFor(format, Number(value)));
  const shown: ShownNumber = { how: "digits", scale: 0, padding: 0, before: "", after: "" };
  const first = tokens.findIndex(({ kind }) => kind === "digit" || kind === "general");
  const last = tokens.findLastIndex(({ kind }) => kind === "digit" || kind === "general");
  const words = (from: number, to: number) =>
    tokens
      .slice(from, to)
      .map(({ kind, text }) => (kind === "literal" ? text : ""))
      .join("");
  if (tokens.some(({ kind }) => kind === "date")) return { ...shown, how: "date" };
  if (tokens.some(({ kind }) => kind === "percent")) return { ...shown, how: "percent" };
  if (first < 0) return { ...shown, how: "nothing", before: words(0, tokens.length) };
  const point = tokens.findIndex(({ kind }) => kind === "point");
  const whole = point < 0 ? tokens : tokens.slice(0, point);
  const between = words(first, last).replace(/[.\s/]/g, "");
  return {
    how: between === "" ? "digits" : "pieces",
    scale: scaleOf(tokens),
    padding: whole.filter(({ kind, text }) => kind === "digit" && text === "0").length,
    before: words(0, first).trim(),
    after: words(last, tokens.length).trim(),
  };
}
