/** How a person's text is set into a sentence: after 主要原因是, after 主要用于, or behind a number of the program's. */
export type Frame = "reason" | "use" | "item";

/** A text without the words and numbers that its sentence already has. */
export interface Unframed {
  text: string;
  /** what was taken off, in order: `主要原因是`, `1、` */
  removed: string[];
}

/** A bare number is none (1.5万平方米, 2024年); 一、 before another numeral is a list (一、二级). */
const NUMBERING =
  /^(?:[（(]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）][、.．]?|\d{1,2}\s*(?:[、)）]|[.．](?!\s*\d)|[.．](?=\s*\d{1,2}\s*(?:[、)）]|[.．](?!\d))))|[①-⑳][、.．]?|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十]))\s*/;

const LEADS: Readonly<Record<Frame, RegExp>> = {
  reason:
    /^(?:[^，。；,;：:“”]{0,16}(?:比|较)(?:上年|去年|\d{4}年)[^，。；,;]{0,24}[，,](?=(?:主要|变动|增减|增加|减少)?原因))?(?:其?(?:变动|增减|增减变动|增加|减少|变化)?的?主?要?原因(?:是|为|在于|系|[:：])(?:因为|由于)?|主要(?:是|系)?(?:因为|由于)|主要是(?!为|否)|是(?:因为|由于))[:：，,]?\s*/,
  use: /^(?:(?:经费|资金)?主要用途(?:是|为|[:：])|(?:主要|具体)?用于)[:：]?\s*/,
  item: NUMBERING,
};

/** Stops typed twice at the end. */
const REPEATED_STOP = /([。；，、！])\1+$/;

/** The frame of a text by its path in the book; null for a text that stands by itself. */
export function frameOf(path: string): Frame | null {
  if (path.startsWith("narrative.reasons.")) return "reason";
  if (path.startsWith("narrative.uses.")) return "use";
  return /^narrative\.(?:responsibilities|divisions|subordinates)\b/.test(path) ? "item" : null;
}

/** Takes off what a pasted text brings along of its sentence, as often as it stands there, and stops typed twice. */
export function unframe(frame: Frame, typed: string): Unframed {
  const removed: string[] = [];
  let text = typed.trim();
  for (;;) {
    const lead = LEADS[frame].exec(text)?.[0];
    if (!lead) break;
    removed.push(lead.trim());
    text = text.slice(lead.length);
  }
  const stops = REPEATED_STOP.exec(text);
  if (stops) {
    removed.push(stops[0].slice(1));
    text = text.replace(REPEATED_STOP, "$1");
  }
  return { text, removed };
}

/** The same for every line of a field that holds one entry a line. */
export function unframeLines(frame: Frame, typed: string): Unframed {
  const lines = typed
    .split("\n")
    .map((line) => (line.trim() === "" ? { text: line, removed: [] } : unframe(frame, line)));
  return { text: lines.map(({ text }) => text).join("\n"), removed: lines.flatMap(({ removed }) => removed) };
}
