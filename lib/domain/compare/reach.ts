import type { Disclosure } from "../disclosure";
import type { Basis } from "../editions/basis";
import { codesBehind } from "../editions/codes";
import type { Run, Section } from "../narrative/types";
import { readersOf, recordsOf } from "../tables/book-records";
import { splitAddress } from "../tables/cells";
import type { FigureTable } from "../tables/keys";
import type { AmountRecord } from "../tables/records";
import { matcher, type Selectable, termsOf } from "../tables/select";
import type { CellAddress } from "../tables/types";
import type { Impact } from "./impact";

/** How far one amount reaches in what is published. */
export interface Reach {
  /** 表六, in the order of the tables */
  sheets: string[];
  /** numerals of the narrative's parts: 四 */
  parts: string[];
}

/** A figure that prints otherwise, and what it selects. */
interface Moved {
  address: CellAddress;
  selects: ReturnType<typeof matcher>[];
}

/** The amounts of a disclosure's book by set and id, made when one is asked for. */
class Records {
  private readonly readers;
  private readonly known = new Map<AmountRecord["from"], Map<string, AmountRecord>>();

  constructor(disclosure: Disclosure, basis: Basis) {
    this.readers = readersOf(disclosure.book, codesBehind(disclosure, basis));
  }

  find(from: AmountRecord["from"], id: string): AmountRecord | undefined {
    const records = this.known.get(from) ?? new Map(recordsOf(this.readers, from).map((one) => [one.id, one]));
    this.known.set(from, records);
    return records.get(id);
  }
}

/** Every figure that prints otherwise before and after, also those that only the narrative prints. */
function movedFigures(before: Disclosure, after: Disclosure): Moved[] {
  const addresses = new Set([...after.figures.keys(), ...before.figures.keys()]);
  return [...addresses].flatMap((address): Moved[] => {
    const [was, is] = [before.figures.get(address), after.figures.get(address)];
    if ((was?.printed ?? 0) === (is?.printed ?? 0)) return [];
    const trace = (is ?? was)?.trace;
    return [{ address, selects: trace ? termsOf(trace).map(matcher) : [] }];
  });
}

function addressesOf(run: Run): CellAddress[] {
  if (run.kind !== "figure") return [];
  if (run.source.kind === "cell") return [run.source.address];
  return run.source.kind === "formula" ? run.source.terms.map(({ address }) => address) : [];
}

/** The figures that the changed paragraphs of each part quote, by the part's numeral. */
function quotedByPart(before: Disclosure, after: Disclosure, { sentences }: Impact): Map<string, Set<CellAddress>> {
  const changed = new Set(sentences.map(({ paragraph }) => paragraph));
  const quoted = new Map<string, Set<CellAddress>>();
  const visit = (part: string, { paragraphs, sections }: Section) => {
    for (const { id, runs } of paragraphs) {
      if (!changed.has(id)) continue;
      const known = quoted.get(part) ?? new Set();
      for (const address of runs.flatMap(addressesOf)) known.add(address);
      quoted.set(part, known);
    }
    for (const section of sections) visit(part, section);
  };
  for (const { narrative } of [after, before])
    for (const section of narrative.sections) visit(section.numeral, section);
  return quoted;
}

/**
 * Finds what an amount that changed has moved: the tables and parts of the narrative in which a figure that it belongs to
 * prints otherwise.
 */
export class Reaches {
  private readonly records: { before: Records; after: Records };
  /** the figures that print otherwise, by the sheet that prints them, in the order of the tables */
  private readonly bySheet = new Map<string, Moved[]>();
  /** the figures that print otherwise and are quoted, by the part of the narrative */
  private readonly byPart: [part: string, figures: Moved[]][];

  constructor(before: Disclosure, after: Disclosure, impact: Impact, basis: Basis) {
    this.records = { before: new Records(before, basis), after: new Records(after, basis) };
    const moved = movedFigures(before, after);
    const tables = [...after.tables, ...before.tables];
    const sheetOf = new Map<FigureTable, string>(tables.map(({ id, sheet }) => [id, sheet]));
    for (const sheet of new Set(sheetOf.values())) this.bySheet.set(sheet, []);
    for (const one of moved) {
      const sheet = sheetOf.get(splitAddress(one.address).table);
      if (sheet !== undefined) this.bySheet.get(sheet)?.push(one);
    }
    this.byPart = [...quotedByPart(before, after, impact)].map(([part, quoted]) => [
      part,
      moved.filter(({ address }) => quoted.has(address)),
    ]);
  }

  /** What a line of either book has moved. */
  ofLine(id: string): Reach {
    const { before, after } = this.records;
    return this.of([before.find("lines", id), after.find("lines", id)].filter((one) => one !== undefined));
  }

  /** What amounts of either book have moved. One figure of a sheet is enough, and totals stand first. */
  of(records: readonly Selectable[]): Reach {
    const touches = ({ selects }: Moved) => records.some((one) => selects.some((select) => select(one)));
    return {
      sheets: [...this.bySheet].flatMap(([sheet, figures]) => (figures.some(touches) ? sheet : [])),
      parts: this.byPart.flatMap(([part, figures]) => (figures.some(touches) ? part : [])),
    };
  }
}
