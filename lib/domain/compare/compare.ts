import type { Disclosure } from "../disclosure";
import type { Basis } from "../editions/basis";
import { codesBehind } from "../editions/codes";
import { RECORD_SET_LABELS } from "../labels";
import { readersOf, recordsOf } from "../tables/book-records";
import type { Dimension, RecordSet } from "../tables/records";
import { type AmountChange, amountChanges } from "./amounts";
import { type Impact, impactOf } from "./impact";
import { type LineChange, lineChanges } from "./lines";
import { type Reach, Reaches } from "./reach";
import { reachWords, Teller, type Voice } from "./words";

/** A difference in words, and how far it reaches. */
export interface Told {
  reach: Reach;
  /** `30217 公务接待费 由 4.80 万元减为 4.50 万元，影响表六、表八、表十及说明第四部分` */
  words: string;
}

export interface ToldLine extends LineChange, Told {}

/** An amount other than a line's, such as an income. */
export interface ToldAmount extends AmountChange, Told {
  from: RecordSet;
  /** 收入, 政府采购, … */
  label: string;
  /** what it is of its kind: `202001 办公室 · 一般公共预算` */
  name: string;
}

/** Everything in which two states of one budget differ. */
export interface Comparison {
  lines: ToldLine[];
  amounts: ToldAmount[];
  /** cells and sentences as printed, findings that came and went */
  impact: Impact;
}

/** What amounts that have no id are told apart by. */
const TOLD_APART: readonly [RecordSet, readonly Dimension[]][] = [
  ["revenues", ["unit", "unitKind", "source", "carriedOver"]],
  ["carryForward", ["unit", "unitKind", "source"]],
  ["procurement", ["unit", "unitKind", "project", "source", "carriedOver", "category", "item"]],
  ["localTransfers", ["unit", "unitKind", "project"]],
  ["priorLines", ["class", "function", "source", "carriedOver"]],
  ["priorRevenues", ["source", "carriedOver"]],
  ["priorThreePublic", ["item"]],
  ["priorOperatingExpense", []],
];

/**
 * The difference of two states of one budget: by line, by cell, by sentence, and in words.
 *
 * @param basis gives the code books of what was not kept
 * @param voice for whom the words are
 */
export function compare(before: Disclosure, after: Disclosure, basis: Basis, voice: Voice = "internal"): Comparison {
  const impact = impactOf(before, after);
  const reaches = new Reaches(before, after, impact, basis);
  const codes = { before: codesBehind(before, basis), after: codesBehind(after, basis) };
  const teller = new Teller({ before: before.book, after: after.book }, codes, voice);
  const lines = lineChanges(before.book.lines, after.book.lines).map((change): ToldLine => {
    const reach = reaches.ofLine(change.id);
    return { ...change, reach, words: `${teller.line(change)}${reachWords(reach)}` };
  });
  const was = readersOf(before.book, codes.before);
  const is = readersOf(after.book, codes.after);
  const amounts = TOLD_APART.flatMap(([from, by]) =>
    amountChanges(recordsOf(was, from), recordsOf(is, from), by).map((change): ToldAmount => {
      const reach = reaches.of([{ from, ...change.key }]);
      const label = RECORD_SET_LABELS[from];
      const words = `${teller.amount(label, change)}${reachWords(reach)}`;
      return { ...change, from, label, name: teller.key(change.key), reach, words };
    }),
  );
  return { lines, amounts, impact };
}

/** Whether two states differ in anything that is kept or printed. */
export function isSame({ lines, amounts, impact }: Comparison): boolean {
  const { cells, sentences, newFindings, vanishedFindings } = impact;
  return [lines, amounts, cells, sentences, newFindings, vanishedFindings].every(({ length }) => length === 0);
}
