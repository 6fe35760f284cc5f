import type { Paragraph, Run, Section } from "./types";

/** A section before its number: a heading and paragraphs, or sections below it. */
export interface Draft {
  heading: string;
  paragraphs?: Run[][];
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

function numberParagraphs(place: string, paragraphs: Run[][]): Paragraph[] {
  return paragraphs.filter((runs) => runs.length > 0).map((runs, index) => ({ id: `${place}.${index + 1}`, runs }));
}

/** Numbers an outline as official documents do: 一、 then （一）. Paragraph ids are made of the numbers. */
export function numberSections(drafts: Draft[], place = ""): Section[] {
  return drafts.map((draft, index) => {
    const numeral = chineseNumeral(index + 1);
    const id = place ? `${place}.${numeral}` : numeral;
    return {
      heading: place ? `（${numeral}）${draft.heading}` : `${numeral}、${draft.heading}`,
      paragraphs: numberParagraphs(id, draft.paragraphs ?? []),
      sections: numberSections(draft.sections ?? [], id),
    };
  });
}
