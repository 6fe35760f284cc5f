import { departmentIsNew, newUnitSentences } from "../book/new-this-year";
import type { BudgetBook, Cause, ReasonSubject, Source, UseSubject } from "../book/types";
import { bodyWord } from "../book/variant";
import {
  type Fen,
  formatForText,
  type Printed,
  type PrintUnit,
  roundToPrinted,
  sentenceText,
  stepOf,
  type TinyWords,
} from "../money";
import type { TableKey } from "../tables/keys";
import type { CellAddress, FigureCell, Table } from "../tables/types";
import { type PrintedChange, printedChangeOf } from "./comparisons";
import { frameOf, unframe } from "./frames";
import { isReasonWanted, type ReasonLimits, standingOf } from "./reason-standing";
import { join, say } from "./say";
import type { NarrativeFigure, Run } from "./types";
import type { Comparing, WordedSection, Wording } from "./wording";

/** A figure with its change from last year, in printed steps. */
export interface Change extends PrintedChange {
  /** 增加48.91万元 / 减少4万元 / null when the printed figures are the same */
  run: Run[] | null;
  /** whether the exact amounts are the same too */
  same: boolean;
}

/** What sentences may draw on. */
export interface NarrativeSource {
  book: BudgetBook;
  tables: readonly Table[];
  figures: ReadonlyMap<CellAddress, FigureCell | NarrativeFigure>;
  unit: PrintUnit;
  tinyWords: TinyWords;
  wording: Wording;
  /** whether the form set prints what stands at an address, or would if there were something */
  prints(address: CellAddress): boolean;
  printsTable(key: TableKey): boolean;
  /** what decides whether a change wants a reason, and whether one still stands */
  limits: ReasonLimits;
  /** whether some printed parts differ from their printed whole */
  hasRoundings: boolean;
  /** the names of the department economic codes behind a figure, in code order */
  economicNames(address: CellAddress): string[];
}

/** Binds the sentences of an edition to the figures of one disclosure. */
export class NarrativeContext {
  private readonly book: BudgetBook;
  private readonly figures: NarrativeSource["figures"];
  private readonly unit: PrintUnit;

  constructor(private readonly source: NarrativeSource) {
    this.book = source.book;
    this.figures = source.figures;
    this.unit = source.unit;
  }

  get hasRoundings(): boolean {
    return this.source.hasRoundings;
  }

  /** The names of the department economic codes behind a figure, in code order. */
  economicNames(address: CellAddress): string[] {
    return this.source.economicNames(address);
  }

  /** The 类 in use in a table whose rows are codes, with their names, in code order. */
  topCodes(table: TableKey): { code: string; name: string }[] {
    const rows = this.source.tables.find(({ id }) => id === table)?.rows ?? [];
    return rows
      .filter(({ id }) => /^\d{3}$/.test(id))
      .map(({ id, cells }) => ({ code: id, name: cells.find((cell) => cell?.role === "name")?.text ?? "" }));
  }

  /** Whether the form set prints a table, so that there is something to tell of it. */
  prints(table: TableKey): boolean {
    return this.source.printsTable(table);
  }

  /**
   * A figure; nothing of it where its table has no such row.
   *
   * @throws Error when the form set prints no such table: a sentence must not say zero of what it does not know
   */
  private known(address: CellAddress): { fen: Fen; printed: Printed } {
    const figure = this.figures.get(address);
    if (!figure && !this.source.prints(address)) throw new Error(`The form set prints nothing at ${address}`);
    return figure ?? { fen: 0, printed: 0 };
  }

  private fen(address: CellAddress): Fen {
    return this.known(address).fen;
  }

  private printed(address: CellAddress): Printed {
    return this.known(address).printed;
  }

  /** Whether anything but zero stands at the address, before rounding. */
  has(address: CellAddress): boolean {
    return this.fen(address) !== 0;
  }

  /** A figure and its unit: `1952.98万元`, `不足0.01万元`. */
  amount(address: CellAddress): Run[] {
    const printed = this.printed(address);
    const run: Run = {
      kind: "figure",
      text: sentenceText(this.fen(address), this.unit, this.source.tinyWords),
      source: { kind: "cell", address },
      fen: printed * stepOf(this.unit),
    };
    return say`${run}${this.unit.label}`;
  }

  /** The change of a figure from another, as the difference of what is printed of both. Null without a prior year. */
  change(address: CellAddress, prior: CellAddress): Change | null {
    if (!this.book.priorYear) return null;
    const change = {
      ...printedChangeOf((of) => this.known(of), { address, prior }),
      same: this.fen(address) === this.fen(prior),
    };
    const { difference } = change;
    if (difference === 0) return { ...change, run: null };
    const run: Run = {
      kind: "figure",
      text: formatForText(Math.abs(difference), this.unit),
      source: {
        kind: "formula",
        terms: [
          { address, sign: 1 },
          { address: prior, sign: -1 },
        ],
      },
      fen: difference * stepOf(this.unit),
    };
    return { ...change, run: say`${difference > 0 ? "增加" : "减少"}${run}${this.unit.label}` };
  }

  /** 持平; 基本持平 where only the exact amounts differ, which nobody sees in print. */
  level(change: Change): string {
    return change.same ? "持平" : "基本持平";
  }

  /** `，比2026年增加48.91万元` / `，与上年数持平`, as the place says it; nothing without a prior year. */
  compared(change: Change | null): Run[] {
    return change ? say`，${this.comparing(change, this.source.wording.others)}` : [];
  }

  /** `较2026年增加48.91万元` / `与2026年持平`, as the place says it of income and expenditure as a whole. */
  comparedAsWhole(change: Change): Run[] {
    return this.comparing(change, this.source.wording.totals);
  }

  private comparing(change: Change, { than, level }: Comparing): Run[] {
    return change.run ? say`${this.worded(than)}${change.run}` : say`${this.worded(level)}${this.level(change)}`;
  }

  /** Words of the place with the year before and what the body is called in their holes. */
  private worded(text: string): string {
    return text.replace("{priorYear}", String(this.book.fiscalYear - 1)).replace("{body}", bodyWord(this.book));
  }

  /** What the place calls a section. */
  heading(section: WordedSection): string {
    return this.worded(this.source.wording.headings[section]);
  }

  /** What the place calls the department itself among its units. */
  get ownUnit(): string {
    return this.source.wording.ownUnit;
  }

  /** Whether a source of income is named also where there is nothing of it. */
  lists(source: Source): boolean {
    return this.source.wording.listedSources.includes(source);
  }

  /**
   * What stands where a comparison would when no figures of last year are known: that there are none where that was
   * declared, else no more than that they are not listed.
   */
  uncompared(what: string): Run[] {
    const { priorYear, fiscalYear } = this.book;
    if (priorYear) return [];
    const declared = departmentIsNew(this.book);
    if (declared) return say`${declared}，无上年${what}预算数，不与上年比较。`;
    return say`未列${fiscalYear - 1}年${what}预算数，不与上年比较。`;
  }

  /** `示例中心为2027年新设立单位，2026年初无预算。` of units that have no last year; nothing when the department has none. */
  newUnits(): Run[] {
    return join(
      newUnitSentences(this.book).map((sentence) => say`${sentence}。`),
      "",
    );
  }

  /**
   * `，主要原因是…` where a change is not zero: people's text, or causes with their amounts. Where none stands, the gap that
   * asks for it, if the change wants one.
   */
  reason(subject: ReasonSubject, change: Change | null): Run[] {
    if (!change || change.difference === 0) return [];
    const path = `narrative.reasons.${subject}`;
    const reason = this.book.narrative.reasons[subject];
    if (!reason || standingOf(reason, change, this.source.limits, this.unit) !== "stands") {
      const wanted = isReasonWanted(subject, change, this.source.limits, this.unit);
      return wanted ? say`，主要原因是${this.words("", `${path}.text`, "变动原因")}` : [];
    }
    if ("text" in reason) return say`，主要原因是${this.words(reason.text, `${path}.text`, "变动原因")}`;
    const causes = reason.causes.map((cause, index) => this.cause(cause, `${path}.causes[${index}]`));
    return say`，主要原因是${join(causes, "，")}`;
  }

  /** `人员减少5万元`: what a person wrote and its amount, without its sign. */
  private cause({ text, amount }: Cause, place: string): Run[] {
    const printed = roundToPrinted(amount, this.unit);
    const figure: Run = {
      kind: "figure",
      text: sentenceText(amount, this.unit, this.source.tinyWords),
      source: { kind: "book", path: `${place}.amount` },
      fen: printed * stepOf(this.unit),
    };
    return say`${this.words(text, `${place}.text`, "变动原因")}${figure}${this.unit.label}`;
  }

  /** `主要用于…` where a purpose was written; nothing otherwise. */
  use(subject: UseSubject): Run[] {
    const text = this.book.narrative.uses[subject];
    return text ? say`主要用于${this.words(text, `narrative.uses.${subject}`, "主要用途")}` : [];
  }

  /** People's words without what the sentence around them says already and without their final stop, or the gap that asks for them. */
  words(text: string, path: string, ask: string): Run {
    const frame = frameOf(path);
    const plain = (frame ? unframe(frame, text).text : text.trim()).replace(/[。；，.;,]+$/, "");
    return plain ? { kind: "input", text: plain, path } : { kind: "gap", text: `（待填写${ask}）`, path, ask };
  }

  /** A number of things in the book, e.g. of vehicles. */
  count(value: number, path: string): Run {
    return { kind: "figure", text: String(value), source: { kind: "count", path }, fen: value };
  }
}
