import { type BudgetBook, SOURCES, type Source } from "../book/types";
import { exact, type Fen } from "../money";
import { type Balance, totalsOf } from "../rules/catalogue/shared-totals";

/** Income of one source, or of all, against what it is used for; all in fen. */
export interface SourceBalance extends Balance {
  /** revenue − expenditure − carryForward: 0 when it balances, negative when more is used than comes in */
  difference: Fen;
}

/** 收支平衡 of a unit. */
export interface UnitBalance {
  unit: string;
  /** the sources with any amount, in the order of the tables */
  sources: readonly (SourceBalance & { source: Source })[];
  total: SourceBalance;
}

/** 收支平衡 of a department and its units. */
export interface BookBalance {
  units: readonly UnitBalance[];
  total: SourceBalance;
  /** whether every unit balances in every source */
  balanced: boolean;
}

function withDifference({ revenue, expenditure, carryForward }: Balance): SourceBalance {
  const difference = exact(revenue - expenditure - carryForward, "收支差额");
  return { revenue, expenditure, carryForward, difference };
}

function sumOf(balances: readonly Balance[]): SourceBalance {
  const sum = { revenue: 0, expenditure: 0, carryForward: 0 };
  for (const { revenue, expenditure, carryForward } of balances) {
    sum.revenue += revenue;
    sum.expenditure += expenditure;
    sum.carryForward += carryForward;
  }
  return withDifference(sum);
}

/** Income against expenditure and 结转下年, by unit and source, from the same totals as the rules. */
export function balanceOf(book: BudgetBook): BookBalance {
  const { balances } = totalsOf(book);
  const units = book.units.map(({ code }): UnitBalance => {
    const known = balances.get(code);
    const sources = SOURCES.flatMap((source) => {
      const balance = known?.get(source);
      if (!balance || (!balance.revenue && !balance.expenditure && !balance.carryForward)) return [];
      return [{ source, ...withDifference(balance) }];
    });
    return { unit: code, sources, total: sumOf(sources) };
  });
  return {
    units,
    total: sumOf(units.map(({ total }) => total)),
    balanced: units.every(({ sources }) => sources.every(({ difference }) => difference === 0)),
  };
}
