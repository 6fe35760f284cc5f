import type { Paragraph, Run, Section } from "./types";

/** A paragraph before its number, named within its section. */
export type DraftParagraph = readonly [key: string, runs: Run[]];

/** A section before its number: a heading and its text or paragraphs, or sections below it. */
export interface Draft {
  /** what it tells of, within the section around it; saved comments, reasons and marks name it by that */
  key: string;
  heading: string;
  /** its only paragraph, which goes by the name of the section */
  text?: Run[];
  paragraphs?: DraftParagraph[];
  sections?: Draft[];
}

const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1 → 一, 11 → 十一, 20 → 二十; up to 99. */
export function chineseNumeral(n: number): string {
  const ones = n % 10;
  const tens = (n - ones) / 10;
  if (tens === 0) return DIGITS[ones] as string;
  return `${tens === 1 ? "" : DIGITS[tens]}十${DIGITS[ones]}`;
}

interface Place {
  key: string;
  numeral: string;
}

function numberParagraphs(place: Place, { text, paragraphs = [] }: Draft): Paragraph[] {
  const own = paragraphs.map(([key, runs]) => ({ id: `${place.key}.${key}`, runs }));
  return [...(text ? [{ id: place.key, runs: text }] : []), ...own]
    .filter(({ runs }) => runs.length > 0)
    .map((paragraph, index) => ({ ...paragraph, numeral: `${place.numeral}.${index + 1}` }));
}

/** Numbers an outline as official documents do: 一、 then （一）. Numbers are print: what is named is named by its key. */
export function numberSections(drafts: readonly Draft[], within?: Place): Section[] {
  return drafts.map((draft, index) => {
    const numeral = chineseNumeral(index + 1);
    const place = within
      ? { key: `${within.key}.${draft.key}`, numeral: `${within.numeral}.${numeral}` }
      : { key: draft.key, numeral };
    return {
      key: place.key,
      numeral,
      heading: within ? `（${numeral}）${draft.heading}` : `${numeral}、${draft.heading}`,
      paragraphs: numberParagraphs(place, draft),
      sections: numberSections(draft.sections ?? [], place),
    };
  });
}
