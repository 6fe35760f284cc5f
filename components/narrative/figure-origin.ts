import type { Disclosure } from "@/lib/domain/disclosure/types";
import { formatForTable, type PrintUnit, roundToPrinted, WAN_YUAN } from "@/lib/domain/money";
import type { FigureSource, Run } from "@/lib/domain/narrative/types";
import { bookPathWords } from "@/lib/domain/place-words";
import { type Place, placesOf, placeWords } from "@/lib/domain/tables/places";
import type { CellAddress } from "@/lib/domain/tables/types";
import { placePath } from "@/lib/features/places/path";
import { tableHref } from "../tables/table-href";
import type { Derivation, DerivationTerm } from "../trace/derivation";

export type FigureRun = Extract<Run, { kind: "figure" }>;

/** Where a figure of the text leads: the page of a cell, a figure no table prints, or an account of how it came about. */
export type Origin =
  | { kind: "page"; href: string; words: string }
  | { kind: "cell"; address: CellAddress; words: string }
  | { kind: "derivation"; derivation: Derivation };

/** Finds the origin of figures, and the fields of people's words, in one disclosure's narrative. */
export class Origins {
  private readonly places: ReadonlyMap<CellAddress, Place>;
  private readonly unit: PrintUnit;

  constructor(
    private readonly budgetId: string,
    private readonly disclosure: Disclosure,
  ) {
    this.places = placesOf(disclosure.tables);
    this.unit = disclosure.tables[0]?.unit ?? WAN_YUAN;
  }

  of(run: FigureRun): Origin {
    const { source } = run;
    if (source.kind === "cell") return this.cell(run, source.address);
    if (source.kind === "formula") return { kind: "derivation", derivation: this.formula(run, source) };
    return {
      kind: "derivation",
      derivation: {
        result: source.kind === "count" ? run.text : `${run.text} ${this.unit.label}`,
        explanation: `填报数：${bookPathWords(source.path)}。`,
        terms: [],
      },
    };
  }

  /** The page with the field in which people write what stands at a path of the book; null where none has it. */
  fieldOf(path: string): string | null {
    const page = placePath(this.disclosure.book, { kind: "book", path }, "findings");
    return page && `/budgets/${this.budgetId}/${page}`;
  }

  private cell(run: FigureRun, address: CellAddress): Origin {
    const place = this.places.get(address);
    if (place) {
      return { kind: "page", href: tableHref(this.budgetId, place.table.key, address), words: placeWords(place) };
    }
    if (this.disclosure.figures.has(address)) return { kind: "cell", address, words: this.words(address) };
    return {
      kind: "derivation",
      derivation: {
        result: `${run.text} ${this.unit.label}`,
        explanation: "没有安排这项预算，表中不列这一行，文字中写作 0。",
        terms: [],
      },
    };
  }

  private formula(run: FigureRun, source: Extract<FigureSource, { kind: "formula" }>): Derivation {
    return {
      result: `${formatForTable(roundToPrinted(run.fen, this.unit), this.unit) || "0.00"} ${this.unit.label}`,
      explanation: "按印出的数加减，读者可以验算：",
      terms: source.terms.map(({ address, sign }, index): DerivationTerm => {
        const place = this.places.get(address);
        const printed = this.disclosure.figures.get(address)?.printed ?? 0;
        return {
          sign: sign === 1 ? (index === 0 ? "" : "+") : "−",
          text: formatForTable(printed, this.unit) || "0.00",
          address,
          label: this.words(address),
          href: place ? tableHref(this.budgetId, place.table.key, address) : null,
        };
      }),
    };
  }

  private words(address: CellAddress): string {
    const place = this.places.get(address);
    if (place) return placeWords(place);
    const figure = this.disclosure.figures.get(address);
    return figure && "label" in figure ? figure.label : "表中没有这一行，按 0 计";
  }
}
