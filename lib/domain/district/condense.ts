import type { BudgetBook, PriorYear } from "../book/types";
import { exact, type Fen } from "../money";

/** Rows that agree in all that `keyOf` names, as one: its amount is theirs together, all else that of the first. */
function merged<T extends { amount: Fen }>(rows: readonly T[], keyOf: (row: T) => readonly unknown[]): T[] {
  const found = new Map<string, T>();
  for (const row of rows) {
    const key = JSON.stringify(keyOf(row));
    const known = found.get(key);
    if (known) known.amount = exact(known.amount + row.amount, "部门汇总数");
    else found.set(key, { ...row });
  }
  return [...found.values()];
}

function condensedPrior(prior: PriorYear): PriorYear {
  const bySource = ({ source, carriedOver }: { source: string; carriedOver: boolean }) => [source, carriedOver];
  return {
    ...prior,
    lines: merged(prior.lines, (line) => [...bySource(line), line.class, line.function]),
    revenues: prior.revenues && merged(prior.revenues, bySource),
  };
}

/**
 * What the tables of several departments together need of one department's book: amounts that no such table tells apart are
 * added up, under the first unit of their kind, and what people wrote is left out. Every figure is the same, but for the
 * forms of projects, which are each department's own. Units and what has no last year stay as they are, for they are named.
 *
 * @throws RangeError when sums leave the exact range
 */
export function condensed(book: BudgetBook): BudgetBook {
  const kinds = new Map(book.units.map(({ code, kind }) => [code, kind]));
  const first = new Map([...book.units].reverse().map(({ code, kind }) => [kind, code]));
  const unitFor = (unit: string) => {
    const kind = kinds.get(unit);
    return (kind && first.get(kind)) ?? unit;
  };
  const own = <T extends { unit: string }>(rows: readonly T[]): T[] =>
    rows.map((row) => ({ ...row, unit: unitFor(row.unit) }));
  const unnamed = <T extends { unit: string; project: string | null }>(rows: readonly T[]): T[] =>
    own(rows).map((row) => ({ ...row, project: null }));
  const { noPriorYear } = book.narrative;
  return {
    ...book,
    unitStatements: undefined,
    lines: merged(
      unnamed(book.lines).map((line) => ({ ...line, note: null })),
      (line) => [
        ...[line.unit, line.class, line.function, line.economic, line.governmentEconomic],
        ...[line.source, line.carriedOver, line.expense],
      ],
    ),
    revenues: merged(own(book.revenues), ({ unit, source, carriedOver }) => [unit, source, carriedOver]),
    carryForward: merged(own(book.carryForward), ({ unit, source }) => [unit, source]),
    projects: [],
    performance: { objective: "", indicators: [] },
    procurement: merged(unnamed(book.procurement), ({ unit, category, name, source, carriedOver }) => {
      return [unit, category, name, source, carriedOver];
    }),
    priorYear: book.priorYear && condensedPrior(book.priorYear),
    narrative: {
      ...{ responsibilities: [], divisions: [], subordinates: [], reasons: {}, uses: {} },
      contact: { name: "", phone: "" },
      ...(noPriorYear && { noPriorYear }),
    },
  };
}
