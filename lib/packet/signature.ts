/** Who signs the narrative and when, as printed below it. */
export interface Signature {
  name: string;
  /** 2024年2月8日 */
  date: string;
}

/** How far the two lines of a signature end from the right margin, in characters. */
export interface SignatureIndents {
  name: number;
  date: number;
}

/** Room between the longer line and the right margin, and by how much the date begins behind the name, in characters. */
const ROOM = 2;
const STEP = 2;

/** What word processors and Typst leave between a Chinese character and a digit, in characters. */
const GAP = 0.25;

/** Width of a text in Chinese characters; a digit is half as wide. */
function characters(text: string): number {
  const widths = [...text].map((character) => (character > "~" ? 1 : 0.5));
  const gaps = widths.filter((width, index) => index > 0 && width !== widths[index - 1]).length;
  return widths.reduce((sum, width) => sum + width, 0) + gaps * GAP;
}

/**
 * Where name and date stand without a seal (GB/T 9704—2012, 7.3.5.2): the name two characters from the right margin, the
 * date two characters behind its beginning; a date that would then come nearer to the margin stands there instead.
 */
export function signatureIndents({ name, date }: Signature): SignatureIndents {
  const behind = characters(name) - characters(date) - STEP;
  return behind >= 0 ? { name: ROOM, date: ROOM + behind } : { name: ROOM - behind, date: ROOM };
}
