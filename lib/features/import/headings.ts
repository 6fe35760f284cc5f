import { foldedHeading, OTHER_HEADINGS } from "@/lib/domain/entry/heading-words";
import { reference } from "@/lib/packet/xlsx/worksheet";
import type { WorkbookSheet } from "@/lib/workbook/types";
import { AMOUNT_UNITS, type UnitWord } from "./amount-unit";
import type { ImportColumn } from "./kinds";

/** Headings are looked for in so many rows with content, and may take so many of them. */
const HEAD_ROWS = 20;
const DEEPEST = 3;
/** Fewer headings than this are no table at all. */
const ENOUGH = 2;

/** A column of the template and where the sheet has it. */
export interface PlacedColumn {
  column: ImportColumn;
  /** counted from 0 */
  at: number;
  /** the heading as it stands in the sheet, and its cell */
  heading: string;
  cell: string;
  /** the unit that the heading of an amount names */
  unit?: UnitWord;
}

/** Headings of a sheet: rows `first` to `last` of its rows with content, by their places among them. */
export interface Headings {
  first: number;
  last: number;
  columns: PlacedColumn[];
  /** columns with a heading twice, each with the cell of the first */
  doubled: (PlacedColumn & { before: string })[];
  /** what else stands in the rows of the headings, by column */
  unknown: { heading: string; at: number; cell: string }[];
}

/** Headings that mean a column of a template, besides its own. */
export function otherHeadings({ kind, id }: ImportColumn): readonly string[] {
  const others = kind === "unit" ? OTHER_HEADINGS.unit : kind === "info" || id === "unit" ? [] : OTHER_HEADINGS[id];
  return others ?? [];
}

const AMOUNT_HEADING = new RegExp(`^(.+?)\\((${Object.keys(AMOUNT_UNITS).join("|")})\\)$`);

type Match = { column: ImportColumn; unit?: UnitWord };

/** What headings mean, as they are folded. */
class KnownHeadings {
  private readonly columns = new Map<string, ImportColumn>();
  private readonly amounts = new Map<string, ImportColumn>();

  constructor(columns: readonly ImportColumn[], others: typeof otherHeadings) {
    for (const column of columns) {
      if (column.kind === "amount") {
        this.amounts.set(AMOUNT_HEADING.exec(foldedHeading(column.heading))?.[1] ?? "", column);
        continue;
      }
      const names = [column.heading, ...others(column)].map(foldedHeading);
      for (const name of names) if (!this.columns.has(name)) this.columns.set(name, column);
    }
  }

  find(heading: string): Match | null {
    const folded = foldedHeading(heading);
    const column = this.columns.get(folded);
    if (column) return { column };
    const [, name = folded, unit] = AMOUNT_HEADING.exec(folded) ?? [];
    const amount = this.amounts.get(name);
    return amount ? { column: amount, ...(unit !== undefined && { unit: unit as UnitWord }) } : null;
  }
}

/** The texts of the first rows by row and column; what is merged stands in every cell of its area. */
function headTexts({ rows, merges = [] }: WorkbookSheet): Map<number, string>[] {
  const head = rows.slice(0, HEAD_ROWS + DEEPEST);
  const firstCells = new Map(head.flatMap(({ cells }) => cells.map(({ ref, text }) => [ref, text] as const)));
  const last = head.at(-1)?.number ?? 0;
  const areas = merges.filter(({ top }) => top <= last);
  return head.map(({ number, cells }) => {
    const texts = new Map(cells.map(({ column, text }) => [column, text]));
    for (const { top, bottom, left, right } of areas) {
      if (number < top || number > bottom) continue;
      const text = firstCells.get(reference(top - 1, left)) ?? "";
      for (let column = left; column <= Math.min(right, left + 255); column++) texts.set(column, text);
    }
    return texts;
  });
}

/** Ways to read the headings above one column: all together, else one of them, the lowest first. */
function readings(texts: readonly string[]): string[] {
  const distinct = texts.filter((text, index) => foldedHeading(text) !== "" && texts.indexOf(text) === index);
  return [distinct.join(""), ...distinct.toReversed()];
}

interface Block {
  first: number;
  last: number;
  found: Map<number, Match & { heading: string }>;
  texts: Map<number, string>;
}

function blockAt(head: readonly Map<number, string>[], first: number, depth: number, known: KnownHeadings): Block {
  const rows = head.slice(first, first + depth);
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))].sort((a, b) => a - b);
  const block: Block = { first, last: first + rows.length - 1, found: new Map(), texts: new Map() };
  for (const at of columns) {
    const ways = readings(rows.map((row) => row.get(at) ?? ""));
    const heading = ways.find((way) => known.find(way)) ?? ways[0] ?? "";
    const match = known.find(heading);
    if (match) block.found.set(at, { ...match, heading });
    else if (foldedHeading(heading) !== "") block.texts.set(at, heading);
  }
  return block;
}

const distinct = ({ found }: Block) => new Set([...found.values()].map(({ column }) => column)).size;

/**
 * Finds the headings of some columns in the first rows of a sheet, in one row or up to three, whatever stands above them.
 *
 * @param others headings that mean a column besides its own
 * @returns null when there are none
 */
export function findHeadings(
  sheet: WorkbookSheet,
  wanted: readonly ImportColumn[],
  others: typeof otherHeadings,
): Headings | null {
  const known = new KnownHeadings(wanted, others);
  const head = headTexts(sheet);
  const blocks = head.slice(0, HEAD_ROWS).flatMap((_, first) => {
    const deepest = Math.min(DEEPEST, head.length - first);
    return Array.from({ length: deepest }, (_unused, less) => blockAt(head, first, less + 1, known));
  });
  const better = (a: Block, b: Block) =>
    distinct(b) - distinct(a) || a.last - a.first - (b.last - b.first) || a.first - b.first;
  const [best] = blocks.sort(better);
  if (!best || distinct(best) < Math.min(ENOUGH, wanted.length)) return null;
  const row = sheet.rows[best.first]?.number ?? 1;
  const headings: Headings = { first: best.first, last: best.last, columns: [], doubled: [], unknown: [] };
  const isOwn = ({ column, heading }: Match & { heading: string }) =>
    foldedHeading(heading) === foldedHeading(column.heading);
  const exact = new Set([...best.found.values()].filter(isOwn).map(({ column }) => column));
  for (const [at, match] of best.found) {
    const { column, heading, unit } = match;
    const placed = { column, at, heading, cell: reference(row - 1, at), ...(unit && { unit }) };
    // Another name of a column that is there by its own is a column of the clerk's.
    if (column.kind !== "amount" && exact.has(column) && !isOwn(match)) {
      headings.unknown.push({ heading, at, cell: placed.cell });
      continue;
    }
    const before = headings.columns.find((one) => one.column === column);
    if (before) headings.doubled.push({ ...placed, before: before.cell });
    else headings.columns.push(placed);
  }
  for (const [at, heading] of best.texts) headings.unknown.push({ heading, at, cell: reference(row - 1, at) });
  return headings;
}
