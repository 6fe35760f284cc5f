import { CLASS_TERMS, THREE_PUBLIC_TERMS } from "../book/terms";
import { OPERATING_EXPENSE_UNIT_KINDS, THREE_PUBLIC_CODES } from "../book/three-public";
import {
  type BudgetBook,
  type ExpenditureClass,
  type Line,
  type Source,
  THREE_PUBLIC_ITEMS,
  type ThreePublicItem,
  type UnitKind,
} from "../book/types";
import type { Fen } from "../money";
import { oncePer } from "../once";

/** 工资: 基本工资, 津贴补贴, 奖金, 绩效工资. */
export const WAGE_CODES: readonly string[] = ["30101", "30102", "30103", "30107"];

/** What this year's lines of one kind add up to, beside the same of last year; in fen. */
export interface Comparison {
  /** what is compared, in words */
  label: string;
  now: Fen;
  before: Fen;
}

/** A figure below this, in fen, is the odd one beside another that is a thousand times as large. */
const SMALL: Fen = 1_000_000;

/** From here on a slipped unit is likelier than a task that came or went. */
const OUT_OF_PROPORTION = 1_000;

/** Whether it is last year's figure, rather than this year's, that is far too small. */
export function isTooSmall({ now, before }: Comparison): boolean {
  return before > 0 && before < SMALL && now >= before * OUT_OF_PROPORTION;
}

/** Whether it is last year's figure, rather than this year's, that is far too large. */
export function isTooLarge({ now, before }: Comparison): boolean {
  return now >= SMALL && before >= now * OUT_OF_PROPORTION;
}

/** How many lines a unit has, and how many of them are not in whole yuan. */
interface Fineness {
  lines: number;
  withFen: number;
}

/** What amounts of a book are held against; in fen. */
export interface Yardsticks {
  /** 基本支出 by unit and economic code */
  basic: ReadonlyMap<string, ReadonlyMap<string, Fen>>;
  kinds: ReadonlyMap<string, UnitKind>;
  /** by unit */
  fineness: ReadonlyMap<string, Fineness>;
  lines: ReadonlyMap<string, Line>;
  comparisons: ReadonlyMap<string, Comparison>;
  /** last year's expenditure; null when last year is not known */
  priorTotal: Fen | null;
  total: Fen;
  /** the largest amounts of the book, at most two */
  largest: readonly Fen[];
}

/** By 支出类别, 功能科目 and 资金来源: what last year knows of expenditure. */
export const functionKey = (line: { class: ExpenditureClass; function: string; source: Source }) =>
  `${line.class} ${line.function} ${line.source}`;

export const threePublicKey = (item: ThreePublicItem) => `threePublic ${item}`;

export const OPERATING_EXPENSE_KEY = "operatingExpense";

const ITEM_OF_CODE = new Map(
  THREE_PUBLIC_ITEMS.flatMap((item) => THREE_PUBLIC_CODES[item].map((code) => [code, item])),
);

const isGeneral = (line: Line) => line.source === "generalPublicBudget";

/** Every comparison with last year that a line counts in. */
export function comparisonsOf(line: Line, kind: UnitKind | undefined): string[] {
  const keys = [functionKey(line)];
  if (!isGeneral(line)) return keys;
  const item = ITEM_OF_CODE.get(line.economic);
  if (item) keys.push(threePublicKey(item));
  const isOffice = OPERATING_EXPENSE_UNIT_KINDS.some((office) => office === kind);
  if (line.class === "basic" && line.expense === "operating" && isOffice) keys.push(OPERATING_EXPENSE_KEY);
  return keys;
}

class Comparisons {
  readonly all = new Map<string, Comparison>();

  constructor(
    private readonly book: BudgetBook,
    kinds: ReadonlyMap<string, UnitKind>,
  ) {
    this.readPriorYear();
    for (const line of book.lines) {
      for (const key of comparisonsOf(line, kinds.get(line.unit))) {
        const known = this.all.get(key);
        if (known) known.now += line.amount;
      }
    }
  }

  private add(key: string, label: string, amount: Fen): void {
    const known = this.all.get(key) ?? { label, now: 0, before: 0 };
    known.before += amount;
    this.all.set(key, known);
  }

  private readPriorYear(): void {
    const { priorYear } = this.book;
    if (!priorYear) return;
    for (const line of priorYear.lines) {
      this.add(functionKey(line), `功能科目 ${line.function} 的${CLASS_TERMS[line.class]}`, line.amount);
    }
    for (const item of THREE_PUBLIC_ITEMS)
      this.add(threePublicKey(item), THREE_PUBLIC_TERMS[item], priorYear.threePublic[item]);
    const { operatingExpense } = priorYear;
    const basic = priorYear.lines.filter((line) => line.class === "basic").reduce((sum, line) => sum + line.amount, 0);
    if (operatingExpense <= basic) this.add(OPERATING_EXPENSE_KEY, "机关运行经费", operatingExpense);
  }
}

function basicAmounts(book: BudgetBook): Map<string, Map<string, Fen>> {
  const units = new Map<string, Map<string, Fen>>();
  for (const line of book.lines) {
    if (line.class !== "basic") continue;
    const codes = units.get(line.unit) ?? new Map<string, Fen>();
    codes.set(line.economic, (codes.get(line.economic) ?? 0) + line.amount);
    units.set(line.unit, codes);
  }
  return units;
}

function finenessOf(lines: readonly Line[]): Map<string, Fineness> {
  const units = new Map<string, Fineness>();
  for (const { unit, amount } of lines) {
    let known = units.get(unit);
    if (!known) {
      known = { lines: 0, withFen: 0 };
      units.set(unit, known);
    }
    known.lines += 1;
    if (amount % 100 !== 0) known.withFen += 1;
  }
  return units;
}

function largestOf(lines: readonly Line[]): Fen[] {
  let [first, second] = [0, 0];
  for (const { amount } of lines) {
    if (amount > first) [first, second] = [amount, first];
    else if (amount > second) second = amount;
  }
  return [first, second];
}

function gather(book: BudgetBook): Yardsticks {
  const kinds = new Map(book.units.map(({ code, kind }) => [code, kind]));
  const sum = (rows: readonly { amount: Fen }[]) => rows.reduce((total, { amount }) => total + amount, 0);
  return {
    kinds,
    basic: basicAmounts(book),
    fineness: finenessOf(book.lines),
    lines: new Map(book.lines.map((line) => [line.id, line])),
    comparisons: new Comparisons(book, kinds).all,
    priorTotal: book.priorYear && sum(book.priorYear.lines),
    total: sum(book.lines),
    largest: largestOf(book.lines),
  };
}

/** What the amounts of a book are held against; gathered once for each book. */
export const yardsticksOf = oncePer(gather);
