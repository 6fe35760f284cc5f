import type { TextContent } from "./contents";
import type { Disagreement } from "./types";
import { endInPdf, tight } from "./words";

/** How many of the following paragraphs are looked for to find the way again behind one that differs. */
const LOOK_AHEAD = 8;
/** The most characters of a difference that are quoted. */
const QUOTED = 40;

const textOf = ({ runs }: TextContent) => tight(runs.map(({ text }) => text).join(""));

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

function short(text: string): string {
  if (text === "") return "空白";
  return `“${text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text}”`;
}

/** The difference of a paragraph, said of the one run that it lies in where there is one. */
function differenceOf(file: string, paragraph: TextContent, found: string): Disagreement {
  const expected = textOf(paragraph);
  const start = commonStart(expected, found);
  const reversed = (text: string) => [...text.slice(start)].reverse().join("");
  const end = commonStart(reversed(expected), reversed(found));
  let from = 0;
  for (const { text, figure } of paragraph.runs) {
    const run = tight(text);
    const to = from + run.length;
    if (figure && start >= from && start <= to && expected.length - end <= to) {
      const printed = found.slice(from, found.length - (expected.length - to));
      const message = `${paragraph.place}：数字应为${short(run)}，此文件为${short(printed)}`;
      return { file, place: paragraph.place, expected: run, found: printed, message };
    }
    from = to;
  }
  const [wanted, got] = [expected, found].map((text) => text.slice(Math.max(0, start - 6), text.length - end));
  const message = `${paragraph.place}：应为${short(wanted ?? "")}，此文件为${short(got ?? "")}`;
  return { file, place: paragraph.place, expected, found, message };
}

/** Where the text goes on behind a paragraph that differs: at the next paragraph that is found, or at its end. */
function goesOnAt(text: string, from: number, following: readonly TextContent[]): number {
  for (const paragraph of following.slice(0, LOOK_AHEAD)) {
    const at = text.indexOf(textOf(paragraph), from);
    if (at >= 0) return at;
  }
  return text.length;
}

/** How the texts of files are compared. */
export interface NarrativeRules {
  /** whether a character may be set as what it is made of, or as 〓 */
  substitutes: boolean;
  /** what the text is called; 说明 when absent */
  text?: string;
}

/** Every paragraph in which a file's text differs from the printed one. White space does not count. */
export function compareNarrative(
  file: string,
  expected: readonly TextContent[],
  read: readonly string[],
  { substitutes, text: name = "说明" }: NarrativeRules,
): Disagreement[] {
  const found: Disagreement[] = [];
  const text = tight(read.join(""));
  let at = 0;
  expected.forEach((paragraph, index) => {
    const wanted = textOf(paragraph);
    const behind = substitutes ? endInPdf(wanted, text, at) : text.startsWith(wanted, at) ? at + wanted.length : null;
    if (behind !== null) {
      at = behind;
      return;
    }
    const end = goesOnAt(text, at, expected.slice(index + 1));
    const printed = text.slice(at, end);
    at = end;
    found.push(differenceOf(file, paragraph, printed));
  });
  const rest = text.slice(at);
  if (rest !== "")
    found.push({ file, place: `${name}的末尾`, found: rest, message: `${name}的末尾多出${short(rest)}` });
  return found;
}
