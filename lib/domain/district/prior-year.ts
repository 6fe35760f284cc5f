import {
  type BudgetBook,
  type Newness,
  type NoPriorYear,
  type PriorYear,
  THREE_PUBLIC_ITEMS,
  type ThreePublicItem,
} from "../book/types";
import { exact, type Fen } from "../money";

const sum = (amounts: readonly Fen[]) =>
  exact(
    amounts.reduce((total, amount) => total + amount, 0),
    "各部门上年数",
  );

/** Last year's revenue of a department; where only its expenditure is known, that is what its revenue was. */
function revenuesOf({ revenues, lines }: PriorYear): NonNullable<PriorYear["revenues"]> {
  return revenues ?? lines.map(({ source, carriedOver, amount }) => ({ source, carriedOver, amount }));
}

/**
 * Why a department has no last year, where it declares so: it adds nothing to that of the district. Figures win over a
 * declaration.
 */
const newnessOf = ({ priorYear, narrative }: BudgetBook): Newness | null =>
  priorYear ? null : (narrative.noPriorYear?.department ?? null);

/** The units of a department that have no last year: all of a new department, else those it declares. */
export function newUnitsOf(book: BudgetBook): NoPriorYear["units"] {
  const kind = newnessOf(book);
  if (kind) return book.units.map(({ code }) => ({ unit: code, kind }));
  const declared = book.narrative.noPriorYear;
  return declared?.department === null ? declared.units : [];
}

/**
 * What a district declares of its last year: its units that have none, so that its comparison says what is not in it; that it
 * has none itself where all its departments are new for one reason; undefined where nothing is declared.
 *
 * @param units the new units of all departments, under the codes they have in the district's book
 */
export function noPriorYearOfDistrict(
  books: readonly BudgetBook[],
  units: NoPriorYear["units"],
): NoPriorYear | undefined {
  const [kind, ...others] = new Set(books.map(newnessOf));
  if (kind && others.length === 0) return { department: kind, units: [] };
  return units.length > 0 ? { department: null, units } : undefined;
}

/**
 * Last year of a district: that of all its departments but those that declare to have none, whose units
 * `noPriorYearOfDistrict` names. Null when another does not know its own: what is absent is not zero, and a comparison with
 * a part of last year that nobody can tell would be none.
 *
 * @throws RangeError when amounts add up to more than can be held exactly
 */
export function priorYearOfDistrict(books: readonly BudgetBook[]): PriorYear | null {
  const old = books.filter((book) => newnessOf(book) === null);
  const known = old.flatMap(({ priorYear }) => priorYear ?? []);
  const [first] = known;
  if (!first || known.length < old.length) return null;
  const items = THREE_PUBLIC_ITEMS.map((item) => [item, sum(known.map(({ threePublic }) => threePublic[item]))]);
  const onlySpent = known.every(({ revenues }) => revenues === null);
  return {
    fiscalYear: first.fiscalYear,
    lines: known.flatMap(({ lines }) => lines),
    revenues: onlySpent ? null : known.flatMap(revenuesOf),
    threePublic: Object.fromEntries(items) as Record<ThreePublicItem, Fen>,
    operatingExpense: sum(known.map(({ operatingExpense }) => operatingExpense)),
  };
}
