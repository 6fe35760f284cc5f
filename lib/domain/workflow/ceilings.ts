import { CLASS_TERMS, SOURCE_TERMS } from "../book/terms";
import type { BudgetBook, ExpenditureClass, Source } from "../book/types";
import { STATUS_LABELS } from "../labels";
import { exact, type Fen, formatYuan } from "../money";
import type { WorkflowState } from "./types";

/** 控制数: the most that a unit may plan of one class from one source, in fen. */
export interface Ceiling {
  unit: string;
  class: ExpenditureClass;
  source: Source;
  amount: Fen;
}

/**
 * Why 控制数 of a budget cannot be changed as it stands, as a Chinese sentence; null when they can: while it is a draft, and
 * at any time in 一上, before which some bureaus give them and whose outcome others make them of. What was submitted later was
 * held to them.
 */
export function ceilingsProblem({ stage, status }: WorkflowState): string | null {
  if (status === "draft" || stage === "firstSubmission") return null;
  return `预算${STATUS_LABELS[status]}，不能再改控制数；请先退回为草稿。`;
}

/** A 控制数 beside what is planned; all in fen. */
export interface CeilingUse extends Ceiling {
  planned: Fen;
  /** amount − planned: negative when it is exceeded */
  remaining: Fen;
}

const keyOf = (one: Pick<Ceiling, "unit" | "class" | "source">) => `${one.unit}|${one.class}|${one.source}`;

/**
 * What remains of each 控制数. A unit that got any has none of what was not named: that money it plans beyond zero.
 * Money carried over from last year (上年结转) is not new money and does not count.
 *
 * Basis: 预算管理一体化规范 (控制数下达后按单位、支出类别和资金来源控制).
 */
export function ceilingUse(book: Pick<BudgetBook, "lines">, ceilings: readonly Ceiling[]): CeilingUse[] {
  return planOf(book, ceilings, new Set(ceilings.map(({ unit }) => unit)));
}

/** Everything that is planned by unit, class and source, whether or not the unit got any 控制数 (0 where there is none). */
export function plannedBeside(book: Pick<BudgetBook, "lines" | "units">, ceilings: readonly Ceiling[]): CeilingUse[] {
  return planOf(book, ceilings, new Set(book.units.map(({ code }) => code)));
}

/** Everything that 控制数 hold of a book, in fen: what is planned without money carried over from last year. */
export function plannedInAll(book: Pick<BudgetBook, "lines">): Fen {
  const sum = book.lines.reduce((all, { carriedOver, amount }) => (carriedOver ? all : all + amount), 0);
  return exact(sum, "控制数已用");
}

function planOf(
  book: Pick<BudgetBook, "lines">,
  ceilings: readonly Ceiling[],
  controlled: ReadonlySet<string>,
): CeilingUse[] {
  const planned = new Map<string, Fen>();
  const all = new Map(ceilings.map((one) => [keyOf(one), one]));
  for (const line of book.lines) {
    if (line.carriedOver || !controlled.has(line.unit)) continue;
    const key = keyOf(line);
    planned.set(key, exact((planned.get(key) ?? 0) + line.amount, "控制数已用"));
    if (!all.has(key)) all.set(key, { unit: line.unit, class: line.class, source: line.source, amount: 0 });
  }
  return [...all].map(([key, ceiling]) => {
    const used = planned.get(key) ?? 0;
    return { ...ceiling, planned: used, remaining: exact(ceiling.amount - used, "控制数余额") };
  });
}

/** One exceeded 控制数 in words, amounts in yuan. */
export function exceededWords({ unit, class: kind, source, amount, planned }: CeilingUse): string {
  const over = formatYuan(exact(planned - amount, "超控制数"));
  return `${unit} ${CLASS_TERMS[kind]}（${SOURCE_TERMS[source]}）已编 ${formatYuan(planned)} 元，控制数 ${formatYuan(amount)} 元，超 ${over} 元`;
}

/** Every 控制数 that is exceeded, in words. */
export function exceededCeilings(book: Pick<BudgetBook, "lines">, ceilings: readonly Ceiling[]): string[] {
  return ceilingUse(book, ceilings)
    .filter(({ remaining }) => remaining < 0)
    .map(exceededWords);
}
