import type { Disclosure } from "../disclosure/types";
import { editionOf } from "../editions";
import { formatForTable, type PrintUnit, tableText, zeroText } from "../money";
import type { NarrativeFigure } from "../narrative/types";
import { addressOf, splitAddress } from "../tables/cells";
import { type Place, placesOf } from "../tables/places";
import { figuresOf } from "../tables/roundings";
import type { CellAddress, FigureCell } from "../tables/types";
import type { ComparisonSpec, Headline, Overview, OverviewChange, OverviewFigure, OverviewWhole } from "./types";

type Known = FigureCell | NarrativeFigure;

/** Reads the figures of one disclosure as the overview shows them. */
class Reader {
  private readonly cells: ReadonlyMap<CellAddress, FigureCell>;
  private readonly places: ReadonlyMap<CellAddress, Place>;

  constructor(
    private readonly disclosure: Disclosure,
    private readonly unit: PrintUnit,
  ) {
    this.cells = figuresOf(disclosure.tables);
    this.places = placesOf(disclosure.tables);
  }

  private known(address: CellAddress): Known | undefined {
    return this.cells.get(address) ?? this.disclosure.figures.get(address);
  }

  /** A row that is not printed is zero. */
  private figure(address: CellAddress, label: string): OverviewFigure {
    const figure = this.known(address);
    const fen = figure?.fen ?? 0;
    // A blank cell says zero in a sentence or a picture.
    return { address, label, text: tableText(fen, this.unit) || zeroText(this.unit), fen };
  }

  /** What a row is called, without the numeral of official lists (一、). */
  private rowName(address: CellAddress): string {
    return (this.places.get(address)?.row ?? "").replace(/^[一二三四五六七八九十]+、/, "");
  }

  /** The parts a figure is the sum of down its column; none for a figure without such a sum. */
  rowsOf(address: CellAddress): CellAddress[] {
    return this.cells.get(address)?.sums.find(({ along }) => along === "rows")?.parts ?? [];
  }

  private leavesOf(address: CellAddress): CellAddress[] {
    const parts = this.rowsOf(address);
    return parts.length > 0 ? parts.flatMap((part) => this.leavesOf(part)) : [address];
  }

  whole(address: CellAddress): OverviewWhole | null {
    const total = this.figure(address, this.rowName(address));
    if (total.fen === 0) return null;
    const parts = this.leavesOf(address).map((part) => this.figure(part, this.rowName(part)));
    return { total, parts: parts.filter(({ fen }) => fen !== 0) };
  }

  /** Null where neither year has anything, or last year's figure is not kept at all. */
  change(label: string, current: CellAddress, prior: CellAddress): OverviewChange | null {
    const [now, before] = [this.known(current), this.known(prior)];
    if (!before || (!now?.fen && !before.fen)) return null;
    const difference = (now?.printed ?? 0) - before.printed;
    const size = formatForTable(Math.abs(difference), this.unit);
    const same = (now?.fen ?? 0) === before.fen ? "持平" : "基本持平";
    const text = difference === 0 ? same : `${difference > 0 ? "增加" : "减少"} ${size}`;
    return { label, current: this.figure(current, label), prior: this.figure(prior, label), difference, text };
  }

  headline({ label, current, prior, headline }: ComparisonSpec, compared: boolean): Headline[] {
    if (headline === undefined) return [];
    const change = compared ? this.change(label, current, prior) : null;
    return [{ label: headline, figure: this.figure(current, headline), change }];
  }

  /** The change of each row below a total, from another column of the same rows; with `leaves` of the last ones alone. */
  changesBelow(total: CellAddress, priorColumn: string, leaves = false): OverviewChange[] {
    const rows = leaves ? this.leavesOf(total) : this.rowsOf(total);
    return rows.flatMap((current) => {
      const { table, row } = splitAddress(current);
      const name = this.rowName(current).replace(/^\d+ /, "");
      return this.change(name, current, addressOf(table, row, priorColumn)) ?? [];
    });
  }
}

/** What the overview of a disclosure shows; every figure is one of its cells, nothing is added up here. */
export function overviewOf(disclosure: Disclosure): Overview {
  if (disclosure.kept) return disclosure.kept.overview;
  const { overview: spec, unit } = editionOf(disclosure.edition);
  const reader = new Reader(disclosure, unit);
  const compared = disclosure.book.priorYear !== null;
  return {
    income: reader.whole(spec.income),
    expenditure: reader.whole(spec.expenditure),
    changes: compared
      ? spec.comparisons.flatMap(({ label, current, prior }) => reader.change(label, current, prior) ?? [])
      : [],
    changesByFunction: compared ? reader.changesBelow(spec.byFunction.total, spec.byFunction.priorColumn) : [],
  };
}

/** The few figures that stand for the whole, as the edition names them. */
export function headlinesOf(disclosure: Disclosure): Headline[] {
  const { overview: spec, unit } = editionOf(disclosure.edition);
  const reader = new Reader(disclosure, unit);
  return spec.comparisons.flatMap((one) => reader.headline(one, disclosure.book.priorYear !== null));
}

/** The items whose printed figures changed most since last year, the largest first; none where last year is not known. */
export function largestChanges(disclosure: Disclosure, most: number): OverviewChange[] {
  if (disclosure.book.priorYear === null) return [];
  const { overview: spec, unit } = editionOf(disclosure.edition);
  const changes = new Reader(disclosure, unit).changesBelow(spec.byFunction.total, spec.byFunction.priorColumn, true);
  const size = ({ difference }: OverviewChange) => Math.abs(difference);
  return changes
    .filter((change) => change.difference !== 0)
    .sort((a, b) => size(b) - size(a))
    .slice(0, most);
}

/** How much a figure changed against last year's, in per cent with one place: `+6.4%`; blank where there was nothing. */
export function changePercent({ current, prior }: OverviewChange): string {
  if (prior.fen === 0) return "";
  const tenths = Math.round(((current.fen - prior.fen) * 1000) / Math.abs(prior.fen));
  const sign = tenths > 0 ? "+" : tenths < 0 ? "-" : "";
  return `${sign}${Math.trunc(Math.abs(tenths) / 10)}.${Math.abs(tenths) % 10}%`;
}
