import { OPERATING_EXPENSE_UNIT_KINDS, THREE_PUBLIC_CODES } from "../../book/three-public";
import type { BudgetBook, ExpenditureClass, Line, Source } from "../../book/types";
import type { Fen } from "../../money";

/** Income and its use of one unit from one source. */
export interface Balance {
  revenue: Fen;
  expenditure: Fen;
  carryForward: Fen;
}

/** Project lines of one unit that name no project. */
export interface Unassigned {
  count: number;
  amount: Fen;
  /** the smallest id, whatever the order of the lines */
  firstLine: string;
}

/** What rules need of a book that no cell prints. */
export interface BookTotals {
  /** by unit code, then source */
  balances: ReadonlyMap<string, ReadonlyMap<Source, Balance>>;
  expenditure: Readonly<Record<ExpenditureClass, ReadonlyMap<Source, Fen>>>;
  /** expenditure from money carried over, by source, then 功能分类 项 */
  carriedOver: ReadonlyMap<Source, ReadonlyMap<string, Fen>>;
  /** all expenditure by department economic code */
  economic: ReadonlyMap<string, Fen>;
  /** “三公”经费 of the general public budget */
  threePublic: Fen;
  /** 机关运行经费 */
  operatingExpense: Fen;
  /** by unit code */
  unassigned: ReadonlyMap<string, Unassigned>;
  /** the lines whose amount is negative or no whole number of fen */
  malformed: readonly string[];
}

const THREE_PUBLIC: ReadonlySet<string> = new Set(Object.values(THREE_PUBLIC_CODES).flat());

function add<K>(sums: Map<K, Fen>, key: K, amount: Fen): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

class Totals implements BookTotals {
  readonly balances = new Map<string, Map<Source, Balance>>();
  readonly expenditure = { basic: new Map<Source, Fen>(), project: new Map<Source, Fen>() };
  readonly carriedOver = new Map<Source, Map<string, Fen>>();
  readonly economic = new Map<string, Fen>();
  readonly unassigned = new Map<string, Unassigned>();
  readonly malformed: string[] = [];
  threePublic = 0;
  operatingExpense = 0;
  private readonly operatingUnits: ReadonlySet<string>;

  constructor(book: BudgetBook) {
    const kinds: readonly string[] = OPERATING_EXPENSE_UNIT_KINDS;
    this.operatingUnits = new Set(book.units.filter(({ kind }) => kinds.includes(kind)).map(({ code }) => code));
    for (const line of book.lines) this.line(line);
    this.malformed.sort();
    for (const { unit, source, amount } of book.revenues) this.balance(unit, source).revenue += amount;
    for (const { unit, source, amount } of book.carryForward) this.balance(unit, source).carryForward += amount;
  }

  private balance(unit: string, source: Source): Balance {
    const sources = entry(this.balances, unit, () => new Map<Source, Balance>());
    return entry(sources, source, () => ({ revenue: 0, expenditure: 0, carryForward: 0 }));
  }

  private line(line: Line): void {
    const { amount, source } = line;
    this.balance(line.unit, source).expenditure += amount;
    add(this.expenditure[line.class], source, amount);
    add(this.economic, line.economic, amount);
    if (line.carriedOver) {
      const codes = entry(this.carriedOver, source, () => new Map<string, Fen>());
      add(codes, line.function, amount);
    }
    if (source === "generalPublicBudget") {
      if (THREE_PUBLIC.has(line.economic)) this.threePublic += amount;
      if (line.expense === "operating" && this.operatingUnits.has(line.unit)) this.operatingExpense += amount;
    }
    if (line.class === "project" && line.project === null && amount !== 0) this.withoutProject(line);
    if (amount < 0 || !Number.isSafeInteger(amount)) this.malformed.push(line.id);
  }

  private withoutProject(line: Line): void {
    const lines = entry(this.unassigned, line.unit, () => ({ count: 0, amount: 0, firstLine: line.id }));
    lines.count += 1;
    lines.amount += line.amount;
    if (line.id < lines.firstLine) lines.firstLine = line.id;
  }
}

const known = new WeakMap<BudgetBook, BookTotals>();

/** The totals of a book, added up in one pass over its lines and kept for the other rules that ask. */
export function totalsOf(book: BudgetBook): BookTotals {
  const before = known.get(book);
  if (before) return before;
  const totals = new Totals(book);
  known.set(book, totals);
  return totals;
}

/** 结转下年 from one source. */
export function carryForwardOf(book: BudgetBook, source: Source): Fen {
  return book.carryForward.reduce((sum, item) => (item.source === source ? sum + item.amount : sum), 0);
}
