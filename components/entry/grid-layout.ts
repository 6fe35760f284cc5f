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
  /** width of each column */
  widths: readonly number[];
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

const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0);

/** What each column gets: its own width, then the room that its names want, then what is left. */
function widthsOf(columns: readonly GridColumn[], room: number): number[] {
  const least = columns.map(({ width }) => width);
  const wanted = columns.map(({ width, wide = width }) => Math.max(0, wide - width));
  const free = Math.max(0, room - NUMBER_WIDTH - sum(least));
  const share = Math.min(1, free / Math.max(1, sum(wanted)));
  const widths = least.map((width, at) => width + Math.floor((wanted[at] ?? 0) * share));
  const left = Math.max(0, room - NUMBER_WIDTH - sum(widths));
  const growing = columns.filter(({ grows }) => grows).length;
  return widths.map((width, at) => width + (columns[at]?.grows ? Math.floor(left / growing) : 0));
}

/** @param room how wide the grid's window is, in CSS pixels; 0 while nobody knows it */
export function layoutOf(columns: readonly GridColumn[], room: number): GridLayout {
  const lefts: number[] = [];
  const widths = widthsOf(columns, room);
  let width = NUMBER_WIDTH;
  for (const own of widths) {
    lefts.push(width);
    width += own;
  }
  const scrolled = columns.findIndex((column, index) => index > 0 && !column.frozen);
  const frozen = scrolled < 0 ? columns.length : scrolled;
  const banded = columns.some(({ band }) => band !== undefined);
  return {
    template: [NUMBER_WIDTH, ...widths].map((size) => `${size}px`).join(" "),
    width,
    widths,
    lefts,
    frozen,
    frozenWidth: NUMBER_WIDTH + sum(widths.slice(0, frozen)),
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
