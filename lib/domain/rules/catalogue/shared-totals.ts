import { OPERATING_EXPENSE_UNIT_KINDS, THREE_PUBLIC_CODES } from "../../book/three-public";
import type { BudgetBook, ExpenditureClass, Line, Source } from "../../book/types";
import type { Fen } from "../../money";
import { oncePer } from "../../once";

/** Income and its use of one unit from one source. */
export interface Balance {
  revenue: Fen;
  expenditure: Fen;
  carryForward: Fen;
}

/** A balance with what of both sides is 上年结转. */
export interface CarriedBalance extends Balance {
  carriedRevenue: Fen;
  carriedExpenditure: Fen;
}

/** What rules need of a book that no cell prints. */
export interface BookTotals {
  /** by unit code, then source */
  balances: ReadonlyMap<string, ReadonlyMap<Source, CarriedBalance>>;
  expenditure: Readonly<Record<ExpenditureClass, ReadonlyMap<Source, Fen>>>;
  /** expenditure from money carried over, by source, then 功能分类 项 */
  carriedOver: ReadonlyMap<Source, ReadonlyMap<string, Fen>>;
  /** all expenditure by department economic code */
  economic: ReadonlyMap<string, Fen>;
  /** “三公”经费 of the general public budget */
  threePublic: Fen;
  /** 机关运行经费 */
  operatingExpense: Fen;
  /** project lines that name no project */
  unassigned: Fen;
  /** the lines whose amount is negative or no whole number of fen */
  malformed: readonly string[];
}

type SourceTotals = CarriedBalance & Record<ExpenditureClass, Fen>;

/** What the pass over the lines keeps of a unit. */
interface UnitTotals {
  operates: boolean;
  sources: Map<Source, SourceTotals>;
}

/** Expenditure by one department economic code: from all money, and from the general public budget. */
interface EconomicTotals {
  all: Fen;
  general: Fen;
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** One pass over the lines with few look-ups each: rules run while a clerk types, on books of a hundred thousand lines. */
class Pass {
  readonly units = new Map<string, UnitTotals>();
  readonly economic = new Map<string, EconomicTotals>();
  readonly carriedOver = new Map<Source, Map<string, Fen>>();
  unassigned: Fen = 0;
  readonly malformed: string[] = [];
  operatingExpense: Fen = 0;

  constructor(book: BudgetBook) {
    const kinds: readonly string[] = OPERATING_EXPENSE_UNIT_KINDS;
    for (const { code, kind } of book.units) {
      this.units.set(code, { operates: kinds.includes(kind), sources: new Map() });
    }
    for (const line of book.lines) this.line(line);
    for (const { unit, source, carriedOver, amount } of book.revenues) {
      const balance = this.of(this.unit(unit), source);
      balance.revenue += amount;
      if (carriedOver) balance.carriedRevenue += amount;
    }
    for (const { unit, source, amount } of book.carryForward) this.of(this.unit(unit), source).carryForward += amount;
  }

  private unit(code: string): UnitTotals {
    return entry(this.units, code, () => ({ operates: false, sources: new Map() }));
  }

  private of({ sources }: UnitTotals, source: Source): SourceTotals {
    const none = { revenue: 0, expenditure: 0, carryForward: 0, carriedRevenue: 0, carriedExpenditure: 0 };
    return entry(sources, source, () => ({ ...none, basic: 0, project: 0 }));
  }

  private line(line: Line): void {
    const { amount, source } = line;
    const unit = this.unit(line.unit);
    const balance = this.of(unit, source);
    balance.expenditure += amount;
    balance[line.class] += amount;
    const economic = entry(this.economic, line.economic, () => ({ all: 0, general: 0 }));
    economic.all += amount;
    if (source === "generalPublicBudget") {
      economic.general += amount;
      if (unit.operates && line.expense === "operating") this.operatingExpense += amount;
    }
    if (line.carriedOver) {
      balance.carriedExpenditure += amount;
      this.fromCarriedOver(line);
    }
    if (line.class === "project" && line.project === null) this.unassigned += amount;
    if (amount < 0 || !Number.isSafeInteger(amount)) this.malformed.push(line.id);
  }

  private fromCarriedOver(line: Line): void {
    const codes = entry(this.carriedOver, line.source, () => new Map<string, Fen>());
    codes.set(line.function, (codes.get(line.function) ?? 0) + line.amount);
  }
}

function bySource(units: ReadonlyMap<string, UnitTotals>, kind: ExpenditureClass): Map<Source, Fen> {
  const sums = new Map<Source, Fen>();
  for (const { sources } of units.values()) {
    for (const [source, balance] of sources) sums.set(source, (sums.get(source) ?? 0) + balance[kind]);
  }
  return sums;
}

function addUp(book: BudgetBook): BookTotals {
  const { units, economic, carriedOver, unassigned, malformed, operatingExpense } = new Pass(book);
  return {
    balances: new Map([...units].map(([code, { sources }]) => [code, sources])),
    expenditure: { basic: bySource(units, "basic"), project: bySource(units, "project") },
    carriedOver,
    economic: new Map([...economic].map(([code, { all }]) => [code, all])),
    threePublic: Object.values(THREE_PUBLIC_CODES)
      .flat()
      .reduce((sum, code) => sum + (economic.get(code)?.general ?? 0), 0),
    operatingExpense,
    unassigned,
    malformed: malformed.sort(),
  };
}

/** The totals of a book, added up in one pass over its lines and kept for the other rules that ask. */
export const totalsOf = oncePer(addUp);

/** 结转下年 from one source. */
export function carryForwardOf(book: BudgetBook, source: Source): Fen {
  return book.carryForward.reduce((sum, item) => (item.source === source ? sum + item.amount : sum), 0);
}
