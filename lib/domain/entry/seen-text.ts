/**
 * Characters that nobody sees: controls, lone surrogates, noncharacters, and invisible formatting marks, among them the
 * bidirectional overrides that make a text read differently from what it says.
 */
export const INVISIBLE =
  /(?!\n)[\p{Cc}\p{Cs}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0001}\u{e0020}-\u{e007f}]/gu;

/** Marks that change no character of a code, a word or an amount, but may be seen in a text: joiners, variants, fillers. */
const UNSEEN_IN_WORDS = /\u034f|[\ufe00-\ufe0f]|[\u061c\u115f\u1160\u180e\u3164\uffa0]/g;

/** A text as it is kept: without characters that nobody sees; tabs and line breaks are seen. */
export function seenText(text: string): string {
  return text.replace(INVISIBLE, (mark) => (/[\t\r]/.test(mark) ? mark : ""));
}

/** A code, a word or an amount as it is seen: besides, blanks of every width are one kind of blank. */
export function seenWord(text: string): string {
  return seenText(text)
    .replace(UNSEEN_IN_WORDS, "")
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, " ");
}

const ERROR =
  /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|GETTING_DATA)$/i;

/**
 * Why a text is not what a cell holds but what a spreadsheet shows in its place, in plain Chinese: a column too narrow for
 * its number, the error of a formula. Null for any other text.
 */
export function standInFault(text: string): string | null {
  const shown = text.trim();
  if (/^[#＃]{2,}$/.test(shown)) {
    return `“${shown}”是列宽不足时显示的符号，不是内容；请在表格中把这一列调宽，能看到内容后重新复制或保存`;
  }
  if (ERROR.test(shown)) return `“${shown}”是公式出错的结果，不是内容；请改正公式或直接填写`;
  return null;
}
