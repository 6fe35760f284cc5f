import type { AmountUnit } from "../money";
import type { EntryColumn } from "./columns";
import { foldedHeading, isTotalLabel, OTHER_HEADINGS } from "./heading-words";
import { FIELD_LABELS } from "./labels";

/** A row of a block that is no data, by its place in the block. */
export interface LeftOut {
  row: number;
  /** the words by which it is known: 合计, 单位：万元 */
  text: string;
}

/** What a block that was copied from a table says of itself. */
export interface PasteLayout {
  /** what stands over each column of the block; blank where nothing does */
  headings: readonly string[];
  /** the column of the grid for each column of the block; null where it is not taken */
  places: readonly (number | null)[];
  /** the unit that a heading or a note above names; null where none does */
  unit: AmountUnit | null;
  /** the rows of data, by their places in the block */
  rows: readonly number[];
  /** sums among them, which are no data */
  totals: readonly LeftOut[];
}

type Block = readonly (readonly string[])[];

/** Headings are looked for in so many rows, and take at most so many. */
const HEAD_ROWS = 6;
const DEEPEST = 3;
/** Fewer headings than this are no table. */
const ENOUGH = 2;

const AMOUNT_HEADINGS = ["金额", "预算数", "本年预算数", "本年预算", "预算金额", "年初预算数", "年初预算", "申报数"];
const WITH_UNIT = /^(.*?)\(?(?:单位[:：]?)?(万元|元)\)?$/;
const NOTE = /单位(?:[:：]|为|是)?(?:人民币)?(万元|元)/;

const unitOf = (word: string | undefined): AmountUnit | null =>
  word === undefined ? null : word === "元" ? "yuan" : "wan";

function namesOf(column: EntryColumn): string[] {
  const own = [column.label, FIELD_LABELS.line[column.id] ?? column.label];
  const others = column.kind === "amount" && !column.readOnly ? AMOUNT_HEADINGS : (OTHER_HEADINGS[column.id] ?? []);
  return [...own, ...others].map((name) => withoutUnit(foldedHeading(name)));
}

const withoutUnit = (folded: string) => WITH_UNIT.exec(folded)?.[1] || folded;

interface Found {
  first: number;
  last: number;
  headings: string[];
  places: (number | null)[];
  unit: AmountUnit | null;
}

/** Ways to read the headings above one column: all together, else one of them, the lowest first. */
function readings(texts: readonly string[]): string[] {
  const distinct = texts.filter((text, index) => foldedHeading(text) !== "" && texts.indexOf(text) === index);
  return [distinct.join(""), ...distinct.toReversed()];
}

function foundAt(
  cells: Block,
  first: number,
  depth: number,
  known: ReadonlyMap<string, number>,
  amounts: ReadonlySet<number>,
): Found {
  const rows = cells.slice(first, first + depth);
  const width = Math.max(0, ...cells.map(({ length }) => length));
  const found: Found = { first, last: first + rows.length - 1, headings: [], places: [], unit: null };
  for (let at = 0; at < width; at++) {
    const ways = readings(rows.map((row) => row[at] ?? ""));
    const placeOf = (way: string) => known.get(withoutUnit(foldedHeading(way)));
    const heading = ways.find((way) => placeOf(way) !== undefined) ?? ways[0] ?? "";
    const place = placeOf(heading) ?? null;
    const free = place !== null && !found.places.includes(place);
    found.headings.push(heading.trim());
    found.places.push(free ? place : null);
    if (free && amounts.has(place)) found.unit ??= unitOf(WITH_UNIT.exec(foldedHeading(heading))?.[2]);
  }
  return found;
}

const matched = ({ places }: Found) => places.filter((place) => place !== null).length;

function bestHeadings(cells: Block, columns: readonly EntryColumn[]): Found | null {
  const known = new Map(
    columns.flatMap((column, at) => namesOf(column).map((name) => [name, at] as const)).toReversed(),
  );
  const amounts = new Set(columns.flatMap(({ kind, readOnly }, at) => (kind === "amount" && !readOnly ? [at] : [])));
  const found = cells.slice(0, HEAD_ROWS).flatMap((_, first) => {
    const deepest = Math.min(DEEPEST, cells.length - first);
    return Array.from({ length: deepest }, (_unused, less) => foundAt(cells, first, less + 1, known, amounts));
  });
  const [best] = found.sort(
    (a, b) => matched(b) - matched(a) || a.last - a.first - (b.last - b.first) || a.first - b.first,
  );
  return best && matched(best) >= ENOUGH ? best : null;
}

/** The numbers that forms print below their headings: 栏次 1 2 3 … */
function areColumnNumbers(row: readonly string[]): boolean {
  const words = row.map((text) => text.trim()).filter((text) => text !== "" && !/^(栏次|行次|列次)$/.test(text));
  return words.length > 2 && words.every((word, index) => word === String(Number(words[0]) + index));
}

/** Whether a row sums up others: it says so where a code should stand, or where nothing is taken. */
function totalLabel(
  row: readonly string[],
  places: PasteLayout["places"],
  columns: readonly EntryColumn[],
): string | null {
  const at = row.findIndex(isTotalLabel);
  if (at < 0) return null;
  const column = columns[places[at] ?? -1];
  const coded = places.flatMap((place, index) => (place !== null && columns[place]?.kind === "code" ? [index] : []));
  const lacks = coded.some((index) => index === at || (row[index] ?? "").trim() === "");
  const label = (row[at] ?? "").trim();
  return lacks || column === undefined ? label : null;
}

/** The columns of a grid that a block without headings goes to: one after the other from where it is pasted. */
export function placesFrom(width: number, start: number, columns: readonly EntryColumn[]): (number | null)[] {
  return Array.from({ length: width }, (_, index) => (columns[start + index] ? start + index : null));
}

/**
 * What a block says of itself: its headings, which column each means, the unit of its amounts, and which rows are sums.
 * Without headings the columns follow one another from `start` on.
 */
export function layoutOf(cells: Block, columns: readonly EntryColumn[], start: number): PasteLayout {
  const found = bestHeadings(cells, columns);
  const width = Math.max(0, ...cells.map(({ length }) => length));
  const places = found?.places ?? placesFrom(width, start, columns);
  const notes = cells.slice(0, found?.first ?? 0).flat();
  const noted = notes.map((text) => NOTE.exec(foldedHeading(text))?.[1]).find(Boolean);
  const rows: number[] = [];
  const totals: LeftOut[] = [];
  cells.forEach((row, at) => {
    if (found && (at <= found.last || areColumnNumbers(row) || row.every((text) => text.trim() === ""))) return;
    const text = totalLabel(row, places, columns);
    if (text === null) rows.push(at);
    else totals.push({ row: at, text });
  });
  return {
    ...{ headings: found?.headings ?? [], places, rows, totals },
    unit: found ? (found.unit ?? unitOf(noted)) : null,
  };
}
