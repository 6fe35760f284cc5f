import type { Overview, OverviewFigure, OverviewWhole } from "../../domain/overview";

/** Where the picture of income and expenditure is drawn: for a wide screen and paper, or for a phone. */
export interface FlowFormat {
  width: number;
  /** room for words beside the picture; without it they stand on the bands */
  gutter: number;
  /** how many Chinese characters of a name stand in one line */
  lineLength: number;
  /** height of the whole, in the same units as the width */
  bars: number;
}

export const WIDE_FLOW: FlowFormat = { width: 1000, gutter: 250, lineLength: 16, bars: 260 };
export const NARROW_FLOW: FlowFormat = { width: 360, gutter: 0, lineLength: 9, bars: 280 };

/** Height of a line of text, and the room between two parts. */
export const LINE = 19;
const GAP = 12;

/** One part beside the whole: its bar at the edge, the stretch of the whole it flows to, its words. */
export interface FlowPart {
  figure: OverviewFigure;
  lines: string[];
  /** of the bar at the edge */
  y: number;
  height: number;
  /** where its stretch of the whole begins */
  middle: number;
  /** baseline of the first line of words */
  text: number;
}

/** One side of the picture. */
export interface FlowSide {
  whole: OverviewWhole;
  parts: FlowPart[];
  /** height of its whole */
  height: number;
}

export interface FlowLayout {
  income: FlowSide;
  expenditure: FlowSide;
  /** top of the whole in the middle */
  top: number;
  height: number;
}

/** Coordinates to a tenth: exact enough for the eye, and the same text on every machine. */
export const coordinate = (value: number) => Math.round(value * 10) / 10;

/** A name in lines of so many characters. */
function brokenLines(text: string, length: number): string[] {
  const characters = [...text];
  const count = Math.ceil(characters.length / length);
  return Array.from({ length: count }, (_, line) => characters.slice(line * length, (line + 1) * length).join(""));
}

/** How tall a side is when its parts stand below each other with room for their words. */
function slots(whole: OverviewWhole, scale: number, { lineLength }: FlowFormat) {
  return whole.parts.map((figure) => {
    const lines = [...brokenLines(figure.label, lineLength), figure.text];
    const height = Math.max(1.5, Math.abs(figure.fen) * scale);
    return { figure, lines, height, slot: Math.max(height, lines.length * LINE) };
  });
}

function placeSide(whole: OverviewWhole, scale: number, top: number, area: number, format: FlowFormat): FlowSide {
  const parts = slots(whole, scale, format);
  const taken = parts.reduce((sum, { slot }) => sum + slot + GAP, -GAP);
  let y = (area - taken) / 2;
  let middle = top;
  const placed = parts.map(({ figure, lines, height, slot }): FlowPart => {
    const centre = y + slot / 2;
    const part = {
      figure,
      lines,
      y: coordinate(centre - height / 2),
      height: coordinate(height),
      middle: coordinate(middle),
      text: coordinate(centre - (lines.length * LINE) / 2 + LINE - 5),
    };
    y += slot + GAP;
    middle += height;
    return part;
  });
  return { whole, parts: placed, height: coordinate(middle - top) };
}

/** Places both sides: lengths are in proportion to exact amounts, the larger whole filling `bars`. */
export function layoutFlow(
  { income, expenditure }: { [side in "income" | "expenditure"]: NonNullable<Overview[side]> },
  format: FlowFormat,
): FlowLayout {
  const scale = format.bars / Math.max(Math.abs(income.total.fen), Math.abs(expenditure.total.fen));
  const heights = [income, expenditure].map((whole) =>
    slots(whole, scale, format).reduce((sum, { slot }) => sum + slot + GAP, -GAP),
  );
  const area = Math.max(format.bars, ...heights);
  const top = coordinate((area - format.bars) / 2);
  return {
    income: placeSide(income, scale, top, area, format),
    expenditure: placeSide(expenditure, scale, top, area, format),
    top,
    height: Math.ceil(area),
  };
}
