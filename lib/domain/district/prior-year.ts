import { type BudgetBook, type PriorYear, THREE_PUBLIC_ITEMS, type ThreePublicItem } from "../book/types";
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

/** Whether a department has said that it has no last year: it adds nothing to that of the district. */
const isNew = ({ priorYear, narrative }: BudgetBook) => !priorYear && Boolean(narrative.noPriorYear?.department);

/**
 * Last year of a district: that of all its departments but those that declare to have none. Null when one of them does not know its own: what is absent is not
 * zero, and a comparison with a part of last year would be none.
 *
 * @throws RangeError when amounts add up to more than can be held exactly
 */
export function priorYearOfDistrict(books: readonly BudgetBook[]): PriorYear | null {
  const old = books.filter((book) => !isNew(book));
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
