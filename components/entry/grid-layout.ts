import type { GridColumn } from "./grid-types";

/** Sizes in CSS pixels; the style sheet gets them from here. */
export const ROW_HEIGHT = 28;
export const HEADER_ROW_HEIGHT = 28;
export const NUMBER_WIDTH = 52;

/** Where the columns stand, the column of row numbers included. */
export interface GridLayout {
  /** value of `grid-template-columns` */
  template: string;
  width: number;
  /** left edge of each column */
  lefts: readonly number[];
  /** how many columns stay in sight at the left */
  frozen: number;
  /** what stays in sight at the left: row numbers and those columns */
  frozenWidth: number;
  headerHeight: number;
  /** neighbouring columns under one heading, or one column under none */
  bands: readonly { label: string; from: number; span: number }[];
}

const sizeOf = ({ width, grows = false }: GridColumn) => (grows ? `minmax(${width}px, 1fr)` : `${width}px`);

export function layoutOf(columns: readonly GridColumn[]): GridLayout {
  const lefts: number[] = [];
  let width = NUMBER_WIDTH;
  for (const column of columns) {
    lefts.push(width);
    width += column.width;
  }
  const scrolled = columns.findIndex((column, index) => index > 0 && !column.frozen);
  const frozen = scrolled < 0 ? columns.length : scrolled;
  const banded = columns.some(({ band }) => band !== undefined);
  return {
    template: [`${NUMBER_WIDTH}px`, ...columns.map(sizeOf)].join(" "),
    width,
    lefts,
    frozen,
    frozenWidth: columns.slice(0, frozen).reduce((sum, { width: own }) => sum + own, NUMBER_WIDTH),
    headerHeight: HEADER_ROW_HEIGHT * (banded ? 2 : 1),
    bands: banded ? bandsOf(columns) : [],
  };
}

/** Value of `grid-template-columns` on paper, where the columns share the width of the page. */
export function paperTemplate(columns: readonly GridColumn[]): string {
  return [NUMBER_WIDTH, ...columns.map(({ width }) => width)].map((size) => `minmax(0, ${size}fr)`).join(" ");
}

function bandsOf(columns: readonly GridColumn[]): GridLayout["bands"] {
  const bands: { label: string; from: number; span: number }[] = [];
  columns.forEach(({ band }, index) => {
    const last = bands.at(-1);
    if (band !== undefined && last?.label === band && last.from + last.span === index) last.span++;
    else bands.push({ label: band ?? "", from: index, span: 1 });
  });
  return bands;
}

/** How far to scroll, in one direction, so that `from`–`to` lies in the part of the window that nothing covers. */
export function scrollTo(
  span: { from: number; to: number },
  window: { at: number; size: number; covered: number },
): number {
  const { at, size, covered } = window;
  if (span.from < at + covered) return span.from - covered;
  if (span.to > at + size) return Math.min(span.to - size, span.from - covered);
  return at;
}
