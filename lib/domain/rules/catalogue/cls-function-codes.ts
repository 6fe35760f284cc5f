import type { BudgetBook } from "../../book/types";
import { type CodeFund, type CodeTree, standingOf } from "../../classification";
import type { Place, RuleContext, Violation } from "../types";

/**
 * The budget a functional code is for; of an unlisted one that of its 款. Null when neither is known: a 类 without listed
 * 款 tells nothing, as 232 holds general and 专项债务 interest alike.
 */
export function fundOf(tree: CodeTree, code: string): CodeFund | null {
  if (standingOf(tree, code) === "unknown") return null;
  const carried = [code, code.slice(0, 5)].map((one) => tree.get(one)).find((one) => one && !one.given);
  return carried?.fund ?? null;
}

/** The places of each of last year's functional codes, in the order of the book. */
function priorPlaces({ priorYear }: BudgetBook): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const [index, { function: code }] of (priorYear?.lines ?? []).entries()) {
    const place: Place = { kind: "book", path: `priorYear.lines[${index}].function` };
    const known = places.get(code);
    if (known) known.push(place);
    else places.set(code, [place]);
  }
  return places;
}

/**
 * Judges each of last year's functional codes once. One that `found` names already, by its `actual`, has the same cause:
 * last year's places are added to it.
 */
export function withPriorCodes(
  { book }: RuleContext,
  found: readonly Violation[],
  judge: (code: string) => Omit<Violation, "place"> | null,
): Violation[] {
  const prior = priorPlaces(book);
  const both = found.map((violation) => {
    const more = prior.get(violation.actual ?? "") ?? [];
    return more.length === 0 ? violation : { ...violation, also: [...(violation.also ?? []), ...more] };
  });
  const told = new Set(found.map(({ actual }) => actual));
  const own = [...prior].flatMap(([code, [place, ...also]]): Violation[] => {
    const said = place && !told.has(code) ? judge(code) : null;
    return said && place ? [{ place, also, ...said }] : [];
  });
  return [...both, ...own];
}

/**
 * The functional codes of last year: the code book of that year where there is one, else this year's, which says nothing
 * of a code that was renumbered since.
 */
export function priorTree({ book, codes, library }: RuleContext): { tree: CodeTree; year: number; isOwn: boolean } {
  const year = book.priorYear?.fiscalYear ?? codes.year;
  const own = library.functionsOf(year);
  return { tree: own ?? codes.function, year, isOwn: own !== undefined };
}
