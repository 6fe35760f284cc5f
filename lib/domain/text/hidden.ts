/** A character that nobody sees, and where it stands. */
interface Hidden {
  /** position among the characters of the text, from 1 */
  at: number;
  /** U+202E */
  code: string;
  /** what it is, in words */
  what: string;
}

const KINDS: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/[\n\r\u0085\u2028\u2029]/u, "换行符"],
  [/\t/u, "制表符"],
  [/\p{Cc}/u, "控制字符"],
  [/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u, "改变文字方向的字符"],
  [/[\p{Cf}\p{Default_Ignorable_Code_Point}]/u, "不可见字符"],
  [/\p{Cs}/u, "残缺字符"],
];

/** What most texts hold nothing of: asked first, for there are many. */
const ANY = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u;

/** The signs of most names and codes, and nothing hidden: a quicker question than that for any hidden character. */
const PLAIN = /^[ -~\u4e00-\u9fa5]*$/;

const isPlain = (text: string) => PLAIN.test(text) || !ANY.test(text);

/** What a paragraph may hold beside what is seen. */
const PARAGRAPH = /[\n\t]/;

function hiddenAt(character: string, index: number): Hidden | null {
  const kind = KINDS.find(([pattern]) => pattern.test(character));
  if (!kind) return null;
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  return { at: index + 1, code, what: kind[1] };
}

/**
 * Why a text cannot be a name, or stand in one line: a character that nobody sees makes two names look alike, or one read
 * otherwise than it is written. Names the first.
 *
 * @returns a Chinese sentence without a stop at its end; null when it may
 */
export function nameProblem(text: string): string | null {
  if (isPlain(text)) return null;
  for (const [index, character] of [...text].entries()) {
    const hidden = hiddenAt(character, index);
    if (hidden) return `第 ${hidden.at} 个字符是${hidden.what}（${hidden.code}），请删除后重新输入`;
  }
  return null;
}

/**
 * A text of several lines without what nobody sees: control characters, marks of direction, characters without a width.
 * Lines end with a line feed. Half a character becomes U+FFFD, which is seen.
 */
export function cleanText(text: string): string {
  if (isPlain(text)) return text;
  const lines = text.replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, "\n");
  const kept = [...lines].map((character) => {
    if (PARAGRAPH.test(character) || !hiddenAt(character, 0)) return character;
    return /\p{Cs}/u.test(character) ? "\ufffd" : "";
  });
  return kept.join("");
}
