import { INVISIBLE } from "../domain/entry/seen-text";

/** What most cells hold, and every document prints as it is: figures, codes and names. */
const PLAIN = /^[ -~\u4e00-\u9fff]*$/;

/**
 * A text as every document prints it: line ends as `\n`, tabs as spaces, without invisible characters. All writers use
 * it, so that workbook, document, PDF and JSON carry the same characters.
 */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .replace(INVISIBLE, "");
}

/** Widths of the characters below U+0080 in half-width characters. */
const LATIN = Array.from({ length: 0x80 }, (_, code) => (",.:;'|! ".includes(String.fromCharCode(code)) ? 0.7 : 1.28));
const WIDE = 2;

/**
 * Width of one line of text in half-width characters: 2 for a Chinese character. A Latin letter or digit counts as wide
 * as the widest common face draws it, so that a column made for a number holds it in every font.
 */
export function lineUnits(line: string): number {
  let units = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.codePointAt(at) ?? 0;
    units += LATIN[code] ?? WIDE;
    if (code > 0xffff) at++;
  }
  return units;
}

/** Width of the widest line of a text in half-width characters. */
export function textUnits(text: string): number {
  return text.includes("\n") ? Math.max(...text.split("\n").map(lineUnits)) : lineUnits(text);
}

/** Width of the widest stretch that cannot be broken, in half-width characters: a code, a number, a Latin word. */
export function unbreakableUnits(text: string): number {
  return Math.max(0, ...(text.match(/[!-~]+/g) ?? []).map(lineUnits));
}

/**
 * How many lines a text takes in a box of the given width (half-width characters). Never fewer than a word processor
 * needs: punctuation that may not begin a line costs up to one character a line, which is taken off the width.
 */
export function wrappedLines(text: string, width: number): number {
  if (text.length * WIDE <= width && !text.includes("\n")) return 1;
  const usable = Math.max(2, width - 1);
  let lines = 0;
  for (const line of text.split("\n")) {
    const units = lineUnits(line);
    lines += units <= width ? 1 : Math.ceil(units / Math.max(2, usable - 1));
  }
  return lines;
}

/**
 * A title over as many lines as its parts have when it is too long for one: the name it begins with, and the （…） it ends
 * with, each on a line of its own.
 *
 * @param width of a line in half-width characters
 * @param name with which the title may begin
 */
export function titleLines(title: string, width: number, name = ""): string {
  if (lineUnits(title) <= width) return title;
  const begins = name !== "" && title.startsWith(name) && title.length > name.length;
  const rest = begins ? title.slice(name.length) : title;
  const broken = lineUnits(rest) <= width ? rest : rest.replace(/(?=(?:（[^（）]*）)+$)/, "\n").trimStart();
  return begins ? `${name}\n${broken}` : broken;
}
