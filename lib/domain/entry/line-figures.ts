import type { BudgetBook, ExpenditureClass, Line, PriorYear } from "../book/types";
import { exact, type Fen } from "../money";
import { type Ceiling, ceilingUse } from "../workflow/ceilings";

/** What stands beside a line: figures of all lines of its function code and source, never of the line alone; in fen. */
export interface LineFigures {
  /** 上年数; null where last year is not known */
  priorYear: Fen | null;
  /** this year's amount − 上年数 */
  change: Fen | null;
  /** 控制数余额 of the unit, the class and the source; null where no 控制数 holds the line */
  remaining: Fen | null;
}

/** Whose last year lines are held against. */
export type LastYearOf = "unit" | "department";

/** What the figures beside lines need to know of one. */
export type ComparedLine = Pick<Line, "unit" | "carriedOver"> & Record<"function" | "source", string | null>;

/** The figures beside the lines of one unit and class. */
export interface FiguresBeside {
  /** null where last year is not known, neither of the unit nor of all lines of the department */
  lastYearOf: LastYearOf | null;
  of(line: ComparedLine): LineFigures;
}

interface Home {
  unit: string;
  class: ExpenditureClass;
  /** whether the book holds the lines of all units, as for somebody of the whole department */
  whole: boolean;
}

/** The unit's own last year where it stated it; else the department's, which says something only beside all of its lines. */
function lastYear(book: BudgetBook, { unit, whole }: Home): { of: LastYearOf; prior: PriorYear } | null {
  const stated = book.unitStatements?.find((one) => one.unit === unit)?.priorYear;
  if (stated) return { of: "unit", prior: stated };
  return whole && book.priorYear ? { of: "department", prior: book.priorYear } : null;
}

const groupOf = (line: Pick<ComparedLine, "function" | "source">) => `${line.function} ${line.source}`;

function sums(rows: readonly { class: ExpenditureClass; function: string; source: string; amount: Fen }[]) {
  const found = new Map<string, Fen>();
  for (const row of rows) {
    const group = groupOf(row);
    found.set(group, exact((found.get(group) ?? 0) + row.amount, "同科目金额"));
  }
  return found;
}

/**
 * 上年数, 增减 and 控制数余额 for lines of one unit and class. Last year is known by class, function code and source alone, so that
 * both years are summed up by these; money carried over counts in both, as in the statutory comparison.
 *
 * @throws RangeError when a sum leaves the range in which integers are exact
 */
export function figuresBeside(book: BudgetBook, ceilings: readonly Ceiling[], home: Home): FiguresBeside {
  const last = lastYear(book, home);
  const counts = (line: Line) => line.class === home.class && (last?.of !== "unit" || line.unit === home.unit);
  const current = last && sums(book.lines.filter(counts));
  const prior = last && sums(last.prior.lines.filter((line) => line.class === home.class));
  const remaining = new Map<string, Fen>(
    ceilingUse(book, ceilings).flatMap((use) =>
      use.class === home.class ? [[`${use.unit} ${use.source}`, use.remaining] as const] : [],
    ),
  );
  return {
    lastYearOf: last?.of ?? null,
    of: (line) => {
      const held = line.carriedOver ? null : (remaining.get(`${line.unit} ${line.source}`) ?? null);
      if (!current || !prior || line.function === null) return { priorYear: null, change: null, remaining: held };
      const group = groupOf(line);
      const priorYear = prior.get(group) ?? 0;
      return { priorYear, change: exact((current.get(group) ?? 0) - priorYear, "增减"), remaining: held };
    },
  };
}
